import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPacker } from "#transfer/backup-packer.ts";
import { restoreFrom } from "./support/backup.ts";
import { type Desk, editorText, openDesk, openPost, runCommand, storedPosts } from "./support/desk.ts";
import { eventually } from "./support/page.ts";

const count = 2000;
/** A browser, two thousand transactions of a real disk, maybe beside other work. */
const timeout = 300_000;
const paragraph = "La pluie tombait droit sur les rails *rouillés* du quai désert, et attendait.\n\n";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The tasks that held the page for longer than 50 ms since the last call. */
async function longTasks(): Promise<string> {
  const tasks: number[] = await desk.page.evaluate(() => Reflect.get(window, "tasks").splice(0));
  return `${tasks.length} tasks above 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`;
}

async function watchTasks(): Promise<void> {
  await desk.page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: "longtask",
    });
  });
}

test("two thousand posts come back from a backup with their histories", { timeout }, async ({ annotate }) => {
  const packer = await createPacker({
    head: {
      ...{ format: "ecritoire-backup", version: 1, app: "1" },
      ...{ blog: { id: "grand", name: "Grand carnet", createdAt: 1 }, at: Date.UTC(2026, 10, 1) },
    },
    ...{ items: [], language: "fr", zone: "UTC" },
  });
  const idOf = (n: number) => `billet-${n}`;
  for (let n = 0; n < count; n += 1) {
    const day = new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10);
    const text = `---\nlayout: post\ntitle: Billet ${n}\n---\n\n${paragraph.repeat(30)}`;
    const post = {
      id: idOf(n),
      path: `_posts/${day}-billet-${n}.md`,
      text,
      rev: 2,
      createdAt: n,
      updatedAt: n,
    };
    await packer.add([{ kind: "post", post }]);
  }
  for (let n = 0; n < count; n += 10) {
    const texts = [10, 20, 25].map((many) => paragraph.repeat(many));
    await packer.add(
      texts.map((text, at) => ({
        kind: "revision",
        revision: { postId: idOf(n), at, text, reason: "pause" },
      })),
    );
  }
  const path = join(mkdtempSync(join(tmpdir(), "ecritoire-large-")), "grand.zip");
  writeFileSync(path, new Uint8Array(await (await packer.end()).arrayBuffer()));

  const { page } = desk;
  await watchTasks();
  await restoreFrom(page, path);
  await page
    .getByText(/2.000 billets qui ne sont pas ici|2000 billets qui ne sont pas ici/)
    .waitFor({ timeout: 120_000 });
  await annotate(`read and compared: ${await longTasks()}`);
  await page.getByRole("button", { name: "Restaurer", exact: true }).click();
  await page.getByRole("button", { name: "Voir les billets" }).click({ timeout: 120_000 });
  await annotate(`restored: ${await longTasks()}`);
  expect(await storedPosts(page)).toHaveLength(count);
});

test("the writer goes on writing while all of it is backed up", { timeout }, async ({ annotate }) => {
  const { page } = desk;
  await openPost(page, "Billet 1999");
  await page.locator(".cm-content").press("Control+Home");
  await longTasks();
  let backup: Download | null = null;
  page.once("download", (download) => {
    backup = download;
  });
  await runCommand(page, "Sauvegarder tout");
  // The palette gives the focus back when it goes.
  await page.getByRole("combobox", { name: "Toutes les commandes" }).waitFor({ state: "detached" });
  await page.locator(".cm-content").focus();
  let typed = "";
  while (backup === null) {
    const word = `mot${typed.length} `;
    // As a writer does: without the least pause nothing else would have its turn.
    await page.keyboard.type(word, { delay: 60 });
    typed += word;
    // Seen at once, and not when the backup is done.
    if (backup === null) expect(await editorText(page)).toContain(word.trim());
  }
  await annotate(`${typed.split(" ").length - 1} words typed meanwhile; ${await longTasks()}`);
  expect(typed.length).toBeGreaterThan(20);
  await eventually(async () =>
    (await storedPosts(page)).some(({ text }) => text.includes(typed.trim())),
  ).toBe(true);

  const path = join(mkdtempSync(join(tmpdir(), "ecritoire-large-")), "backup.zip");
  await (backup as Download).saveAs(path);
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(path))));
  expect(names.filter((name) => name.startsWith("_posts/"))).toHaveLength(count);
});
