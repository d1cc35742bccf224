import type { Page } from "playwright-core";
import type { Card } from "#core/post/card.ts";

/** The cards that the list is drawn from, read past the app: the snapshot and what changed since. */
export function storedCards(page: Page): Promise<Card[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const name = names.find((each) => each.startsWith("ecritoire-blog-"));
    if (!name) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction(["cardSnapshot", "cardChanges"]);
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [snapshot, changes] = await Promise.all([
      answer<{ cards: Card[] } | undefined>(transaction.objectStore("cardSnapshot").get("all")),
      answer<{ id: string; card?: Card }[]>(transaction.objectStore("cardChanges").getAll()),
    ]);
    database.close();
    const cards = new Map((snapshot?.cards ?? []).map((card) => [card.id, card]));
    for (const { id, card } of changes) {
      if (card) cards.set(id, card);
      else cards.delete(id);
    }
    return [...cards.values()];
  });
}
