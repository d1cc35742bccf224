import { type ReadonlySignal, signal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";

/** Posts thrown away, each with all that it needs to come back. */
export type Trash = {
  items: ReadonlySignal<readonly { card: Card; deletedAt: number }[]>;
  load(): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  purge(ids: readonly string[]): Promise<void>;
  empty(): Promise<void>;
};

/** None of its acts rejects: what the storage refused is told, and the list shows what is there. */
export function createTrash(source: {
  store(): BlogStore | null;
  /** These posts are in the blog again. */
  back(cards: readonly Card[]): void;
  failed(error: unknown): void;
}): Trash {
  const items = signal<readonly { card: Card; deletedAt: number }[]>([]);

  async function read(): Promise<void> {
    const trashed = (await source.store()?.trashed()) ?? [];
    items.value = trashed
      .map(({ card, at }) => ({ card, deletedAt: at }))
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
      const back = new Set<string>();
      await tried(async () => {
        for (const id of ids) {
          await store.restore(id);
          back.add(id);
        }
      });
      await tried(async () => source.back((await store.cards()).filter((card) => back.has(card.id))));
      await load();
    },
    purge,
    empty: () => purge(items.value.map(({ card }) => card.id)),
  };
}
