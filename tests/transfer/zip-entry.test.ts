import { describe, expect, test } from "vitest";
import { readZipDirectory, type ZipEntry } from "#transfer/zip-directory.ts";
import { readZipEntry } from "#transfer/zip-entry.ts";
import { zipOf } from "../support/zip.ts";

const text = "Un billet, ".repeat(20_000);

async function read(change: Partial<ZipEntry> = {}) {
  const zip = zipOf([["a.md", text]]);
  const directory = await readZipDirectory(zip);
  if (!directory.ok) throw new Error(directory.problem.code);
  return readZipEntry(zip, { ...directory.entries[0]!, ...change });
}

describe("readZipEntry", () => {
  test("gives the bytes of an entry", async () => {
    const result = await read();
    expect(result.ok && new TextDecoder().decode(result.bytes)).toBe(text);
  });

  test("reads on when the header is longer than most", async () => {
    const zip = zipOf([[`${"long/".repeat(300)}a.md`, text]]);
    const directory = await readZipDirectory(zip);
    if (!directory.ok) throw new Error(directory.problem.code);
    const result = await readZipEntry(zip, directory.entries[0]!);
    expect(result.ok && new TextDecoder().decode(result.bytes)).toBe(text);
  });

  test.each<[string, Partial<ZipEntry>]>([
    ["holds more than it declares (a bomb)", { size: 10 }],
    ["holds less than it declares", { size: 10_000_000 }],
    ["fails its checksum", { crc: 1 }],
    ["lies beyond the end", { headerAt: 1_000_000 }],
    ["is cut short", { compressedSize: 10 }],
    ["is packed in a way of its own", { method: 99 }],
    ["points at other bytes", { headerAt: 3 }],
  ])("refuses an entry that %s", async (_, change) => {
    expect(await read(change)).toMatchObject({ ok: false, problem: { code: "file-unreadable" } });
  });
});
