import { expect, test } from "vitest";
import { SourceLines } from "#core/liquid/source-lines.ts";

test("follows text exactly and blocks by the likeness of their lines", () => {
  const source = "a\n{% if x %}\nb\n\nc\n{% endif %}\nd";
  const lines = new SourceLines(source);
  lines.text(0, "a\n");
  lines.printed(2, source.indexOf("\nd"), "\nb\n\nc\n");
  lines.text(source.indexOf("\nd"), "\nd");
  const output = "a\n\nb\n\nc\n\nd".split("\n");
  expect(output.map((text, at) => [text, lines.lineOf(at + 1)])).toEqual([
    ["a", 1],
    ["", 2],
    ["b", 3],
    ["", 4],
    ["c", 5],
    ["", expect.any(Number)],
    ["d", 7],
  ]);
});
