import { describe, expect, test } from "vitest";
import type { ExportItem, Outgoing } from "#core/exchange/export.ts";
import { exportToFolder } from "#transfer/export-folder.ts";
import { TransferFailure } from "#transfer/failure.ts";
import { planFolderExport } from "#transfer/plan-folder-export.ts";
import { encodePost } from "#transfer/text.ts";
import { collect } from "../support/collect.ts";
import { type MemoryFolder, memoryFolder } from "../support/memory-folder.ts";

const path = "_posts/2017-09-17-a.md";
const oldPath = "_drafts/a.md";
const signal = new AbortController().signal;
const held = (folder: MemoryFolder) =>
  Object.fromEntries([...folder.disk].map(([at, bytes]) => [at, new TextDecoder().decode(bytes)]));
const carryOut = (folder: MemoryFolder, ...items: ExportItem[]) =>
  collect(exportToFolder(folder, items, signal));
const item = (over: Partial<ExportItem> = {}): ExportItem => ({
  id: "a",
  path,
  verdict: "new",
  ours: "ours",
  ...over,
});
const update = item({ verdict: "update", theirs: "old" });
const moved = item({ verdict: "moved", oldPath, oldTheirs: "old" });

describe("exportToFolder", () => {
  test("writes a new file and says so once it was read back", async () => {
    const folder = memoryFolder();
    expect(await carryOut(folder, item())).toEqual([{ id: "a", path, ok: true, text: "ours" }]);
    expect(held(folder)).toEqual({ [path]: "ours" });
  });

  test("writes the very bytes, CRLF and BOM included", async () => {
    const ours = "\uFEFF---\r\ntitle: É\r\n---\r\nx";
    const folder = memoryFolder();
    await carryOut(folder, item({ ours }));
    expect(folder.disk.get(path)).toEqual(encodePost(ours));
  });

  test("writes over a file that is still what the plan saw", async () => {
    const folder = memoryFolder({ [path]: "old" });
    expect(await carryOut(folder, update)).toMatchObject([{ ok: true }]);
    expect(held(folder)).toEqual({ [path]: "ours" });
  });

  test.each<[string, Record<string, string>, ExportItem]>([
    ["changed since the plan", { [path]: "theirs" }, update],
    ["was removed since the plan", {}, update],
    ["appeared since the plan", { [path]: "theirs" }, item()],
    [
      "is a conflict that nobody settled",
      { [path]: "theirs" },
      item({ verdict: "conflict", theirs: "theirs" }),
    ],
    ["was the same and has gone", {}, item({ verdict: "same", theirs: "ours" })],
  ])("writes nothing where the file %s", async (_, files, one) => {
    const folder = memoryFolder(files);
    expect(await carryOut(folder, one)).toMatchObject([
      { ok: false, problem: { code: "changed-outside", data: { path } } },
    ]);
    expect(held(folder)).toEqual(files);
    expect(folder.log).toEqual([]);
  });

  test("touches nothing where the text is there already, and counts it as exchanged", async () => {
    const folder = memoryFolder({ [path]: "ours" });
    expect(await carryOut(folder, update)).toMatchObject([{ ok: true }]);
    expect(folder.log).toEqual([]);
  });

  test("tells when the disk gives back something else than was written", async () => {
    const folder = memoryFolder({ [path]: "old" });
    folder.onWrite = (at) => folder.disk.set(at, encodePost("ou"));
    expect(await carryOut(folder, update)).toMatchObject([{ ok: false, problem: { code: "write-differs" } }]);
  });

  test("puts the old bytes back when a failed write has emptied the file", async () => {
    const folder = memoryFolder({ [path]: "old" });
    folder.onWrite = (at) => {
      folder.disk.set(at, new Uint8Array());
      folder.onWrite = undefined;
      throw new TransferFailure({ code: "write-failed", data: { path: at, message: "no swap file" } });
    };
    expect(await carryOut(folder, update)).toMatchObject([{ ok: false, problem: { code: "write-failed" } }]);
    expect(held(folder)).toEqual({ [path]: "old" });
  });

  test("stops writing when the permission is lost, and answers for every item", async () => {
    const folder = memoryFolder();
    folder.onWrite = (at, bytes) => {
      folder.disk.set(at, bytes);
      folder.allowed = "prompt";
    };
    const results = await carryOut(
      folder,
      item({ path: "_posts/1.md" }),
      item({ path: "_posts/2.md" }),
      item(),
    );
    expect(results.map((result) => (result.ok ? "ok" : result.problem.code))).toEqual(
      Array(3).fill("permission-refused"),
    );
    expect(folder.log).toEqual(["write _posts/1.md"]);
  });

  test("stops between two files when told to", async () => {
    const folder = memoryFolder();
    const stop = new AbortController();
    for await (const result of exportToFolder(folder, [item(), item({ path: "_posts/2.md" })], stop.signal)) {
      expect(result.path).toBe(path);
      stop.abort();
    }
    expect(Object.keys(held(folder))).toEqual([path]);
  });

  describe("of a post that moved", () => {
    test("removes the old file after the new one was read back", async () => {
      const folder = memoryFolder({ [oldPath]: "old" });
      expect(await carryOut(folder, moved)).toEqual([{ id: "a", path, ok: true, text: "ours" }]);
      expect(folder.log).toEqual([`write ${path}`, `remove ${oldPath}`]);
    });

    test("keeps the old file when the new one was not written well", async () => {
      const folder = memoryFolder({ [oldPath]: "old" });
      folder.onWrite = () => undefined;
      expect(await carryOut(folder, moved)).toMatchObject([{ ok: false }]);
      expect(held(folder)).toEqual({ [oldPath]: "old" });
    });

    test("leaves an old file that changed meanwhile, and says so", async () => {
      const folder = memoryFolder({ [oldPath]: "theirs" });
      expect(await carryOut(folder, moved)).toMatchObject([
        { ok: true, left: { code: "changed-outside", data: { path: oldPath } } },
      ]);
      expect(held(folder)).toEqual({ [path]: "ours", [oldPath]: "theirs" });
    });

    test.each([true, false])(
      "changes only the case of a name (disk ignores case: %s)",
      async (ignoresCase) => {
        const folder = memoryFolder({ "_drafts/Été.md": "old" }, { ignoresCase });
        const post: Outgoing = {
          id: "a",
          path: "_drafts/été.md",
          text: "ours",
          base: { path: "_drafts/Été.md", from: "folder" },
          baseText: "old",
        };
        const plan = await planFolderExport(folder, [post], { signal });
        expect(await carryOut(folder, ...plan)).toEqual([
          { id: "a", path: post.path, ok: true, text: "ours" },
        ]);
        expect(held(folder)).toEqual({ "_drafts/été.md": "ours" });
      },
    );
  });

  test("refuses a name that a disk ignoring case would take for another post's", async () => {
    const folder = memoryFolder({ "_posts/2017-09-17-A.md": "theirs" });
    expect(await carryOut(folder, item())).toMatchObject([
      { ok: false, problem: { code: "path-taken", data: { path, by: "_posts/2017-09-17-A.md" } } },
    ]);
  });

  test("refuses a folder that differs from another by its case only", async () => {
    const folder = memoryFolder({ "Voyages/_posts/2017-09-17-b.md": "theirs" });
    const one = item({ path: "voyages/_posts/2017-09-17-a.md" });
    expect(await carryOut(folder, one)).toMatchObject([{ ok: false, problem: { code: "path-taken" } }]);
  });

  test("never writes two posts to one path in one go, even where the writer chose both", async () => {
    const folder = memoryFolder();
    const results = await carryOut(
      folder,
      item(),
      item({ id: "b", verdict: "update", theirs: "ours", ours: "b" }),
    );
    expect(results).toMatchObject([
      { id: "a", ok: true },
      { id: "b", ok: false, problem: { code: "path-taken", data: { path, by: path } } },
    ]);
    expect(held(folder)).toEqual({ [path]: "ours" });
  });

  test("refuses a path that leads out of the folder", async () => {
    expect(await carryOut(memoryFolder(), item({ path: "../evil.md" }))).toMatchObject([
      { ok: false, problem: { code: "path-unsafe" } },
    ]);
  });
});
