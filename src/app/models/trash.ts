import { type ReadonlySignal, signal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";

/** Posts thrown away, each with all that it needs to come back. */
export type Trash = {
  items: ReadonlySignal<readonly { card: Card; deletedAt: number }[]>;
  load(): Promise<void>;
  /** Answers the cards that are back. */
  restore(ids: readonly string[]): Promise<void>;
  purge(ids: readonly string[]): Promise<void>;
  empty(): Promise<void>;
};

export function createTrash(source: {
  store(): BlogStore | null;
  back(cards: readonly Card[]): void;
}): Trash {
  const items = signal<readonly { card: Card; deletedAt: number }[]>([]);

  async function load(): Promise<void> {
    const trashed = (await source.store()?.trashed()) ?? [];
    items.value = trashed
      .map(({ card, at }) => ({ card, deletedAt: at }))
      .sort((a, b) => b.deletedAt - a.deletedAt);
  }

  async function purge(ids: readonly string[]): Promise<void> {
    await source.store()?.purge([...ids]);
    await load();
  }

  return {
    items,
    load,
    async restore(ids) {
      const store = source.store();
      if (!store) return;
      for (const id of ids) await store.restore(id);
      const back = new Set(ids);
      source.back((await store.cards()).filter((card) => back.has(card.id)));
      await load();
    },
    purge,
    empty: () => purge(items.value.map(({ card }) => card.id)),
  };
}
