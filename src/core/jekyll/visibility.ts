import type { SiteConfig } from "./config.ts";
import { matchesEntry } from "./entry-pattern.ts";

/** Whether a build of today would write the page, and if not, why. */
export type Visibility = "visible" | "draft" | "future" | "unpublished" | "unread";

/** Jekyll::Publisher#publish? and Jekyll::Reader#retrieve_posts: what a build at `now` does with a document. */
export function visibilityOf(
  document: { isRead: boolean; isDraft: boolean; isPublished: boolean; time: number | null },
  config: SiteConfig,
  now: number,
): Visibility {
  if (!document.isRead) return "unread";
  if (document.isDraft && !config.show_drafts) return "draft";
  if (!document.isPublished && !config.unpublished) return "unpublished";
  const isLater = document.time !== null && Math.floor(document.time / 1000) > Math.floor(now / 1000);
  return isLater && !config.future ? "future" : "visible";
}

/** Jekyll::Site#limit_posts!: the paths of the posts that a build would write if `limit_posts:` did not ask for the newest alone. */
export function beyondLimit(
  posts: readonly { path: string; time: number | null; visibility: Visibility }[],
  { limit_posts: limit }: Pick<SiteConfig, "limit_posts">,
): Set<string> {
  if (limit <= 0) return new Set();
  const newestFirst = posts.filter(({ visibility }) => visibility === "visible").sort(byNewest);
  return new Set(newestFirst.slice(limit).map(({ path }) => path));
}

/** Jekyll::Document#<=>, the other way round: by date, then by path. */
export function byNewest(
  one: { path: string; time: number | null },
  other: { path: string; time: number | null },
): number {
  return (other.time ?? 0) - (one.time ?? 0) || (one.path < other.path ? 1 : -1);
}

/**
 * Jekyll::EntryFilter#filter: whether `exclude:` hides a path, or a folder above its `_posts`, and `include:` does not save
 * it. Folders below `_posts` are not asked for themselves; what is in there goes by its path from there, or by its name.
 */
export function isExcluded(path: string, config: SiteConfig): boolean {
  const patterns = config.exclude.filter((pattern) => !config.include.includes(pattern));
  const isOut = (entry: string, isFolder: boolean) =>
    patterns.some((pattern) => matchesEntry(pattern, entry, isFolder));
  const isSaved = (entry: string, isFolder: boolean) =>
    config.include.some((pattern) => matchesEntry(pattern, entry, isFolder));
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const found = folders.findIndex((folder) => folder === "_posts" || folder === "_drafts");
  const above = found < 0 ? folders : folders.slice(0, found);
  const isShut = above.some(
    (folder, index) => isOut(folders.slice(0, index + 1).join("/"), true) && !isSaved(folder, true),
  );
  if (isShut) return true;
  const below = [...folders.slice(above.length + 1), name].join("/");
  return isOut(path, false) && !isSaved(below, false) && !isSaved(name, false);
}
