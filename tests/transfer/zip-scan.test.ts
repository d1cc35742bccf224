import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createZip } from "#transfer/zip-build.ts";
import { readScanned, scanZip } from "#transfer/zip-scan.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const texts = ["un", "deux".repeat(500), "trois".repeat(500)];

async function built(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = createZip();
  for (const [n, text] of texts.entries()) zip.add(`${n}.md`, encode(text), 0);
  return new Uint8Array(await zip.end().arrayBuffer());
}

async function found(bytes: Uint8Array<ArrayBuffer>): Promise<(string | null)[]> {
  const zip = new Blob([bytes]);
  const read = (await scanZip(zip)).map((entry) => readScanned(zip, entry));
  return (await Promise.all(read)).map((each) => each && new TextDecoder().decode(each));
}

describe("a zip without its directory", () => {
  test("gives every file that lies before the cut, wherever it is", async () => {
    const bytes = await built();
    const ends = (await scanZip(new Blob([bytes]))).map(({ from, packed }) => from + packed);
    for (let length = 0; length < bytes.length; length += 7)
      expect(await found(bytes.slice(0, length))).toEqual(
        texts.slice(0, ends.filter((end) => end <= length).length),
      );
  });

  test("gives nothing that is not what its CRC says, and goes on behind it", async () => {
    const bytes = await built();
    const [, second] = await scanZip(new Blob([bytes]));
    bytes[second!.from + 3]! ^= 0xff;
    expect(await found(bytes)).toEqual([texts[0], null, texts[2]]);
  });

  test("unpacks no more than an entry declares", async () => {
    const bytes = await built();
    const [, second] = await scanZip(new Blob([bytes]));
    const header = second!.from - 30 - "1.md".length;
    new DataView(bytes.buffer).setUint32(header + 22, 10, true);
    expect((await found(bytes))[1]).toBeNull();
  });

  test("that another program packed is read as well, and noise is none", async () => {
    expect(
      await found(zipSync({ "a.md": encode("stored"), "b.md": [encode("b"), { level: 0 }] }).slice()),
    ).toEqual(["stored", "b"]);
    expect(await found(encode("PK of something else".repeat(9)))).toEqual([]);
  });
});
