import { describe, expect, test } from "vitest";
import { setField } from "#core/front-matter/edit.ts";
import { applyEdits } from "#core/text/edit.ts";

const set = (source: string, list: string[]) => {
  const text = `---\nt:${source}\nz: 1\n---\n`;
  return applyEdits(text, setField(text, "t", list)).slice(6, -10);
};

describe("an inline list", () => {
  test.each([
    [` [a, "b", c]`, ["a", "b", "c", "d"], ` [a, "b", c, d]`],
    [` [a, "b",c] # x`, ["a", "c"], ` [a,c] # x`],
    [` ["a","b"]`, ["a", "b", "c"], ` ["a","b","c"]`],
    [` [ a, b ]`, ["b"], ` [ b ]`],
    [` [a, b]`, ["x", "a", "b"], ` [x, a, b]`],
    [` [a, 'b', c]`, ["a", "x", "c"], ` [a, 'x', c]`],
    [` [a]`, [], ` []`],
    [` []`, ["a", "b"], ` [a, b]`],
    [` [a, b,]`, ["a", "b", "c"], ` [a, b, c,]`],
    [` [a]`, ["a", "b, c"], ` [a, "b, c"]`],
    [` [\n  a, # un\n  b\n  ]`, ["a", "b", "c"], ` [\n  a, # un\n  b, c\n  ]`],
    [` [\n  a,\n  b\n  ]`, ["a", "b", "c"], ` [\n  a,\n  b,\n  c\n  ]`],
    [` [b, a]`, ["a", "b"], ` [a, b]`],
  ])("%j with %j becomes %j", (source, list, wanted) => {
    expect(set(source, list)).toBe(wanted);
  });
});

describe("a list of lines", () => {
  test.each([
    ["\n- a\n- 'b' # x", ["a", "b", "c"], "\n- a\n- 'b' # x\n- 'c'"],
    ["\n  -   a\n  # fin", ["a", "b"], "\n  -   a\n  -   b\n  # fin"],
    ["\n  - a # un\n  - b # deux\n  - c", ["a", "c"], "\n  - a # un\n  - c"],
    ["\n  - a\n  - b", ["x", "a", "b"], "\n  - x\n  - a\n  - b"],
    ["\n  - a # un\n  - b", ["x", "b"], "\n  - x # un\n  - b"],
    [" # mots\n  - a", [], " [] # mots"],
    ["\n  -\n  - b", ["a", "b"], "\n  - a\n  - b"],
    ["\n  - a", ["a", "- b"], '\n  - a\n  - "- b"'],
  ])("%j with %j becomes %j", (source, list, wanted) => {
    expect(set(source, list)).toBe(wanted);
  });
});
