import type { BackupPiece } from "#core/exchange/backup.ts";
import {
  type Compared,
  judgeRestored,
  judgeTrashed,
  type Met,
  type RestoreItem,
  type RestoreVerdict,
} from "#core/exchange/restore.ts";
import { spellingKey } from "#core/exchange/safe-path.ts";
import type { Post } from "#core/post/post.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { OpenBackup } from "#transfer/open-backup.ts";

/** What a restore would do, before anything is stored. */
export type RestorePlan = {
  items: RestoreItem[];
  /** Our posts as they were judged, by id: one that says something else by now is left alone. */
  judged: Map<string, Compared>;
  siteFiles: { added: string[]; kept: string[] };
  settings: { added: string[]; kept: string[] };
};

export type PlanSource = {
  backup: OpenBackup;
  /** Null when no blog is open: everything is new. */
  store: BlogStore | null;
  settings: Readonly<Record<string, unknown>>;
  signal: AbortSignal;
  progress(done: number): void;
};

/** Compares each post of a backup with what is here. */
export async function planRestore(source: PlanSource): Promise<RestorePlan> {
  const { backup, store, signal, progress } = source;
  const here = await readHere(store, signal);
  const items: RestoreItem[] = [];
  for await (const { post } of backup.posts(signal)) {
    items.push(judgeRestored(compared(post), here.meet(post)));
    progress(items.length);
  }
  for await (const { post } of backup.trashed(signal))
    items.push(judgeTrashed(compared(post), here.meet(post)));
  const plan: RestorePlan = {
    ...{ items, judged: here.posts },
    siteFiles: { added: [], kept: [] },
    settings: { added: [], kept: [] },
  };
  for await (const piece of backup.values(signal)) sortValue(plan, piece, here.siteFiles, source.settings);
  return plan;
}

function sortValue(
  { siteFiles, settings }: RestorePlan,
  piece: BackupPiece,
  files: ReadonlyMap<string, string>,
  known: Readonly<Record<string, unknown>>,
): void {
  if (piece.kind === "site-file") {
    if (!files.has(piece.path)) siteFiles.added.push(piece.path);
    else if (files.get(piece.path) !== piece.text) siteFiles.kept.push(piece.path);
  }
  if (piece.kind === "setting") {
    if (!Object.hasOwn(known, piece.key)) settings.added.push(piece.key);
    else if (JSON.stringify(known[piece.key]) !== JSON.stringify(piece.value)) settings.kept.push(piece.key);
  }
}

export function countVerdicts(items: readonly RestoreItem[]): Record<RestoreVerdict, number> {
  const counts = { new: 0, same: 0, newer: 0, older: 0, trashed: 0, "in-trash": 0, "path-taken": 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}

export function compared({ id, path, text, updatedAt }: Post): Compared {
  return { id, path, print: fingerprint(text), updatedAt };
}

type Here = {
  posts: Map<string, Compared>;
  siteFiles: ReadonlyMap<string, string>;
  meet(post: Pick<Post, "id" | "path">): Met;
};

/** Posts read at once. */
const lotSize = 100;

async function readHere(store: BlogStore | null, signal: AbortSignal): Promise<Here> {
  const posts = new Map<string, Compared>();
  const trashed = new Map<string, Compared>();
  const byPath = new Map<string, Compared>();
  const siteFiles = new Map<string, string>();
  if (store) {
    const ids = (await store.cards()).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += lotSize) {
      signal.throwIfAborted();
      for (const post of await store.posts(ids.slice(at, at + lotSize))) posts.set(post.id, compared(post));
    }
    for (const post of posts.values()) byPath.set(spellingKey(post.path), post);
    for (const { post } of await store.trashed()) trashed.set(post.id, compared(post));
    for (const { path, text } of await store.siteFiles()) siteFiles.set(path, text);
  }
  return {
    ...{ posts, siteFiles },
    meet: ({ id, path }) => ({
      own: posts.get(id),
      trashed: trashed.get(id),
      atPath: byPath.get(spellingKey(path)),
    }),
  };
}
