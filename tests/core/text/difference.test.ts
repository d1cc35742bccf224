import { expect, test } from "vitest";
import { difference, trimEdit } from "#core/text/difference.ts";
import { applyEdits } from "#core/text/edit.ts";

test.each([
  ["abc", "abXc", { from: 2, to: 2, insert: "X" }],
  ["abXc", "abc", { from: 2, to: 3, insert: "" }],
  ["aa", "aaa", { from: 2, to: 2, insert: "a" }],
  ["aaa", "aa", { from: 2, to: 3, insert: "" }],
  ["", "a", { from: 0, to: 0, insert: "a" }],
  ["un, deux", "un ou deux", { from: 2, to: 3, insert: " ou" }],
])("from %j to %j it is one edit", (before, after, edit) => {
  expect(difference(before, after)).toEqual(edit);
  expect(applyEdits(before, [edit])).toBe(after);
});

test("between equal texts there is none", () => expect(difference("a", "a")).toBeNull());

test("an edit is trimmed within its own bounds", () => {
  expect(trimEdit("aabaa", { from: 1, to: 4, insert: "aca" })).toEqual({ from: 2, to: 3, insert: "c" });
});
