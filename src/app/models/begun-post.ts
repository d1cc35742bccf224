import type { BlogStore } from "#store/blog-store.ts";
import type { NewPost } from "./new-posts.ts";

/** In the store's `meta`: what was typed of a post that is not made yet, the last one only. */
const key = "begunPost";
/** A title that is longer is no title; it must not make every write of the next one dear. */
const longest = 10_000;

/** What was typed of a post that is not made yet; null when nothing was, or when that cannot be read. */
export async function begunPost(store: Pick<BlogStore, "meta">): Promise<NewPost | null> {
  return store.meta<NewPost>(key).then(
    (begun) => begun ?? null,
    () => null,
  );
}

/** Keeps it at each key: the page may not live until the post is made. Null: it is made, or not wanted. */
export function keepBegunPost(store: Pick<BlogStore, "saveMeta">, begun: NewPost | null): void {
  const kept = begun && { ...begun, title: begun.title.slice(0, longest) };
  // The field has it still; the post itself, when it is made, tells of a browser that stores nothing.
  store.saveMeta(key, kept).catch(() => undefined);
}
