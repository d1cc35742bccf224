import type { Page } from "playwright-core";

/** A text that a writer can come by, and where. */
export type FoundText = { where: string; text: string };

/** Every text in the page's origin, past the app: posts, trash, journal, its copy in localStorage, former texts as they lie. */
export function textsIn(page: Page): Promise<FoundText[]> {
  return page.evaluate(async () => {
    const found: { where: string; text: string }[] = [];
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    for (const name of names.filter((each) => each.startsWith("ecritoire-blog-"))) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
        // Deleted meanwhile: whoever reads past the app must not be the one who makes it anew.
        opening.onupgradeneeded = () => opening.transaction?.abort();
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        const records = await new Promise<unknown[]>((resolve, reject) => {
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        for (const record of records) {
          const { text, post } = (record ?? {}) as { text?: unknown; post?: { text?: unknown } };
          for (const each of [text, post?.text])
            if (typeof each === "string") found.push({ where: store, text: each });
        }
      }
      database.close();
    }
    for (const [key, value] of Object.entries(localStorage))
      if (key.includes(":journal:")) found.push({ where: "localStorage", text: JSON.parse(value).text });
    return found;
  });
}
