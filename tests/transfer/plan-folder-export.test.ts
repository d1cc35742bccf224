import { describe, expect, test } from "vitest";
import type { Outgoing } from "#core/exchange/export.ts";
import { planFolderExport } from "#transfer/plan-folder-export.ts";
import { memoryFolder } from "../support/memory-folder.ts";

const signal = new AbortController().signal;
const post = (path: string, over: Partial<Outgoing> = {}): Outgoing => ({
  id: path,
  path,
  text: "ours",
  ...over,
});

describe("planFolderExport", () => {
  test("reads where each post would go and where it was", async () => {
    const folder = memoryFolder({ "_posts/1.md": "old", "_drafts/2.md": "old" });
    const base = (path: string) => ({ base: { path, from: "folder" as const }, baseText: "old" });
    const items = await planFolderExport(
      folder,
      [
        post("_posts/1.md", base("_posts/1.md")),
        post("_posts/2.md", base("_drafts/2.md")),
        post("_posts/3.md"),
      ],
      { signal },
    );
    expect(items.map((item) => item.verdict)).toEqual(["update", "moved", "new"]);
    expect(folder.log).toEqual([]);
  });

  test("never takes bytes that are no text for an absent file", async () => {
    const folder = memoryFolder();
    folder.disk.set("_posts/1.md", new Uint8Array([0xff, 0x00]));
    expect(await planFolderExport(folder, [post("_posts/1.md")], { signal })).toMatchObject([
      { verdict: "conflict" },
    ]);
  });

  test("tells how far it is and stops when told to", async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const posts = Array.from({ length: 20 }, (_, n) => post(`_posts/${n}.md`));
    const planning = planFolderExport(memoryFolder(), posts, {
      signal: stop.signal,
      progress: (read) => {
        seen.push(read);
        if (seen.length === 2) stop.abort();
      },
    });
    await expect(planning).rejects.toThrow();
    expect(seen).toEqual([8, 16]);
  });
});
