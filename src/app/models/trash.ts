import { type ReadonlySignal, signal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import type { BlogStore, Trashed } from "#store/blog-store.ts";
import type { Keeper } from "./keeper.ts";

export type TrashItem = {
  card: Card;
  /** ms since the epoch */
  deletedAt: number;
  /** ms since the epoch: it is there until then, and some days longer when the app is not opened. */
  keptUntil: number;
};

/** Posts thrown away, each with all that it needs to come back. */
export type Trash = {
  items: ReadonlySignal<readonly TrashItem[]>;
  load(): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  purge(ids: readonly string[]): Promise<void>;
  empty(): Promise<void>;
};

/** How long a post stays in the trash. */
export const trashDays = 30;
export const trashMs = trashDays * 86_400_000;

/** None of its acts rejects: what the storage refused is told, and the list shows what is there. */
export function createTrash(source: {
  store(): BlogStore | null;
  keeper(): Pick<Keeper, "describe"> | null;
  /** A post of the blog has this path. */
  taken(path: string): boolean;
  /** These posts are in the blog again. */
  back(cards: readonly Card[]): void;
  /** A post came back under this path: another one has its own by now. */
  renamed(path: string): void;
  failed(error: unknown): void;
}): Trash {
  const items = signal<readonly TrashItem[]>([]);

  async function read(): Promise<void> {
    const trashed = (await source.store()?.trashed()) ?? [];
    items.value = trashed
      .map(({ card, at }) => ({ card, deletedAt: at, keptUntil: at + trashMs }))
      .sort((a, b) => b.deletedAt - a.deletedAt);
  }

  async function tried(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      source.failed(error);
    }
  }

  const load = () => tried(read);

  /** Back in one transaction, under a name that no other post has. */
  async function bringBack(store: BlogStore, trashed: Trashed, claimed: ReadonlySet<string>): Promise<Card> {
    const { post } = trashed;
    const isTaken = (path: string) => source.taken(path) || claimed.has(path);
    const keeper = source.keeper();
    if (!isTaken(post.path) || !keeper) {
      await store.restore(post.id);
      return trashed.card;
    }
    const { freePath } = await import("#core/post/path.ts");
    const path = freePath(post.path, isTaken);
    const rev = post.rev + 1;
    // The same words under another name: what the repository holds of them is still these.
    const base = post.base && post.base.rev === post.rev ? { ...post.base, rev } : post.base;
    const moved = { ...post, path, rev, ...(base ? { base } : {}) };
    const card = await keeper.describe(moved);
    await store.restore(post.id, { post: moved, card });
    source.renamed(path);
    return card;
  }

  async function purge(ids: readonly string[]): Promise<void> {
    await tried(async () => source.store()?.purge([...ids]));
    await load();
  }

  return {
    items,
    load,
    async restore(ids) {
      const store = source.store();
      if (!store) return;
      const back: Card[] = [];
      await tried(async () => {
        const trashed = new Map((await store.trashed()).map((each) => [each.id, each]));
        for (const id of ids) {
          const each = trashed.get(id);
          if (each) back.push(await bringBack(store, each, new Set(back.map(({ path }) => path))));
        }
      });
      if (back.length > 0) source.back(back);
      await load();
    },
    purge,
    empty: () => purge(items.value.map(({ card }) => card.id)),
  };
}
