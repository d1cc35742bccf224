import type { BackupPiece } from "#core/exchange/backup.ts";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { BlogStore } from "#store/blog-store.ts";

/** Posts read at once: few enough that the page answers between two lots. */
const lotSize = 25;
/** Letters of former texts that travel together. */
const lotLetters = 400_000;

export type Reading = {
  store: BlogStore;
  /** Every card of the blog, in the order in which the posts are wanted. */
  cards: readonly Card[];
  settings: Readonly<Record<string, unknown>>;
  signal: AbortSignal;
  /** In steps: a post is one, its history another. */
  progress(done: number, total: number): void;
};

/** All that a blog holds, in lots: the texts of now first, so that a file that is cut short has them. */
export async function* blogPieces(reading: Reading): AsyncGenerator<BackupPiece[]> {
  const { store, cards, settings, signal, progress } = reading;
  const trashed = await store.trashed();
  const total = cards.length * 2 + trashed.length;
  let done = 0;
  const step = (steps: number): void => {
    signal.throwIfAborted();
    done += steps;
    progress(done, total);
  };
  progress(0, total);

  for (let at = 0; at < cards.length; at += lotSize) {
    const ids = cards.slice(at, at + lotSize).map(({ id }) => id);
    yield await postPieces(store, ids);
    step(ids.length);
  }
  yield (await store.siteFiles()).map(({ path, text }) => ({ kind: "site-file", path, text }));
  yield trashed.map(({ at, post, baseText }) => ({
    kind: "trashed",
    at,
    post,
    ...(baseText === undefined ? {} : { baseText }),
  }));
  yield [
    ...(await store.metaEntries()).map(([key, value]) => ({ kind: "meta", key, value }) as const),
    ...Object.entries(settings).map(([key, value]) => ({ kind: "setting", key, value }) as const),
    ...(await store.journal.entries()).map((entry) => ({ kind: "journal", entry }) as const),
  ];
  for (const { id } of [...cards, ...trashed]) {
    yield* historyPieces(store, id, signal);
    step(1);
  }
}

async function postPieces(store: BlogStore, ids: readonly string[]): Promise<BackupPiece[]> {
  const pieces: BackupPiece[] = [];
  for (const post of await store.posts(ids)) {
    const [kept, baseText] = await withBase(store, post);
    pieces.push({ kind: "post", post: kept, ...(baseText === undefined ? {} : { baseText }) });
  }
  return pieces;
}

/** The post and what the repository held, of one and the same moment: an export may come between two readings. */
async function withBase(store: BlogStore, read: Post): Promise<[Post, string | undefined]> {
  let post = read;
  for (;;) {
    const baseText = await store.baseText(post.id);
    if (!post.base && !post.sent) return [post, baseText];
    const again = await store.post(post.id);
    if (!again || again.rev === post.rev) return [post, baseText];
    post = again;
  }
}

async function* historyPieces(
  store: BlogStore,
  postId: string,
  signal: AbortSignal,
): AsyncGenerator<BackupPiece[]> {
  let lot: BackupPiece[] = [];
  let letters = 0;
  for (const { key, at, reason } of await store.revisionList(postId)) {
    signal.throwIfAborted();
    const text = await store.revisionText(key);
    // Thinned meanwhile.
    if (text === undefined) continue;
    lot.push({ kind: "revision", revision: { postId, at, text, reason } });
    letters += text.length;
    if (letters < lotLetters) continue;
    yield lot;
    [lot, letters] = [[], 0];
  }
  if (lot.length > 0) yield lot;
}
