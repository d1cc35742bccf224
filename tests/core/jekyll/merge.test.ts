import { describe, expect, test } from "vitest";
import { mergeHashes } from "#core/jekyll/merge.ts";

describe("mergeHashes", () => {
  test("lets the second hash win, into the depth, and replaces lists", () => {
    expect(mergeHashes({ a: 1, h: { x: 1, y: 2 }, l: [1] }, { a: 2, h: { y: 3 }, l: [2] })).toEqual({
      a: 2,
      h: { x: 1, y: 3 },
      l: [2],
    });
  });

  test("never hides a value behind nil, but keeps the key", () => {
    expect(mergeHashes({ layout: "post" }, { layout: null, published: null })).toEqual({
      layout: "post",
      published: null,
    });
  });

  test("changes neither of the two, nor any prototype", () => {
    const target = { h: { x: 1 } };
    mergeHashes(target, { h: { x: 2 } });
    expect(target).toEqual({ h: { x: 1 } });
    const hostile = JSON.parse('{"__proto__": {"polluted": true}}');
    expect("polluted" in mergeHashes({}, hostile)).toBe(false);
  });
});
