import { beforeEach, describe, expect, test } from "vitest";
import { readFacts } from "#app/models/copies/facts.ts";
import { rememberBackup } from "#app/models/last-backup.ts";
import { writeSnapshot } from "#store/snapshots.ts";
import { memoryNotes } from "../../../support/copy-notes.ts";
import { MemoryDirectory } from "../../../support/memory-handle.ts";
import { givePrivateFiles, noPrivateFiles } from "../../../support/private-files.ts";
import { deskWith, freshMachine } from "../../../support/services.ts";

beforeEach(() => {
  givePrivateFiles();
});

async function setUp() {
  const { desk, store, keeper, services } = await deskWith(await freshMachine().tab());
  const { registry } = services;
  const notes = memoryNotes();
  const blog = desk.blog.value!;
  const read = () => readFacts({ blog, registry, notes, acknowledgedAt: null, alone: null });
  return { store, keeper, notes, read };
}

describe("readFacts", () => {
  test("says of an empty blog that there is nothing, and of copies that there are none", async () => {
    const { read } = await setUp();
    expect(await read()).toEqual({
      ...{ posts: 0, words: 0, alone: null, acknowledgedAt: null, changedAt: null },
      ...{ repository: null, zip: null, backup: null, folder: null },
      ...{ revisions: { count: 0, oldest: null }, trash: { count: 0, oldest: null }, snapshots: [] },
      others: [],
    });
  });

  test("counts what the database holds, and what changed since each copy", async () => {
    const { store, keeper, notes, read } = await setUp();
    const post = (id: string, updatedAt: number, rev = 1) => ({
      ...{
        id,
        path: `_posts/2017-09-17-${id}.md`,
        text: "Le train part.\n",
        rev: 1,
        createdAt: 10,
        updatedAt,
      },
      base: { path: `_posts/2017-09-17-${id}.md`, rev, at: updatedAt - 5, from: "folder" as const },
    });
    await keeper.add(post("foix", 100));
    await keeper.add(post("albi", 200));
    await keeper.add(post("sète", 300, 0));
    await keeper.add(post("jeté", 400));
    await store.trash("jeté", 450);
    await store.addRevision({ postId: "foix", at: 60, text: "Le train.\n", reason: "pause" });
    await notes.write("zip", 100);
    await rememberBackup(store, { at: 250, size: 9 });
    await notes.write("folder", {
      ...{ handle: new MemoryDirectory("nuage").handle, written: [], last: { at: 500, mark: "x" } },
    });
    const snapshot = await writeSnapshot("carnet", "Carnet", new Blob(["zip"]), 350, "UTC");
    expect(await read()).toEqual({
      ...{ posts: 3, words: 9, alone: null, acknowledgedAt: null, changedAt: 300 },
      ...{ repository: { at: 295, same: 2 } },
      ...{ zip: { at: 100, changed: 2 }, backup: { at: 250, changed: 1 }, folder: { at: 500, changed: 0 } },
      ...{ revisions: { count: 1, oldest: 60 }, trash: { count: 1, oldest: 450 }, snapshots: [snapshot] },
      others: [],
    });
  });

  test("says that there is no place for snapshots", async () => {
    const { read } = await setUp();
    noPrivateFiles();
    expect((await read()).snapshots).toBeNull();
  });
});
