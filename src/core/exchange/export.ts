import type { Base } from "#core/post/post.ts";
import { spellingKey } from "./safe-path.ts";

/** A post on its way out, with what the repository held at the last exchange. */
export type Outgoing = {
  id: string;
  path: string;
  text: string;
  base?: Pick<Base, "path"> & Partial<Pick<Base, "from">>;
  baseText?: string;
};

/**
 * What would be written for one post. `moved` writes `path` and then removes `oldPath`; `conflict` needs the writer's
 * word: the folder changed since the last exchange, or holds a file that this desk never read or wrote.
 */
export type ExportItem = {
  id: string;
  path: string;
  verdict: "new" | "same" | "update" | "moved" | "conflict";
  /** The file to remove once the new one was read back. */
  oldPath?: string;
  /** What the folder held at `path` when it was planned; absent when there was no file. */
  theirs?: string;
  /** What the folder held at `oldPath` when it was planned. */
  oldTheirs?: string;
  ours: string;
};

/**
 * Decide what would be written where. `theirs` gives the text that the target holds at a path: null when there is no
 * file, undefined when there is one whose text is not known (never overwritten without a word).
 */
export function planExport(
  ours: readonly Outgoing[],
  theirs: (path: string) => string | null | undefined,
): ExportItem[] {
  const claimed = new Map<string, string>();
  return ours.map((post) => {
    const key = spellingKey(post.path);
    const rival = claimed.get(key);
    if (rival !== undefined) return { ...itemOf(post, rival), verdict: "conflict" };
    claimed.set(key, post.text);
    return judge(post, theirs);
  });
}

function itemOf(post: Outgoing, theirs: string | null | undefined): Omit<ExportItem, "verdict"> {
  const item = { id: post.id, path: post.path, ours: post.text };
  return typeof theirs === "string" ? { ...item, theirs } : item;
}

function judge(post: Outgoing, read: (path: string) => string | null | undefined): ExportItem {
  const theirs = read(post.path);
  const item = itemOf(post, theirs);
  if (theirs === undefined) return { ...item, verdict: "conflict" };
  // What a zip held says nothing of what a folder ought to hold: only its text can be recognized there.
  const oldPath = post.base && post.base.path !== post.path ? post.base.path : undefined;
  const oldTheirs = oldPath === undefined ? null : read(oldPath);
  if (oldPath === undefined || oldTheirs === null) {
    if (theirs === post.text) return { ...item, verdict: "same" };
    if (theirs !== null) return { ...item, verdict: theirs === post.baseText ? "update" : "conflict" };
    const goneThere = post.base?.from === "folder" && post.base.path === post.path;
    return { ...item, verdict: goneThere ? "conflict" : "new" };
  }
  const moved = { ...item, oldPath, ...(oldTheirs === undefined ? {} : { oldTheirs }) };
  if (oldTheirs !== post.baseText && oldTheirs !== post.text) return { ...moved, verdict: "conflict" };
  // On a disk that ignores case, the file found under the new spelling is the old one.
  const sameFile = spellingKey(oldPath) === spellingKey(post.path) && theirs === oldTheirs;
  const free = theirs === null || theirs === post.text || sameFile;
  return { ...moved, verdict: free ? "moved" : "conflict" };
}
