import { isWalked, isWanted } from "./wanted.ts";

/** More files than a blog has: of such a folder, nothing is remembered. */
const mostPaths = 50_000;

/**
 * The files of a repository, of all paths that were seen in what the writer gave: what Jekyll might copy. Null when that
 * was no whole repository (a folder of posts alone, a few files), for then what is not there may be elsewhere.
 */
export function inventory(seen: readonly string[]): string[] | null {
  const paths = seen.filter((path) => {
    const folders = path.split("/").slice(0, -1);
    return folders.every((_, at) => isWalked(folders.slice(0, at + 1).join("/")));
  });
  const isWhole = paths.some((path) => /^_config\.ya?ml$/.test(path)) && paths.some(isCopied);
  return isWhole && paths.length <= mostPaths ? paths : null;
}

// Pages, images, styles: what no import takes, so that an export of posts has none.
function isCopied(path: string): boolean {
  return isWanted(path) === null && !/^[_.]/.test(path) && path.includes(".");
}
