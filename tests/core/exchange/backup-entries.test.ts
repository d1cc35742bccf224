import { describe, expect, test } from "vitest";
import type { BackupHead, BackupPiece } from "#core/exchange/backup.ts";
import { createEntryWriter, isWellFormed } from "#core/exchange/backup-entries.ts";
import { samplePost } from "../../support/browser-storage.ts";

const head: BackupHead = {
  format: "ecritoire-backup",
  ...{ version: 1, app: "1", blog: { id: "b", name: "Carnet", createdAt: 1 }, at: 9 },
};

function entriesOf(...pieces: BackupPiece[]): Record<string, string> {
  const writer = createEntryWriter(head);
  const entries = [writer.begin(), ...pieces.flatMap((piece) => writer.add(piece)), ...writer.end()];
  expect(new Set(entries.map(({ name }) => name.toLowerCase())).size).toBe(entries.length);
  return Object.fromEntries(entries.map(({ name, text }) => [name, text]));
}

const lines = (text: string | undefined) =>
  (text ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("the entries of a backup", () => {
  test("begin with whose it is, and hold posts and site files where the repository has them", () => {
    const post = samplePost("foix", { text: "\ufeffa\r\nb" });
    const files = entriesOf(
      { kind: "post", post },
      { kind: "site-file", path: "_config.yml", text: "title: x" },
    );
    expect(Object.keys(files)[0]).toBe(".ecritoire/backup.json");
    expect(JSON.parse(files[".ecritoire/backup.json"]!)).toEqual(head);
    expect(files[post.path]).toBe("\ufeffa\r\nb");
    expect(files["_config.yml"]).toBe("title: x");
  });

  test("say the whole of what UTF-8 cannot carry", () => {
    const post = samplePost("half", { text: "half \ud83d pair" });
    const [line] = lines(entriesOf({ kind: "post", post })[".ecritoire/posts/0001.jsonl"]);
    expect(line.text).toBe(post.text);
    expect(isWellFormed("🚃 é")).toBe(true);
  });

  test("keep apart posts of one name, and those that no disk would take", () => {
    const paths = [
      "_posts/été.md",
      "_posts/ÉTÉ.md",
      "../dehors.md",
      "lisez-moi.html",
      ".ecritoire/backup.json",
    ];
    const pieces = paths.map(
      (path, n): BackupPiece => ({ kind: "post", post: samplePost(`p${n}`, { path, text: path }) }),
    );
    const files = entriesOf(...pieces);
    expect(files["_posts/été.md"]).toBe("_posts/été.md");
    for (const line of lines(files[".ecritoire/posts/0001.jsonl"]))
      expect(files[line.entry]).toBe(line.post.path);
    expect(Object.keys(files).filter((name) => name.includes(".."))).toEqual([]);
  });

  test("hold a base only where it is another text than the post's", () => {
    const base = { path: "_posts/x.md", rev: 1, at: 3, from: "folder" } as const;
    const same = samplePost("same", { path: "_posts/x.md", base });
    const files = entriesOf(
      { kind: "post", post: same, baseText: same.text },
      {
        kind: "post",
        post: samplePost("other", { base: { ...base, path: "_posts/y.md" } }),
        baseText: "before",
      },
    );
    expect(Object.keys(files).filter((name) => name.includes("bases/"))).toEqual([
      ".ecritoire/bases/_posts/y.md",
    ]);
    expect(lines(files[".ecritoire/posts/0001.jsonl"])[0].base).toEqual({ entry: "_posts/x.md" });
  });

  test("tell of posts in lots, so that a file cut short has lost few of their ids", () => {
    const pieces = Array.from(
      { length: 120 },
      (_, n): BackupPiece => ({ kind: "post", post: samplePost(`p${n}`) }),
    );
    const names = Object.keys(entriesOf(...pieces));
    expect(names.indexOf(".ecritoire/posts/0001.jsonl")).toBe(51);
    expect(names).toContain(".ecritoire/posts/0003.jsonl");
  });

  test("leave out what lives in this browser only", () => {
    const values = [
      ["plain", { a: [1, "x", null] }],
      ["handle", new Map()],
      ["when", new Date(0)],
    ] as const;
    const files = entriesOf(...values.map(([key, value]): BackupPiece => ({ kind: "meta", key, value })));
    expect(JSON.parse(files[".ecritoire/values.json"]!).meta).toEqual([["plain", { a: [1, "x", null] }]]);
  });
});
