import type { BlogStore } from "#store/blog-store.ts";
import type { Services } from "../services.ts";
import type { Keeper } from "./keeper.ts";

/** What came back from the journal at the start. */
export type Replayed = { restored: number; copies: number };

/**
 * Puts back what was typed just before the page went away. Each entry leaves the journal only once its text is
 * acknowledged: on its post when nobody wrote on it since, else as a revision beside it, never dropped.
 */
export async function replayJournal(
  store: BlogStore,
  keeper: Keeper,
  { now, newId }: Pick<Services, "now" | "newId">,
): Promise<Replayed> {
  const replayed: Replayed = { restored: 0, copies: 0 };
  for (const entry of await store.journal.entries()) {
    const post = await store.post(entry.id);
    if (post && post.text !== entry.text && post.rev === entry.baseRev) {
      const kept = await keeper.saveText(post, entry.text);
      // A full disk, or another tab just now: the entry waits for the next start.
      if (!kept.ok) continue;
      replayed.restored += 1;
    } else if (post && post.text !== entry.text) {
      await store.addRevision({ postId: post.id, at: entry.at, text: entry.text, reason: "journal" });
      replayed.copies += 1;
    } else if (!post) {
      const trashed = (await store.trashed()).find(({ id }) => id === entry.id);
      const path = trashed
        ? trashed.post.path
        : `_drafts/${new Date(entry.at).toISOString().slice(0, 10)}.md`;
      if (trashed?.post.text !== entry.text) {
        const kept = await keeper.add({
          id: newId(),
          path,
          text: entry.text,
          rev: 1,
          createdAt: entry.at,
          updatedAt: now(),
        });
        if (!kept.ok) continue;
        replayed.restored += 1;
      }
    }
    await store.journal.remove([entry]);
  }
  return replayed;
}
