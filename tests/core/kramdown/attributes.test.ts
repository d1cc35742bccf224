import { describe, expect, test } from "vitest";
import { escapeText, parseAttributes, withAttributes } from "#core/kramdown/attributes.ts";

describe("parseAttributes", () => {
  test("reads ids, classes and pairs, with or without blanks between", () => {
    expect([...parseAttributes(`#i.a.b k="v \\" w" l='m'`)]).toEqual([
      ["id", "i"],
      ["class", "a b"],
      ["k", 'v " w'],
      ["l", "m"],
    ]);
  });

  test("does not look for classes inside quoted values", () => {
    expect([...parseAttributes('href="a.b#c"')]).toEqual([["href", "a.b#c"]]);
  });
});

describe("withAttributes", () => {
  test("adds classes to those already there and replaces the rest", () => {
    const attributes = parseAttributes('.new title="t"');
    expect(withAttributes('<p class="old" title="x">y</p>', attributes)).toBe(
      '<p class="old new" title="t">y</p>',
    );
  });

  test("escapes values", () => {
    expect(withAttributes("<p>x</p>", new Map([["title", '"><script>']]))).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">x</p>',
    );
  });
});

test("escapeText keeps entities and escapes everything else", () => {
  expect(escapeText("a & b &amp; &#233; <c>")).toBe("a &amp; b &amp; &#233; &lt;c&gt;");
});
