import { describe, expect, test } from "vitest";
import { type Outgoing, planExport } from "#core/exchange/export.ts";

const path = "_posts/2017-09-17-solo.md";
const oldPath = "_drafts/solo.md";
const fromFolder = { path, from: "folder" } as const;
const post = (over: Partial<Outgoing> = {}): Outgoing => ({ id: "a", path, text: "ours", ...over });
const plan = (one: Outgoing, files: Record<string, string | undefined>) =>
  planExport([one], (at) => (at in files ? files[at] : null))[0]!;

describe("planExport", () => {
  test("writes a post that was never exchanged where nothing lies", () => {
    expect(plan(post(), {})).toEqual({ id: "a", path, ours: "ours", verdict: "new" });
  });

  test("has nothing to do where the very text lies, exchanged or not", () => {
    expect(plan(post(), { [path]: "ours" }).verdict).toBe("same");
    expect(plan(post({ base: fromFolder, baseText: "old" }), { [path]: "ours" }).verdict).toBe("same");
  });

  test("updates a file that is as it was at the last exchange", () => {
    const item = plan(post({ base: fromFolder, baseText: "old" }), { [path]: "old" });
    expect(item).toEqual({ id: "a", path, ours: "ours", verdict: "update", theirs: "old" });
  });

  test("asks when the file changed outside, was removed outside, or was never read here", () => {
    const exchanged = post({ base: fromFolder, baseText: "old" });
    expect(plan(exchanged, { [path]: "theirs" })).toMatchObject({ verdict: "conflict", theirs: "theirs" });
    expect(plan(exchanged, {})).toEqual({ id: "a", path, ours: "ours", verdict: "conflict" });
    expect(plan(post(), { [path]: "theirs" }).verdict).toBe("conflict");
  });

  test("asks where a file lies whose text could not be read", () => {
    expect(plan(post({ base: fromFolder, baseText: "old" }), { [path]: undefined }).verdict).toBe("conflict");
  });

  test("writes a post that came in a zip into a folder that does not hold it yet", () => {
    expect(plan(post({ base: { path, from: "files" }, baseText: "old" }), {}).verdict).toBe("new");
  });

  describe("of a post that moved", () => {
    const moved = post({ base: { path: oldPath, from: "folder" }, baseText: "old" });

    test("writes the new file and removes the old one, if that is as it was", () => {
      expect(plan(moved, { [oldPath]: "old" })).toEqual({
        id: "a",
        path,
        ours: "ours",
        verdict: "moved",
        oldPath,
        oldTheirs: "old",
      });
    });

    test("asks when the old file changed outside, or another file lies at the new path", () => {
      expect(plan(moved, { [oldPath]: "theirs" })).toMatchObject({
        verdict: "conflict",
        oldTheirs: "theirs",
      });
      expect(plan(moved, { [oldPath]: "old", [path]: "theirs" })).toMatchObject({
        verdict: "conflict",
        theirs: "theirs",
      });
      expect(plan(moved, { [oldPath]: undefined }).verdict).toBe("conflict");
    });

    test("only removes the old file when the new one is there already", () => {
      expect(plan(moved, { [oldPath]: "old", [path]: "ours" })).toMatchObject({ verdict: "moved", oldPath });
    });

    test("writes a new file when the old one is gone", () => {
      expect(plan(moved, {}).verdict).toBe("new");
    });

    test("takes a change of case for a move, also where the disk ignores case", () => {
      const recased = post({ path: "_drafts/Solo.md", base: { path: oldPath }, baseText: "old" });
      expect(plan(recased, { [oldPath]: "old", "_drafts/Solo.md": "old" }).verdict).toBe("moved");
      expect(plan(recased, { [oldPath]: "old" }).verdict).toBe("moved");
      expect(plan(recased, { [oldPath]: "old", "_drafts/Solo.md": "theirs" }).verdict).toBe("conflict");
    });
  });

  test("lets one of two posts have a path, and asks for the other", () => {
    const upper = "_posts/2017-09-17-SOLO.md";
    const items = planExport([post(), post({ id: "b", path: upper, text: "other" })], () => null);
    expect(items.map((item) => [item.id, item.verdict, item.theirs])).toEqual([
      ["a", "new", undefined],
      ["b", "conflict", "ours"],
    ]);
  });
});
