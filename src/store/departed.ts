import type { Departed } from "./witness.ts";

/** In the store's `meta`: the posts that were deleted for good, and their revisions added up. */
export const purgedKey = "purged";

/** The posts that have left the list so far: those in the trash, and those deleted for good. It never grows less. */
export async function departed(store: {
  trashed(): Promise<readonly { post: { rev: number } }[]>;
  meta<T>(key: string): Promise<T | undefined>;
}): Promise<Departed> {
  const [trashed, purged] = await Promise.all([store.trashed(), store.meta<Departed>(purgedKey)]);
  return trashed.reduce(
    ({ count, work }, { post }) => ({ count: count + 1, work: work + post.rev }),
    purged ?? { count: 0, work: 0 },
  );
}
