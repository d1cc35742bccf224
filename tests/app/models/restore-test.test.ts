import { afterEach, describe, expect, test, vi } from "vitest";
import { testRestore } from "#app/models/restore-test.ts";
import type { BackupPiece } from "#core/exchange/backup.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { fillBlog } from "../../support/random-blog.ts";
import { deskWith, freshMachine } from "../../support/services.ts";

/** What is done to each piece on its way into the zip. */
let bend = (piece: BackupPiece): BackupPiece[] => [piece];
afterEach(() => {
  bend = (piece) => [piece];
});

vi.mock("#transfer/backup-thread.ts", async () => {
  const { createPacker } = await import("#transfer/backup-packer.ts");
  return {
    openPacker: async (beginning: Parameters<typeof createPacker>[0]) => {
      const packer = await createPacker(beginning);
      const add = (pieces: readonly BackupPiece[]) => packer.add(pieces.flatMap((piece) => bend(piece)));
      return { ...packer, add, close() {} };
    },
  };
});

const blog = { id: "carnet", name: "Carnet", createdAt: 7 };
const task = (store: BlogStore) => ({ blog, store, language: "fr" as const, at: 9, newId: () => "essai" });

async function filled(seed: number): Promise<BlogStore> {
  const { store } = await deskWith(await freshMachine().tab());
  await fillBlog(store, seed);
  return store;
}

describe("a restore test", () => {
  test.each([11, 12, 13])("finds every record of blog %i again, and leaves nothing behind", async (seed) => {
    const store = await filled(seed);
    const tested = await testRestore(task(store));
    expect(tested.differences).toEqual([]);
    expect(tested.posts).toBe((await store.cards()).length);
    expect(tested.trashed).toBe((await store.trashed()).length);
    expect(tested.revisions).toBeGreaterThan(0);
    expect(tested.bytes).toBeGreaterThan(1000);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.filter((name) => name?.includes("scratch"))).toEqual([]);
  });

  test("asks nothing of a backup that lives in this browser alone", async () => {
    const store = await filled(14);
    const handle: [string, unknown] = ["handle", new Map()];
    const tested = await testRestore(
      task({ ...store, metaEntries: async () => [...(await store.metaEntries()), handle] }),
    );
    expect(tested.differences).toEqual([]);
  });

  test("names what did not come back as it was", async () => {
    const store = await filled(14);
    const cards = await store.cards();
    const [bent, lost] = cards.map(({ id }) => id);
    bend = (piece) => {
      if (piece.kind !== "post") return [piece];
      if (piece.post.id === lost) return [];
      return [
        piece.post.id === bent ? { ...piece, post: { ...piece.post, text: `${piece.post.text} ` } } : piece,
      ];
    };
    const { differences } = await testRestore(task(store));
    const namesOf = (kind: string) =>
      differences.filter((each) => each.kind === kind).map(({ name }) => name.split(" ")[0]);
    expect(namesOf("post").sort()).toEqual([bent, lost].sort());
    // Nobody reads the history of a post that is not there.
    const history = await store.revisionList(lost!);
    expect(namesOf("revision")).toEqual(history.map(() => lost));
  });

  test("ends when it is told to, with nothing left of it", async () => {
    const store = await filled(15);
    const job = new AbortController();
    const testing = testRestore({ ...task(store), signal: job.signal, progress: () => job.abort() });
    await expect(testing).rejects.toThrow();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.filter((name) => name?.includes("scratch"))).toEqual([]);
  });
});
