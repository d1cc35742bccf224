import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { runCommand } from "./desk.ts";

/** A backup that was downloaded: the file, what it is called, and what lies in it. */
export type Downloaded = { path: string; name: string; files: Record<string, Uint8Array> };

/** Backs everything up by the palette and waits for the file. */
export async function backUp(page: Page): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent("download"), runCommand(page, "Sauvegarder tout")]);
  const name = download.suggestedFilename();
  const path = join(mkdtempSync(join(tmpdir(), "ecritoire-backup-")), name);
  await download.saveAs(path);
  return { path, name, files: unzipSync(new Uint8Array(readFileSync(path))) };
}

/** Gives a file to the app as a backup, by the palette. */
export async function restoreFrom(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    runCommand(page, "Restaurer une sauvegarde"),
  ]);
  await chooser.setFiles(path);
}

/** Cuts or changes a file, beside itself. */
export function damaged(path: string, change: (bytes: Buffer) => Buffer): string {
  const other = path.replace(/\.zip$/, "-2.zip");
  writeFileSync(other, change(readFileSync(path)));
  return other;
}

/** How many former texts the browser's database holds, read past the app. */
export function storedRevisions(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const name = names.find((each) => each.startsWith("ecritoire-blog-"));
    if (!name) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores = ["revisions", "revisionEntries"].filter((each) =>
      database.objectStoreNames.contains(each),
    );
    const counts = stores.map(
      (store) =>
        new Promise<number>((resolve, reject) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        }),
    );
    const all = await Promise.all(counts);
    database.close();
    return all.reduce((sum, count) => sum + count, 0);
  });
}
