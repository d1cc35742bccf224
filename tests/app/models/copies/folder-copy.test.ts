import { beforeEach, describe, expect, test } from "vitest";
import { createFolderCopy } from "#app/models/copies/folder-copy.ts";
import { memoryNotes } from "../../../support/copy-notes.ts";
import { MemoryDirectory } from "../../../support/memory-handle.ts";
import { onWrite } from "../../../support/private-files.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

beforeEach(() => {
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true, writable: true });
});

async function setUp(folder = new MemoryDirectory("nuage")) {
  const world = { now: Date.UTC(2017, 8, 17, 19, 4), mark: "a", picked: folder as MemoryDirectory | null };
  const notes = memoryNotes();
  const open = () =>
    createFolderCopy({
      blogId: "carnet",
      blogName: () => "Carnet",
      notes,
      mark: () => world.mark,
      pack: async () => new Blob([`zip ${world.mark}`]),
      now: () => world.now,
      zone: "Europe/Paris",
      pick: async () => world.picked?.handle ?? null,
    });
  const copy = await open();
  const names = () => [...folder.children.keys()];
  return { world, folder, copy, names, open };
}

describe("createFolderCopy", () => {
  test("writes a first copy as soon as a folder is chosen, under the blog's name and the writer's clock", async () => {
    const { world, folder, copy, names } = await setUp();
    expect(copy.state.value).toEqual({ kind: "none" });
    await copy.choose();
    expect(names()).toEqual(["Carnet 2017-09-17 21h04.zip"]);
    expect(await (await folder.file("Carnet 2017-09-17 21h04.zip").getFile()).text()).toBe("zip a");
    expect(copy.state.value).toEqual({ kind: "ready", name: "nuage", at: world.now });
  });

  test("copies again when something changed, and not too often", async () => {
    const { world, copy, names } = await setUp();
    await copy.choose();
    world.now += 20 * minute;
    await copy.copy(15 * minute);
    expect(names()).toEqual(["Carnet 2017-09-17 21h04.zip"]);
    world.mark = "b";
    await copy.copy(30 * minute);
    expect(names()).toEqual(["Carnet 2017-09-17 21h04.zip"]);
    await copy.copy(15 * minute);
    // The one of the same day goes once the new one was read back.
    expect(names()).toEqual(["Carnet 2017-09-17 21h24.zip"]);
  });

  test("keeps the last seven days, and what it did not write", async () => {
    const { world, folder, copy, names } = await setUp(
      new MemoryDirectory("nuage", {
        "photo.jpg": "x",
        "Carnet 2017-09-18 21h04.zip": "d’une autre machine",
      }),
    );
    await copy.choose();
    for (let days = 0; days < 9; days++) {
      world.now += day;
      world.mark += "b";
      await copy.copy(0);
    }
    expect(names().filter((name) => name !== "photo.jpg")).toEqual([
      "Carnet 2017-09-18 21h04.zip",
      ...[20, 21, 22, 23, 24, 25, 26].map((date) => `Carnet 2017-09-${date} 21h04.zip`),
    ]);
    expect(names()).toContain("photo.jpg");
    expect(await (await folder.file("Carnet 2017-09-18 21h04.zip").getFile()).text()).toBe(
      "d’une autre machine",
    );
  });

  test("never removes a copy that somebody wrote over", async () => {
    const { world, folder, copy, names } = await setUp();
    await copy.choose();
    folder.file("Carnet 2017-09-17 21h04.zip").bytes = new TextEncoder().encode("autre chose, plus long");
    world.now += minute;
    world.mark = "b";
    await copy.copy(0);
    expect(names()).toEqual(["Carnet 2017-09-17 21h04.zip", "Carnet 2017-09-17 21h05.zip"]);
  });

  test("is found again at the next start, and one click opens what the browser closed", async () => {
    const { world, folder, copy, names, open } = await setUp();
    await copy.choose();
    folder.permission = "prompt";
    world.mark = "b";
    world.now += day;
    const next = await open();
    expect(next.state.value).toMatchObject({ kind: "waiting", name: "nuage" });
    await next.copy(0);
    expect(names()).toHaveLength(1);
    expect(next.state.value).toMatchObject({ kind: "waiting" });
    await next.allow();
    expect(next.state.value).toEqual({ kind: "ready", name: "nuage", at: world.now });
    expect(names()).toHaveLength(2);
  });

  test("says that it is refused", async () => {
    const { folder, copy, open } = await setUp();
    await copy.choose();
    folder.permission = "denied";
    expect((await open()).state.value).toMatchObject({ kind: "refused", name: "nuage" });
  });

  test("says that the folder is gone, and goes on once it is back", async () => {
    const { world, folder, copy, names } = await setUp();
    await copy.choose();
    const { getFileHandle } = folder;
    folder.getFileHandle = () => Promise.reject(new DOMException("not there", "NotFoundError"));
    world.mark = "b";
    await copy.copy(0);
    expect(copy.state.value).toMatchObject({ kind: "gone", name: "nuage" });
    folder.getFileHandle = getFileHandle;
    world.now += minute;
    await copy.copy(0);
    expect(copy.state.value).toMatchObject({ kind: "ready" });
    expect(names()).toEqual(["Carnet 2017-09-17 21h05.zip"]);
  });

  test.each(["createWritable", "write", "close"] as const)(
    "leaves the last copy when %s fails",
    async (at) => {
      const { world, copy, names } = await setUp();
      await copy.choose();
      const before = world.now;
      world.mark = "b";
      world.now += minute;
      const mend = onWrite((file) => {
        file.fault = { at, error: new DOMException("no room", "QuotaExceededError") };
      });
      await copy.copy(0);
      mend();
      expect(names()).toEqual(["Carnet 2017-09-17 21h04.zip"]);
      expect(copy.state.value).toEqual({
        ...{ kind: "failed", name: "nuage", at: before, problem: { code: "storage-full" } },
      });
      await copy.copy(0);
      expect(names()).toEqual(["Carnet 2017-09-17 21h05.zip"]);
    },
  );

  test("takes no folder that a blog lies in: Jekyll would publish the copies", async () => {
    const { copy, names, open } = await setUp(new MemoryDirectory("carnet", { "_config.yml": "title: x" }));
    await copy.choose();
    expect(copy.state.value).toEqual({ kind: "is-blog", name: "carnet" });
    expect(names()).toEqual(["_config.yml"]);
    expect((await open()).state.value).toEqual({ kind: "none" });
  });

  test("stays as it was when the writer closes the picker", async () => {
    const { world, copy } = await setUp();
    await copy.choose();
    const { value } = copy.state;
    world.picked = null;
    await copy.choose();
    expect(copy.state.value).toEqual(value);
  });

  test("forgets the folder and leaves the copies there", async () => {
    const { world, copy, names, open } = await setUp();
    await copy.choose();
    await copy.forget();
    world.mark = "b";
    await copy.copy(0);
    expect(copy.state.value).toEqual({ kind: "none" });
    expect((await open()).state.value).toEqual({ kind: "none" });
    expect(names()).toEqual(["Carnet 2017-09-17 21h04.zip"]);
  });
});
