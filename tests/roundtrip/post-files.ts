import { readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { isBinaryName, isPassedOver, isWanted } from "#core/exchange/wanted.ts";

const markdown = /\.(?:markdown|mkdown|mkdn|mkd|md)$/i;

/**
 * The posts and drafts below a folder, wherever they lie, as paths relative to it. A folder at its top that holds no
 * `_posts` and no `_drafts` is one of picked files: there every Markdown file counts, as when the writer picks it.
 */
export function findPostFiles(directory: string): string[] {
  const files = listFiles(directory, directory).sort();
  const aboveUs = resolve(directory).split(sep);
  if (aboveUs.includes("_posts") || aboveUs.includes("_drafts")) return files.filter(isText);
  const blogs = new Set(files.filter((path) => isWanted(path) === "post").map(topOf));
  return files.filter((path) =>
    blogs.has(topOf(path)) ? isWanted(path) === "post" && isText(path) : markdown.test(path),
  );
}

/** The first folder of a path; "" for a file, and for the parts of a blog that has its `_posts` here. */
function topOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return rest.length === 0 || first.startsWith("_") ? "" : first;
}

function isText(path: string): boolean {
  return !isBinaryName(path) && !path.split("/").at(-1)!.startsWith(".");
}

function listFiles(directory: string, root: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    const inRepository = relative(root, path).split(sep).join("/");
    if (entry.isDirectory()) return isPassedOver(inRepository) ? [] : listFiles(path, root);
    return entry.isFile() ? [inRepository] : [];
  });
}
