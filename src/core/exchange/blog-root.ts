import { isWanted } from "./wanted.ts";

// Where the blog lies in what the writer gave: the folder itself, its `_posts`, or one folder above; and where
// a file that came alone would live in the blog.

const documentFolders = new Set(["_posts", "_drafts"]);
const rootMarks = new Set(["_posts", "_drafts", "_layouts", "_includes", "_data", "_sass", "Gemfile"]);
const isConfig = (name: string) => /^_config\.(?:ya?ml|toml)$/.test(name);
const isRootMark = (name: string) => isConfig(name) || rootMarks.has(name) || /^index\.[^.]+$/.test(name);

/**
 * The one folder of this listing to go into for the blog, or null to stay. `paths` are seen from the current folder;
 * names and one level below (`blog/_config.yml`) are enough. Two blogs side by side: stay.
 */
export function folderOfBlog(paths: Iterable<string>, options: { postsSuffice: boolean }): string | null {
  const marks = new Map<string, Set<string>>();
  for (const path of paths) {
    const [top, next] = path.split("/");
    if (isRootMark(top!)) return null;
    if (next === undefined || top!.startsWith(".") || !isRootMark(next)) continue;
    marks.set(top!, (marks.get(top!) ?? new Set()).add(next));
  }
  const folders = [...marks].map(([folder, names]) => ({ folder, names: [...names] }));
  const configured = folders.filter(({ names }) => names.some(isConfig));
  const withPosts = folders.filter(({ names }) => names.some((name) => documentFolders.has(name)));
  // `voyages/_posts` alone may be a category of a blog that came without its configuration.
  const likely = withPosts.filter(({ names }) => options.postsSuffice || names.length > 1);
  const candidates = configured.length > 0 ? configured : likely;
  return candidates.length === 1 ? candidates[0]!.folder : null;
}

/** The one folder that holds all these paths, or null; `_posts` and `_drafts` count as the blog's own. */
export function commonFolder(paths: Iterable<string>): string | null {
  let common: string | null = null;
  for (const path of paths) {
    const slash = path.indexOf("/");
    const top = path.slice(0, slash);
    if (slash < 0 || isRootMark(top) || (common !== null && common !== top)) return null;
    common = top;
  }
  return common;
}

/**
 * What to take off the front of listed paths to get repository paths: "" or folders with a final slash. `common` tells
 * what is known of a folder that holds everything: `chosen` is the writer's own choice, `maybe` must bear a blog's marks.
 */
export function prefixOfBlog(paths: readonly string[], common: "chosen" | "maybe"): string {
  const folder = commonFolder(paths);
  let prefix = folder !== null && common === "chosen" ? `${folder}/` : "";
  // A repository in a zip (GitHub gives it a folder of its own) with its site in `docs/`: two steps down.
  for (let depth = 0; depth < 2; depth++) {
    const inside = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
    const next = folderOfBlog(inside, { postsSuffice: common === "chosen" }) ?? onlyFolder(inside, common);
    if (next === null) break;
    prefix += `${next}/`;
  }
  return prefix;
}

// GitHub's zip of a repository whose site lies in `docs/`: the outer folder bears no mark, but its README says enough.
function onlyFolder(paths: readonly string[], common: "chosen" | "maybe"): string | null {
  const folder = common === "maybe" ? commonFolder(paths) : null;
  if (folder === null) return null;
  const inside = paths.map((path) => path.slice(folder.length + 1));
  return folderOfBlog(inside, { postsSuffice: false }) === null ? null : folder;
}

// The date of Jekyll::Document::DATE_FILENAME_MATCHER.
const datedName = /^\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+$/;

/** Where a file that came alone, without folders, would live in the blog: a dated one is a post, others are drafts. */
export function placeLoneFile(name: string): string {
  if (isConfig(name)) return name;
  return datedName.test(name) ? `_posts/${name}` : `_drafts/${name}`;
}

/**
 * Gives the repository path of each listed path. A pile of files that is no blog at all is placed as if its files had
 * come alone; null is for what lies outside the blog.
 */
export function placeInBlog(
  paths: readonly string[],
  common: "chosen" | "maybe",
): (path: string) => string | null {
  const prefix = prefixOfBlog(paths, common);
  const inBlog = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : null);
  if (paths.some((path) => path.startsWith(prefix) && isWanted(path.slice(prefix.length)) !== null))
    return inBlog;
  const folder = commonFolder(paths);
  const pile = folder === null ? "" : `${folder}/`;
  return (path) => {
    const name = path.slice(pile.length);
    return !name.includes("/") && isWriting(name) ? placeLoneFile(name) : inBlog(path);
  };
}

const isWriting = (name: string) =>
  datedName.test(name) || /\.(?:md|markdown|mkdn?|mkdown|textile)$/i.test(name);
