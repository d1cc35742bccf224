import { expect, test } from "vitest";
import { editorCommands } from "#editor/command-list.ts";

test("no command is listed twice and no key is given twice", () => {
  const ids = editorCommands.map(({ id }) => id);
  const keys = editorCommands.flatMap(({ keys }) => keys ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});
