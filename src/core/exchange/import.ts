import { type UnreadReason, unreadReason } from "#core/jekyll/file-name.ts";
import { nameOf } from "#core/jekyll/path.ts";
import type { Problem } from "#core/problem.ts";
import { spellingKey } from "./safe-path.ts";
import { isBinaryName, isWanted } from "./wanted.ts";

/** A text file that the writer gave, read: `text` is null when its bytes are no UTF-8 text or were too many to read. */
export type Found = {
  /** Repository path, as its source spells it. */
  path: string;
  /** Bytes. */
  size: number;
  text: string | null;
  /** ms since the epoch */
  modifiedAt?: number;
};

/** A post of this desk, as an import compares it with what it finds. */
export type Known = {
  id: string;
  path: string;
  rev: number;
  text: string;
  /** What the repository held at the last exchange. */
  baseText?: string;
  /** In the trash: found again unchanged, it stays there. */
  trashed?: boolean;
};

/**
 * What would become of one found file. `changed-there` is taken (ours becomes a revision), `changed-here` is kept,
 * `conflict` keeps both: theirs arrives as a copy beside ours.
 */
export type ImportItem =
  | {
      path: string;
      verdict: "new" | "same" | "changed-there" | "changed-here" | "conflict";
      /** The post of this desk that the file is, for every verdict but `new`. */
      knownId?: string;
    }
  | { path: string; verdict: "skipped"; why: Problem | UnreadReason };

/** An import as it is shown before anything is stored. */
export type ImportPlan = { items: ImportItem[]; siteFiles: { path: string; text: string }[] };

/** Files above this size are refused unread: no post is that long, and the editor would not bear it. */
export const maxPostBytes = 20_000_000;

/** Decide what becomes of each found file; nothing that is newer on this desk is ever taken over. */
export function planImport(found: readonly Found[], known: readonly Known[]): ImportPlan {
  const plan: ImportPlan = { items: [], siteFiles: [] };
  const knownOf = matchPaths(found, known);
  const isHere = (text: string) => known.some((post) => !post.trashed && post.text === text);
  const seen = new Set<string>();
  for (const file of found) {
    const wanted = isWanted(file.path);
    if (wanted === null) continue;
    if (wanted === "site") {
      if (file.text !== null) plan.siteFiles.push({ path: file.path, text: file.text });
      continue;
    }
    const why = seen.has(file.path)
      ? ({ code: "path-twice", data: { path: file.path } } as const)
      : whySkipped(file);
    seen.add(file.path);
    plan.items.push(
      why
        ? { path: file.path, verdict: "skipped", why }
        : judge(file, file.text!, knownOf(file.path), isHere),
    );
  }
  return plan;
}

function judge(
  file: Found,
  theirs: string,
  ours: Known | undefined,
  isHere: (text: string) => boolean,
): ImportItem {
  const { path } = file;
  if (!ours) return { path, verdict: "new" };
  const knownId = ours.id;
  if (ours.trashed) {
    // The deletion is a change made here; a text that went on living there is another post.
    const unchanged = theirs === ours.text || theirs === ours.baseText;
    return unchanged ? { path, verdict: "changed-here", knownId } : { path, verdict: "new" };
  }
  if (theirs === ours.text) return { path, verdict: "same", knownId };
  if (theirs === ours.baseText) return { path, verdict: "changed-here", knownId };
  if (ours.text === ours.baseText) return { path, verdict: "changed-there", knownId };
  // The copy of an earlier import already holds it: a second one would say nothing more.
  return { path, verdict: isHere(theirs) ? "changed-here" : "conflict", knownId };
}

function whySkipped({ path, size, text }: Found): Problem | UnreadReason | null {
  if (isLeftover(path)) return unreadReason(path) ?? { code: "file-name-unread", data: { path } };
  if (isBinaryName(path)) return { code: "not-text", data: { path } };
  if (size > maxPostBytes) return { code: "too-large", data: { path, size } };
  return text === null ? { code: "not-text", data: { path } } : null;
}

/** Whether the file is an editor's or a system's leaving (`x.md~`, `.DS_Store`, `#x.md#`) or has no extension. */
export function isLeftover(path: string): boolean {
  const name = nameOf(path);
  return /^[.#~]|~$/.test(name) || !/.\.[^.]+$/.test(name);
}

/** The same spelling first; then one that differs by case or normal form, unless that file was found as well. */
function matchPaths(found: readonly Found[], known: readonly Known[]): (path: string) => Known | undefined {
  const live = known.filter((post) => !post.trashed);
  const spelledThere = new Set(found.map((file) => file.path));
  const spelledHere = new Set(live.map((post) => post.path));
  const exact = new Map<string, Known>();
  const folded = new Map<string, Known>();
  for (const post of known.filter((each) => each.trashed)) exact.set(post.path, post);
  for (const post of live) {
    exact.set(post.path, post);
    if (!spelledThere.has(post.path)) folded.set(spellingKey(post.path), post);
  }
  return (path) =>
    (spelledHere.has(path) ? exact.get(path) : folded.get(spellingKey(path))) ?? exact.get(path);
}
