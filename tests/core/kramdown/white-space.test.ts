import { describe, expect, test } from "vitest";
import { toHtml } from "#core/kramdown/index.ts";
import { isSpace, trim } from "#core/kramdown/white-space.ts";

describe("trim", () => {
  test("takes null characters with the white space, and leaves a no-break space", () => {
    expect(trim("\0 \t\u00a0a\u00a0\r\n\0")).toBe("\u00a0a\u00a0");
    expect(trim(" \n")).toBe("");
  });
});

describe("isSpace", () => {
  test("knows the white space of ASCII, and no null character", () => {
    const codes = Array.from({ length: 0x3001 }, (_, code) => code);
    expect(codes.filter(isSpace)).toEqual([9, 10, 11, 12, 13, 32]);
  });

  test("lets a null character stand at the edge of emphasis and of code", () => {
    expect(toHtml("*\0a*\n")).toBe("<p><em>\0a</em></p>\n");
    expect(toHtml("`\0a`\n")).toContain("\0a</code>");
  });
});
