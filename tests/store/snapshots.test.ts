import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  canSnapshot,
  dropOlder,
  listSnapshots,
  readSnapshot,
  removeSnapshot,
  writeSnapshot,
} from "#store/snapshots.ts";
import type { MemoryDirectory } from "../support/memory-handle.ts";
import { bytesBelow, givePrivateFiles, noPrivateFiles, onWrite } from "../support/private-files.ts";

const zone = "Europe/Paris";
const day = 86_400_000;
const noon = Date.UTC(2017, 8, 17, 10);
const zip = (text: string) => new Blob([text], { type: "application/zip" });
const write = (text: string, at: number, blogId = "carnet") =>
  writeSnapshot(blogId, "Carnet de bord", zip(text), at, zone);

let root: MemoryDirectory;
let undo: (() => void) | null = null;

beforeEach(() => {
  root = givePrivateFiles();
});
afterEach(() => {
  undo?.();
  undo = null;
});

describe("writeSnapshot", () => {
  test("is found again, with its blog, its moment and the very bytes", async () => {
    const written = await write("un zip", noon);
    expect(await listSnapshots()).toEqual([written]);
    expect(written).toMatchObject({ blogId: "carnet", blogName: "Carnet de bord", at: noon, size: 6 });
    expect(await (await readSnapshot(written.name)).text()).toBe("un zip");
  });

  test("keeps each blog's own, newest first", async () => {
    await write("a", noon);
    await write("b", noon + day, "autre");
    await write("c", noon + 2 * day);
    expect((await listSnapshots()).map(({ blogId }) => blogId)).toEqual(["carnet", "autre", "carnet"]);
  });

  test("never keeps more than seven of a blog", async () => {
    for (let days = 0; days < 60; days++) await write(`zip ${days}`, noon + days * day);
    const left = await listSnapshots();
    expect(left.length).toBeLessThanOrEqual(7);
    expect(left[0]!.at).toBe(noon + 59 * day);
    expect(left.at(-1)!.at).toBeLessThanOrEqual(noon + 29 * day);
  });

  test("leaves the older ones alone when the bytes that come back are others", async () => {
    const before = await write("gardé", noon);
    undo = onWrite((file) => {
      const close = file.getFile.bind(file);
      file.getFile = async () =>
        new File([await (await close()).text().then((text) => text.replace("n", "m"))], "x");
    });
    await expect(write("neuf", noon + day)).rejects.toMatchObject({ problem: { code: "write-differs" } });
    undo();
    expect(await listSnapshots()).toEqual([before]);
  });

  test.each(["createWritable", "write", "close"] as const)(
    "leaves no half of one when %s fails",
    async (at) => {
      const before = await write("gardé", noon);
      undo = onWrite((file) => {
        file.fault = { at, error: new DOMException("broken", "UnknownError") };
      });
      await expect(write("neuf", noon + day)).rejects.toMatchObject({ problem: { code: "storage-failed" } });
      expect(await listSnapshots()).toEqual([before]);
      expect(root.folder("ecritoire-snapshots").children.size).toBe(1);
    },
  );

  test("makes room on a full disk with the older ones, and keeps the newest of them", async () => {
    for (let days = 0; days < 4; days++) await write("0123456789", noon + days * day);
    undo = fullAt(30);
    await write("neuf", noon + 4 * day);
    expect((await listSnapshots()).map(({ at }) => (at - noon) / day)).toEqual([4, 3]);
  });

  test("says that the disk is full when even that does not help", async () => {
    await write("0123456789", noon);
    await write("0123456789", noon + day);
    undo = fullAt(5);
    await expect(write("neuf", noon + 2 * day)).rejects.toMatchObject({ problem: { code: "storage-full" } });
    expect((await listSnapshots()).map(({ at }) => (at - noon) / day)).toEqual([1]);
  });

  test("gives two of one moment two names", async () => {
    const first = await write("a", noon);
    const second = await write("b", noon);
    expect(second.name).not.toBe(first.name);
    expect(await (await readSnapshot(second.name)).text()).toBe("b");
  });

  test("clears away one that a killed browser began", async () => {
    const { name } = await write("a", noon);
    const begun = name.replace("~2017", "~2016");
    await root.folder("ecritoire-snapshots").getFileHandle(begun, { create: true });
    expect((await listSnapshots()).map((each) => each.name)).toEqual([name]);
    await write("b", noon + day);
    expect([...root.folder("ecritoire-snapshots").children.keys()]).not.toContain(begun);
  });

  test("rejects where there is no private file system", async () => {
    noPrivateFiles();
    await expect(write("a", noon)).rejects.toMatchObject({ problem: { code: "storage-failed" } });
  });
});

describe("canSnapshot", () => {
  test("is true with a private file system and false without", async () => {
    expect(await canSnapshot()).toBe(true);
    noPrivateFiles();
    expect(await canSnapshot()).toBe(false);
  });

  test("is false where the browser forbids it", async () => {
    root.permission = "denied";
    expect(await canSnapshot()).toBe(false);
  });
});

describe("listSnapshots", () => {
  test("finds none where nothing was ever kept, and makes nothing", async () => {
    expect(await listSnapshots()).toEqual([]);
    expect(root.children.size).toBe(0);
    noPrivateFiles();
    expect(await listSnapshots()).toEqual([]);
  });

  test("passes over what is no snapshot", async () => {
    await write("a", noon);
    await root.folder("ecritoire-snapshots").getFileHandle("notes.txt", { create: true });
    expect(await listSnapshots()).toHaveLength(1);
  });
});

describe("readSnapshot", () => {
  test("rejects when it is gone", async () => {
    await expect(readSnapshot("x.zip")).rejects.toMatchObject({ problem: { code: "storage-failed" } });
  });
});

describe("removeSnapshot", () => {
  test("takes one away and minds none that is gone", async () => {
    const { name } = await write("a", noon);
    await removeSnapshot(name);
    await removeSnapshot(name);
    expect(await listSnapshots()).toEqual([]);
  });
});

describe("dropOlder", () => {
  test("leaves the newest of the blog and all of the others", async () => {
    for (let days = 0; days < 3; days++) await write("a", noon + days * day);
    await write("a", noon, "autre");
    expect(await dropOlder("carnet")).toBe(2);
    expect((await listSnapshots()).map(({ blogId, at }) => [blogId, (at - noon) / day])).toEqual([
      ["carnet", 2],
      ["autre", 0],
    ]);
  });
});

/** A disk that refuses to write once it holds so many bytes. */
function fullAt(bytes: number): () => void {
  return onWrite((file) => {
    const isFull = bytesBelow(root) >= bytes;
    file.fault = isFull ? { at: "close", error: new DOMException("full", "QuotaExceededError") } : undefined;
  });
}
