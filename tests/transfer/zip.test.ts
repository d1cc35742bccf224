import { describe, expect, test } from "vitest";
import { readSource } from "#transfer/read-source.ts";
import { encodePost } from "#transfer/text.ts";
import { zipFiles } from "#transfer/zip.ts";
import { listZip } from "#transfer/zip-reader.ts";
import { zipSource } from "#transfer/zip-source.ts";

const signal = new AbortController().signal;
const modifiedAt = Date.UTC(2017, 8, 17, 10, 11, 13);
const file = (path: string, text: string, at = modifiedAt) => ({
  path,
  bytes: encodePost(text),
  modifiedAt: at,
});

describe("zipFiles", () => {
  test("gives back every byte, path and date when the zip is imported", async () => {
    const files = [
      file("_posts/2017-09-17-été.md", "---\r\ntitle: x\r\n---\r\n"),
      file("_posts/2017-09-18-e\u0301.md", "\uFEFF🎉"),
      file("voyages/_drafts/vide.md", ""),
    ];
    const zip = new File([await zipFiles(files)], "export.zip");
    const { found, problems } = await readSource(zipSource(zip), { signal });
    expect(problems).toEqual([]);
    expect(found.map((one) => ({ ...one, bytes: encodePost(one.text!) }))).toMatchObject(files);
  });

  test("bears dates that a zip cannot say", async () => {
    const list = await listZip(await zipFiles([file("a.md", "a", 0), file("b.md", "b", 1e14)]));
    expect(list.ok && list.value.map((entry) => new Date(entry.modifiedAt!).getUTCFullYear())).toEqual([
      1980, 2037,
    ]);
  });

  test("does nothing for a writer who gave up", async () => {
    await expect(zipFiles([file("a.md", "a")], AbortSignal.abort())).rejects.toThrow();
  });
});
