import { freePath } from "#core/post/path.ts";
import type { BlogStore } from "./blog-store.ts";
import { StorageFailure } from "./failure.ts";

/** Stores all that one store holds beside what another holds already; after a failure it may be done again. */
export async function pour(from: BlogStore, into: BlogStore): Promise<void> {
  const there = await into.cards();
  const cards = await from.cards();
  const ids = new Set(cards.map(({ id }) => id));
  const taken = new Set(there.filter(({ id }) => !ids.has(id)).map(({ path }) => path));
  const posts = [];
  for (const card of cards) {
    const post = await from.post(card.id);
    if (!post) continue;
    const path = freePath(post.path, (wanted) => taken.has(wanted));
    taken.add(path);
    const baseText = await from.baseText(card.id);
    posts.push({
      post: { ...post, path },
      card: { ...card, path },
      ...(baseText === undefined ? {} : { baseText }),
    });
  }
  const trashed = await from.trashed();
  const added = await into.refill({
    ...{ posts, trashed, siteFiles: await from.siteFiles(), meta: await from.metaEntries() },
  });
  for (const { post, card } of posts) {
    if (added.includes(post.id)) continue;
    // There since an earlier try, and written on after it.
    const stored = await into.post(post.id);
    if (!stored || stored.text === post.text) continue;
    const rev = stored.rev + 1;
    const saved = await into.save({ ...post, rev }, { ...card, rev }, stored.rev);
    if (!saved.ok)
      throw new StorageFailure("problem" in saved ? saved.problem : { code: "changed-elsewhere" });
  }
  for (const id of [...ids, ...trashed.map((one) => one.id)])
    await into.addRevisions(await from.revisions(id));
}
