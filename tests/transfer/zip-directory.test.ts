import { describe, expect, test } from "vitest";
import { readZipDirectory } from "#transfer/zip-directory.ts";
import { directoryEntries, patched, zipOf } from "../support/zip.ts";

async function entriesOf(zip: Blob) {
  const directory = await readZipDirectory(zip);
  if (!directory.ok) throw new Error(directory.problem.code);
  return directory.entries;
}

describe("readZipDirectory", () => {
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

  test("tells encrypted entries, folders and symbolic links", async () => {
    const zip = await patched(
      zipOf([
        ["a.md", "1"],
        ["b.md", "2"],
        ["c/", ""],
      ]),
      (bytes, view) => {
        const [a, b] = directoryEntries(bytes);
        view.setUint16(a! + 8, 1, true);
        view.setUint8(b! + 5, 3);
        view.setUint16(b! + 40, 0o120777, true);
      },
    );
    const entries = await entriesOf(zip);
    expect(entries.map(({ encrypted, isFile }) => [encrypted, isFile])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test("reads names of old Windows, whose accents are no UTF-8", async () => {
    const zip = await patched(zipOf([["?t?.md", "1"]]), (bytes) => {
      const at = directoryEntries(bytes)[0]! + 46;
      bytes[at] = 0x82;
      bytes[at + 2] = 0x82;
    });
    expect((await entriesOf(zip))[0]!.name).toBe("été.md");
  });

  test("finds the entries of an archive that has bytes in front", async () => {
    const zip = zipOf([["a.md", "abc"]]);
    const [entry] = await entriesOf(new Blob(["#!/bin/sh\n", zip]));
    expect(entry).toMatchObject({ name: "a.md", headerAt: 10 });
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
    expect(await readZipDirectory(await make())).toMatchObject({
      ok: false,
      problem: { code: "zip-unreadable" },
    });
  });
});
