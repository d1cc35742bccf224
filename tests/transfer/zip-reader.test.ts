import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { describe, expect, test } from "vitest";
import { encodePost } from "#transfer/text.ts";
import { listZip, readZipEntry } from "#transfer/zip-reader.ts";
import { directoryEntries, patched, zipOf } from "../support/zip.ts";

async function entriesOf(zip: Blob) {
  const list = await listZip(zip);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

let lastId = 0;

async function readFrom(zip: Blob, index = 0) {
  const entries = await entriesOf(zip);
  return readZipEntry({ blob: zip, id: ++lastId }, entries[index]!);
}

async function textFrom(zip: Blob, index = 0) {
  const result = await readFrom(zip, index);
  return result.ok ? new TextDecoder().decode(result.value) : result.problem;
}

/** The directory of the archive as a forger left it: `patch` gets where its first entry starts. */
const forged = (zip: File, patch: (view: DataView, at: number) => void) =>
  patched(zip, (bytes, view) => patch(view, directoryEntries(bytes)[0]!));

describe("listZip", () => {
  test("lists names, sizes and dates as the archive declares them", async () => {
    const [entry, ...others] = await entriesOf(zipOf([["_posts/2017-09-17-été.md", "abc"]]));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      name: "_posts/2017-09-17-été.md",
      size: 3,
      encrypted: false,
      isFile: true,
    });
    expect(entry!.modifiedAt).toBe(new Date(2017, 8, 17, 12, 0, 0).getTime());
  });

  test("makes up no date where the archive has none", async () => {
    const zip = await forged(zipOf([["a.md", "1"]]), (view, at) => view.setUint32(at + 12, 0, true));
    expect(await entriesOf(zip)).toEqual([expect.not.objectContaining({ modifiedAt: expect.anything() })]);
  });

  test("keeps both of two entries of one name", async () => {
    const entries = await entriesOf(
      zipOf([
        ["a.md", "1"],
        ["a.md", "22"],
      ]),
    );
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ["a.md", 1],
      ["a.md", 2],
    ]);
  });

  test("tells names that lead outside as they are written", async () => {
    const names = ["../evil.md", "/evil.md", "C:\\evil.md", "..\\evil.md", "a/./b//c.md"];
    const entries = await entriesOf(zipOf(names.map((name) => [name, "x"])));
    expect(entries.map(({ name }) => name)).toEqual(names);
  });

  test("tells encrypted entries, folders and symbolic links", async () => {
    const zip = await patched(
      zipOf([
        ["a.md", "1"],
        ["b.md", "2"],
        ["c/", ""],
        ["d\\", ""],
        ["e.fifo", ""],
      ]),
      (bytes, view) => {
        const [a, b, , , e] = directoryEntries(bytes);
        view.setUint16(a! + 8, 1, true);
        view.setUint8(b! + 5, 3);
        view.setUint16(b! + 40, 0o120777, true);
        view.setUint8(e! + 5, 3);
        view.setUint16(e! + 40, 0o010644, true);
      },
    );
    const entries = await entriesOf(zip);
    expect(entries.map(({ encrypted, isFile }) => [encrypted, isFile])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  test("reads names of old Windows, whose accents are no UTF-8", async () => {
    const zip = await patched(zipOf([["?t? ? la mer.md", "1"]]), (bytes) => {
      const at = directoryEntries(bytes)[0]! + 46;
      bytes[at] = 0x82;
      bytes[at + 2] = 0x82;
      // À, which only the code page of western Europe has.
      bytes[at + 4] = 0xb7;
    });
    expect((await entriesOf(zip))[0]!.name).toBe("été À la mer.md");
  });

  test("finds the entries of an archive that has bytes in front", async () => {
    const zip = new Blob(["#!/bin/sh\n", zipOf([["a.md", "abc"]])]);
    expect(await entriesOf(zip)).toMatchObject([{ name: "a.md" }]);
    expect(await textFrom(zip)).toBe("abc");
  });

  test("does not load a directory larger than any blog's", async () => {
    const zip = zipOf([["a.md", "abc"]]);
    const [end] = [zip.size - 22];
    const far = await patched(zip, (_, view) => {
      view.setUint32(end + 12, 200_000_000, true);
      view.setUint32(end + 16, 0, true);
    });
    const asked: number[] = [];
    const huge = new Blob([new Uint8Array(200_000_000), far]);
    const slice = huge.slice.bind(huge);
    huge.slice = (from = 0, to = huge.size, type) => {
      asked.push(to - from);
      return slice(from, to, type);
    };
    expect(await listZip(huge)).toMatchObject({ ok: false, problem: { code: "zip-unreadable" } });
    expect(Math.max(...asked)).toBeLessThan(1_000_000);
  });

  test.each<[string, () => Promise<Blob>]>([
    ["text", async () => new Blob(["not a zip at all, but long enough to hold its end"])],
    ["an empty file", async () => new Blob([])],
    ["a truncated zip", async () => (await zipOf([["a.md", "abc"]])).slice(40)],
    [
      "a directory that is no directory",
      () =>
        patched(zipOf([["a.md", "abc"]]), (bytes) =>
          bytes.fill(0, directoryEntries(bytes)[0]!, directoryEntries(bytes)[0]! + 4),
        ),
    ],
  ])("refuses %s", async (_, make) => {
    expect(await listZip(await make())).toMatchObject({
      ok: false,
      problem: { code: "zip-unreadable" },
    });
  });
});

describe("readZipEntry", () => {
  const text = "Un billet, ".repeat(20_000);

  test("gives the bytes of an entry", async () => {
    expect(await textFrom(zipOf([["a.md", text]]))).toBe(text);
  });

  test("reads on when the header is longer than most", async () => {
    expect(await textFrom(zipOf([[`${"long/".repeat(300)}a.md`, text]]))).toBe(text);
  });

  test("gives each its own bytes, in whatever order they are asked for", async () => {
    const blob = zipOf(["a", "b", "c", "d"].map((name) => [`${name}.md`, name]));
    const zip = { blob, id: ++lastId };
    const entries = await entriesOf(blob);
    const asked = [0, 2, 1, 3, 3, 0].map((index) => entries[index]!);
    const results = await Promise.all(asked.map((entry) => readZipEntry(zip, entry)));
    expect(results.map((result) => result.ok && new TextDecoder().decode(result.value))).toEqual(
      asked.map(({ name }) => name[0]),
    );
  });

  test("does not take one archive for another", async () => {
    expect(await textFrom(zipOf([["a.md", "first"]]))).toBe("first");
    expect(await textFrom(zipOf([["a.md", "second"]]))).toBe("second");
  });

  test("reads zip64, where sizes and places have eight bytes", async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { zip64: true, useWebWorkers: false });
    await writer.add("a.md", new Uint8ArrayReader(encodePost(text)));
    await writer.add("b.md", new Uint8ArrayReader(encodePost("b")));
    const zip = new Blob([await writer.close()]);
    expect(await entriesOf(zip)).toMatchObject([{ name: "a.md", size: text.length }, { size: 1 }]);
    expect(await textFrom(zip)).toBe(text);
    expect(await textFrom(zip, 1)).toBe("b");
  });

  const compressedSize = (change: (size: number) => number) => (view: DataView, at: number) =>
    view.setUint32(at + 20, change(view.getUint32(at + 20, true)), true);

  test.each<[string, (view: DataView, at: number) => void]>([
    ["holds more than it declares (a bomb)", (view, at) => view.setUint32(at + 24, 10, true)],
    ["holds less than it declares", (view, at) => view.setUint32(at + 24, 10_000_000, true)],
    ["holds one byte less than it declares", (view, at) => view.setUint32(at + 24, text.length + 1, true)],
    ["holds one byte more than it declares", (view, at) => view.setUint32(at + 24, text.length - 1, true)],
    ["fails its checksum", (view, at) => view.setUint32(at + 16, 1, true)],
    ["lies beyond the end", (view, at) => view.setUint32(at + 42, 1_000_000, true)],
    ["is cut short", compressedSize(() => 10)],
    ["is cut by one byte", compressedSize((size) => size - 1)],
    ["runs beyond the end", compressedSize((size) => size + 1_000_000)],
    ["is packed in a way of its own", (view, at) => view.setUint16(at + 10, 99, true)],
    ["is said to be stored as it is", (view, at) => view.setUint16(at + 10, 0, true)],
    ["points at other bytes", (view, at) => view.setUint32(at + 42, 3, true)],
    ["is encrypted", (view, at) => view.setUint16(at + 8, 1, true)],
  ])("refuses an entry that %s", async (_, forge) => {
    expect(await readFrom(await forged(zipOf([["a.md", text]]), forge))).toMatchObject({
      ok: false,
      problem: { code: "file-unreadable", data: { path: "a.md" } },
    });
  });

  test("refuses bytes that are no deflate stream", async () => {
    const zip = await patched(zipOf([["a.md", text]]), (bytes) => bytes.fill(0xff, 40, 60));
    expect(await readFrom(zip)).toMatchObject({ ok: false, problem: { code: "file-unreadable" } });
  });

  test("reads an entry whose local header is a bad copy", async () => {
    const zip = await patched(zipOf([["a.md", text]]), (_, view) => view.setUint32(14, 0, true));
    expect(await textFrom(zip)).toBe(text);
  });
});
