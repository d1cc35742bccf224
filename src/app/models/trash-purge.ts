import type { BlogStore } from "#store/blog-store.ts";
import { trashMs } from "./trash.ts";

/** Which posts of the trash were found to be too old, and when that was first seen, ms since the epoch. */
export const trashDueKey = "trash-due";
const dayMs = 86_400_000;

/**
 * Lets go for good of what has been in the trash for longer than it is kept there; answers how many went. Only at a
 * start a day or more after the one that first found it too old, and never by a clock that is behind what was written:
 * a clock that jumped once must not cost a text.
 */
export async function purgeOld(
  store: Pick<BlogStore, "trashed" | "cards" | "meta" | "saveMeta" | "purge">,
  now: number,
): Promise<number> {
  const trashed = await store.trashed();
  const due = (await store.meta<Record<string, number>>(trashDueKey)) ?? {};
  if (trashed.length === 0 && Object.keys(due).length === 0) return 0;
  const written = trashed.flatMap(({ at, post }) => [at, post.updatedAt]);
  for (const { updatedAt } of await store.cards()) written.push(updatedAt);
  if (written.some((at) => at > now)) return 0;
  const next: Record<string, number> = {};
  const gone: string[] = [];
  for (const { id, at } of trashed) {
    if (now - at < trashMs) continue;
    const since = due[id];
    // Seen by a clock that has been set back since: that time counts for nothing.
    if (since === undefined || since > now) next[id] = now;
    else if (now - since < dayMs) next[id] = since;
    else gone.push(id);
  }
  if (gone.length > 0) await store.purge(gone);
  if (JSON.stringify(next) !== JSON.stringify(due)) await store.saveMeta(trashDueKey, next);
  return gone.length;
}
