/** What the file name of a copy says, so that it is found when nothing else is left: whose blog it is, and of when. */
export type CopyName = {
  blogId: string;
  blogName: string;
  /** ms since the epoch */
  at: number;
};

// Letters, of four bytes at most, with id and moment behind them: no file system takes more than 255 bytes.
const longestName = 40;

const copyPattern = /^(.*)~([\w-]+)~(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.zip$/;

/** The file name of a copy: letters that a disk refuses are left out of the blog's name. */
export function printCopyName({ blogId, blogName, at }: CopyName): string {
  const moment = new Date(at).toISOString().replace(/[-:.]/g, "");
  return `${fileSafe(blogName)}~${blogId}~${moment}.zip`;
}

/** What a copy's file name says, or null for a file of another kind. */
export function parseCopyName(name: string): CopyName | null {
  const found = copyPattern.exec(name);
  if (!found) return null;
  const [, blogName = "", blogId = "", ...moment] = found;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = moment.map(Number);
  return { blogId, blogName, at: Date.UTC(year, month - 1, day, hour, minute, second, ms) };
}

/** A name that every disk takes: no separators, no control characters, no dot or space at its ends. */
export function fileSafe(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|~]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+/, "");
  return (
    [...plain]
      .slice(0, longestName)
      .join("")
      .replace(/[ .]+$/, "") || "blog"
  );
}
