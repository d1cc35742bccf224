import type { Page } from "playwright-core";

export type FileThere = { name: string; size: number; start: string };

/** The zips in a folder of the browser's own file system, read past the app. */
export function zipsIn(page: Page, folder: string): Promise<FileThere[]> {
  return page.evaluate(async (name) => {
    const top = await navigator.storage.getDirectory();
    const files: { name: string; size: number; start: string }[] = [];
    const there = await top.getDirectoryHandle(name).catch(() => null);
    for await (const [each, entry] of there?.entries() ?? []) {
      if (entry.kind !== "file" || !each.endsWith(".zip")) continue;
      const file = await (entry as FileSystemFileHandle).getFile();
      // One that is being written has its bytes at its end.
      if (file.size > 0) files.push({ name: each, size: file.size, start: await file.slice(0, 2).text() });
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  }, folder);
}

/** The snapshots that there are. */
export const snapshotsIn = (page: Page): Promise<FileThere[]> => zipsIn(page, "ecritoire-snapshots");

/** What the only blog's database holds, counted past the app. */
export function storedCounts(
  page: Page,
): Promise<{ posts: number; words: number; revisions: number; trash: number; inRepository: number }> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const opening = indexedDB.open(names.find((each) => each.startsWith("ecritoire-blog-"))!);
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(opening);
    const store = (name: string) => database.transaction(name).objectStore(name);
    type Stored = { id: string; rev: number; base?: { rev: number } };
    type Card = { id: string; words: number };
    const posts: Stored[] = await asked(store("posts").getAll());
    const snapshot: { cards: Card[] } | undefined = await asked(store("cardSnapshot").get("all"));
    const changes: { id: string; card?: Card }[] = await asked(store("cardChanges").getAll());
    const words = new Map(snapshot?.cards.map((card) => [card.id, card.words]));
    for (const { id, card } of changes) {
      if (card) words.set(id, card.words);
      else words.delete(id);
    }
    const counts = {
      posts: posts.length,
      words: [...words.values()].reduce((sum, each) => sum + each, 0),
      revisions: (await asked(store("revisions").count())) + (await asked(store("revisionEntries").count())),
      trash: await asked(store("trash").count()),
      inRepository: posts.filter(({ base, rev }) => base?.rev === rev).length,
    };
    database.close();
    return counts;
  });
}
