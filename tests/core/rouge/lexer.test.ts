import { describe, expect, test } from "vitest";
import { highlight } from "#core/rouge/highlight.ts";
import { byWord, type Lexer } from "#core/rouge/lexer.ts";

const words: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/(\w+)(:)/, ["na", "p"]],
      [/\w+/, byWord({ k: "if then", nb: "print" }, "n")],
      [/"/, "s2", "string"],
    ],
    string: [
      [/[^"]+/, "s2"],
      [/"/, "s2", "#pop"],
    ],
  },
};

describe("highlight", () => {
  test("prints one span for neighbors of one class and none for plain text", () => {
    expect(highlight('if x: "a<b"', words)).toBe(
      '<span class="k">if</span> <span class="na">x</span><span class="p">:</span> <span class="s2">"a&lt;b"</span>',
    );
  });

  test("marks what no rule takes as an error, a whole character at a time", () => {
    expect(highlight("a 😀?", words)).toBe('<span class="n">a</span> <span class="err">😀?</span>');
  });

  test("goes on when a lexer turns in a circle", () => {
    const circle: Lexer = { states: { root: [[/(?=x)/, "", "again"]], again: [[/(?=x)/, "", "#pop"]] } };
    expect(highlight("xx", circle)).toBe('<span class="err">xx</span>');
  });
});
