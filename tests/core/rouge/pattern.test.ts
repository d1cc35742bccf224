import { describe, expect, test } from "vitest";
import { rubyPattern } from "#core/rouge/pattern.ts";

const matches = (pattern: RegExp, text: string) => rubyPattern(pattern, false).exec(text)?.[0];

describe("rubyPattern", () => {
  test("takes no blank beyond ASCII for one", () => {
    expect(matches(/\s+/, " \t\u00a0")).toBe(" \t");
    expect(matches(/[\s,]+/, ", \u3000")).toBe(", ");
    expect(matches(/\S+/, "a\u00a0b c")).toBe("a\u00a0b");
    expect(matches(/[^\S\n]+/, " \u00a0")).toBe(" ");
    expect(matches(/[\S]+/u, "😀\u00a0 ")).toBe("😀\u00a0");
  });

  test("stops a dot at a line feed only", () => {
    expect(matches(/.+/, "a\u2028b\nc")).toBe("a\u2028b");
    expect(matches(/.+/s, "a\nb")).toBe("a\nb");
    expect(matches(/[.]+\./, "..b")).toBe("..");
  });

  test("sees letters beyond ASCII at the edge of a word", () => {
    expect(matches(/if\b/, "ifé")).toBeUndefined();
    expect(matches(/if\b/, "if，")).toBe("if");
    expect(matches(/if\B./, "if中")).toBe("if中");
  });

  test("leaves an escaped letter and a class alone", () => {
    expect(matches(/\\s[[\]]\./, "\\s[.")).toBe("\\s[.");
    expect(rubyPattern(/a\bc/i, true).source).toBe("a\\bc");
    expect(rubyPattern(/a/i, true).flags).toBe("imy");
  });
});
