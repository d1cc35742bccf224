import { expect, test } from "vitest";
import { folderState } from "#ui/library/folder-state.ts";

const base = { path: "_posts/2017-09-17-x.md", rev: 3, at: 0, from: "folder" as const };
const card = { path: base.path, rev: 3, base };

test("a post is in the folder only as the folder's own bytes showed it", () => {
  expect(folderState(card)).toBe("in");
  expect(folderState({ ...card, base: { ...base, from: "files" } })).toBe("imported");
});
test("typing or renaming makes it differ", () => {
  expect(folderState({ ...card, rev: 4 })).toBe("changed");
  expect(folderState({ ...card, path: "_posts/2017-09-17-y.md" })).toBe("changed");
});
test("what never left the browser is nowhere else", () => {
  expect(folderState({ path: card.path, rev: 1 })).toBe("absent");
});
