import { describe, expect, test } from "vitest";
import { maxPostBytes } from "#core/exchange/import.ts";
import { TransferFailure } from "#transfer/failure.ts";
import { folderSource } from "#transfer/folder-source.ts";
import { readSource } from "#transfer/read-source.ts";
import type { Source, SourceFile } from "#transfer/source.ts";
import { encodePost } from "#transfer/text.ts";
import { memoryFolder } from "../support/memory-folder.ts";

const signal = new AbortController().signal;

function sourceOf(...files: SourceFile[]): Source {
  return {
    name: "test",
    kind: "files",
    problems: [],
    async *files() {
      yield* files;
    },
  };
}

const never = () => Promise.reject(new Error("read"));

describe("readSource", () => {
  test("reads a folder's posts as text and keeps their bytes", async () => {
    const { found } = await readSource(folderSource(memoryFolder({ "_drafts/a.md": "\uFEFFa\r\n" })), {
      signal,
    });
    expect(found).toEqual([{ path: "_drafts/a.md", size: 6, text: "\uFEFFa\r\n", modifiedAt: 0 }]);
  });

  test("lists the files of a whole repository, and of nothing less", async () => {
    const whole = { "_config.yml": "", "index.md": "", "_posts/2017-01-02-a.md": "a", "images/a.png": "" };
    const read = (texts: Record<string, string>) => readSource(folderSource(memoryFolder(texts)), { signal });
    expect((await read(whole)).paths).toEqual(Object.keys(whole));
    expect((await read({ "_posts/2017-01-02-a.md": "a" })).paths).toBeNull();
  });

  test("does not read what is too large or an image by its name", async () => {
    const { found } = await readSource(
      sourceOf(
        { path: "_drafts/a.md", size: maxPostBytes + 1, bytes: never },
        { path: "_posts/a.png", size: 10, bytes: never },
      ),
      { signal },
    );
    expect(found.map((one) => one.text)).toEqual([null, null]);
  });

  test("finds no text in an image named .md", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const { found } = await readSource(sourceOf({ path: "_drafts/a.md", size: 8, bytes: async () => png }), {
      signal,
    });
    expect(found[0]!.text).toBeNull();
  });

  test("believes the bytes and not the declared size", async () => {
    const big = new Uint8Array(maxPostBytes + 1).fill(97);
    const { found } = await readSource(sourceOf({ path: "_drafts/a.md", size: 1, bytes: async () => big }), {
      signal,
    });
    expect(found[0]).toEqual({ path: "_drafts/a.md", size: big.length, text: null });
  });

  test("reports a file that cannot be read and reads the others", async () => {
    const problem = { code: "file-unreadable", data: { path: "_drafts/a.md", message: "gone" } } as const;
    const { found, problems } = await readSource(
      sourceOf(
        { path: "_drafts/a.md", size: 1, bytes: () => Promise.reject(new TransferFailure(problem)) },
        { path: "_drafts/b.md", size: 1, bytes: async () => encodePost("b") },
      ),
      { signal },
    );
    expect(found.map((one) => one.path)).toEqual(["_drafts/b.md"]);
    expect(problems).toEqual([problem]);
  });

  test("tells how far it is and stops when told to", async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`_drafts/${n}.md`, "a"]));
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = readSource(folderSource(memoryFolder(files)), {
      signal: stop.signal,
      progress: (read) => {
        seen.push(read);
        if (seen.length === 2) stop.abort();
      },
    });
    await expect(reading).rejects.toThrow();
    expect(seen).toEqual([8, 16]);
  });

  test("lets a bug through", async () => {
    await expect(
      readSource(sourceOf({ path: "_drafts/a.md", size: 1, bytes: never }), { signal }),
    ).rejects.toThrow("read");
  });
});
