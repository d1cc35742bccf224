import { type CivilDate, parseFileName, printCivilDate, printFileName } from "#core/jekyll/file-name.ts";
import { nameOf } from "#core/jekyll/path.ts";

/** Where a draft goes when it is published on a day; a file that is neither draft nor post goes to `_posts`. */
export function publishPath(path: string, date: CivilDate): string {
  const name = parseFileName(path);
  if (name) return printFileName({ ...name, kind: "post", date });
  return `_posts/${printCivilDate(date)}-${withoutDate(nameOf(path))}`;
}

/** Where a post goes when it becomes a draft again, without its date. */
export function draftPath(path: string): string {
  const name = parseFileName(path);
  if (name) return printFileName({ ...name, kind: "draft", date: null });
  return `_drafts/${withoutDate(nameOf(path))}`;
}

/** The same file under another slug: folders, date and extension stay as they are spelt. */
export function renamePath(path: string, slug: string): string {
  const { folder, stem, extension } = split(path);
  const date = /^\d{2,4}-\d{1,2}-\d{1,2}-/.exec(stem)?.[0] ?? "";
  return folder + date + slug + extension;
}

/** The same file on another day, in the folder where it lies; a name without a day stays. */
export function redatePath(path: string, date: CivilDate): string {
  const name = nameOf(path);
  const folder = path.slice(0, path.length - name.length);
  return folder + name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, `${printCivilDate(date)}-`);
}

/** The path itself when it is free, else with `-2`, `-3`… before the extension. */
export function freePath(path: string, taken: (path: string) => boolean): string {
  if (!taken(path)) return path;
  const { folder, stem, extension } = split(path);
  for (let number = 2; ; number++) {
    const candidate = `${folder}${stem}-${number}${extension}`;
    if (!taken(candidate)) return candidate;
  }
}

function split(path: string): { folder: string; stem: string; extension: string } {
  const name = nameOf(path);
  const extension = /[^.](\.[^.]+)$/.exec(name)?.[1] ?? "";
  return {
    folder: path.slice(0, path.length - name.length),
    stem: name.slice(0, name.length - extension.length),
    extension,
  };
}

function withoutDate(name: string): string {
  return name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, "");
}
