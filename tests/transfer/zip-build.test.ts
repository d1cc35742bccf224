import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32, createZip } from "#transfer/zip-build.ts";
import { listZip, readZipEntry } from "#transfer/zip-reader.ts";
import { dice } from "../support/dice.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("a zip holds its files under their names, and says when they are of", async () => {
  const files = { "_posts/été 🚃.md": "a\r\nb".repeat(100), "vide.md": "" };
  const zip = createZip();
  for (const [name, text] of Object.entries(files))
    zip.add(name, encode(text), Date.UTC(2017, 8, 17, 12, 30, 8));
  zip.add("ancien.md", encode("x"), 0);
  const blob = zip.end();
  const read = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const texts = Object.entries(read).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(Object.fromEntries(texts)).toEqual({ ...files, "ancien.md": "x" });

  const listed = await listZip(blob);
  if (!listed.ok) throw new Error("Not a zip");
  expect(listed.value.map(({ isFile, encrypted }) => [isFile, encrypted])).toEqual([
    [true, false],
    [true, false],
    [true, false],
  ]);
  for (const entry of listed.value) expect((await readZipEntry({ blob, id: -99 }, entry)).ok).toBe(true);
});

test("a large zip is the same whatever portions it is kept in", async () => {
  const { roll } = dice(1);
  const noise = new Uint8Array(2_500_000).map(() => roll() * 256);
  const zip = createZip();
  for (const name of ["a", "b", "c"]) zip.add(name, noise, 0);
  const read = unzipSync(new Uint8Array(await zip.end().arrayBuffer()));
  expect(Object.keys(read)).toEqual(["a", "b", "c"]);
  expect(Buffer.compare(read.b!, noise)).toBe(0);
});

test("a zip may hold more files than two bytes can count", async () => {
  // The same end of the file, but sooner.
  const zip = createZip(3);
  for (let n = 0; n < 5; n++) zip.add(`${n}.md`, encode(String(n)), 0);
  const blob = zip.end();
  const listed = await listZip(blob);
  if (!listed.ok) throw new Error("Not a zip");
  expect(listed.value.map(({ name }) => name)).toEqual(["0.md", "1.md", "2.md", "3.md", "4.md"]);
  const last = await readZipEntry({ blob, id: -98 }, listed.value[4]!);
  expect(last.ok && new TextDecoder().decode(last.value)).toBe("4");
});

test("crc32 is that of every zip", () => expect(crc32(encode("123456789"))).toBe(0xcbf43926));
