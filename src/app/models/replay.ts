import { freePath } from "#core/post/path.ts";
import type { Post } from "#core/post/post.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { JournalEntry } from "#store/schema.ts";
import type { Services } from "../services.ts";
import type { Keeper } from "./keeper.ts";

/** What came back from the journal at the start. */
export type Replayed = {
  restored: number;
  /** Where the words went whose post says something else by now. */
  copies: string[];
};

export type ReplaySource = {
  store: BlogStore;
  keeper: Keeper;
  services: Pick<Services, "now" | "newId">;
  taken(path: string): boolean;
};

/**
 * Puts back what was typed just before a page went away. Each entry leaves the journal only once its text is
 * acknowledged: on its post when it goes on from what is stored there, else beside it, never dropped.
 */
export async function replayJournal(
  entries: readonly JournalEntry[],
  source: ReplaySource,
): Promise<Replayed> {
  const { store } = source;
  const replayed: Replayed = { restored: 0, copies: [] };
  for (const entry of entries) {
    try {
      if (await replay(entry, source, replayed)) await store.journal.remove([entry]);
    } catch {
      // The storage refused: the entry waits for the next start, and the others have their turn.
    }
  }
  return replayed;
}

/** True once the words of the entry are stored elsewhere; a full disk, or another tab just now, is for the next start. */
async function replay(entry: JournalEntry, source: ReplaySource, replayed: Replayed): Promise<boolean> {
  const { store, keeper } = source;
  const post = await store.post(entry.id);
  if (post?.text === entry.text) return true;
  if (post && goesOnFrom(post, entry)) {
    const kept = await keeper.saveText(post, entry.text);
    if (kept.ok) replayed.restored += 1;
    return kept.ok;
  }
  if (post && entry.at < post.updatedAt) {
    // Most often acknowledged, and then typed on: out of the way, and still there.
    await store.addRevision({ postId: post.id, at: entry.at, text: entry.text, reason: "journal" });
    return true;
  }
  const trashed = post ? undefined : (await store.trashed()).find(({ id }) => id === entry.id);
  if (trashed?.post.text === entry.text) return true;
  const day = new Date(entry.at).toISOString().slice(0, 10);
  const path = freePath(post?.path ?? trashed?.post.path ?? `_drafts/${day}.md`, source.taken);
  const { id, at, text } = { ...entry, id: source.services.newId() };
  const kept = await keeper.add({ id, path, text, rev: 1, createdAt: at, updatedAt: source.services.now() });
  if (!kept.ok) return false;
  if (post) replayed.copies.push(path);
  else replayed.restored += 1;
  return true;
}

function goesOnFrom(post: Post, { baseRev, over }: JournalEntry): boolean {
  return over ? over.includes(fingerprint(post.text)) : post.rev === baseRev;
}
