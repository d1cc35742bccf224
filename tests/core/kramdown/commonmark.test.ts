import { describe, expect, test } from "vitest";
import { CommonMark } from "#core/kramdown/commonmark.ts";
import { growth } from "../../support/growth.ts";

const htmlOf = (markdown: string) =>
  new CommonMark()
    .render(markdown)
    .map(({ html }) => html)
    .join("");

describe("CommonMark", () => {
  test("gives a piece for each block, with its line", () => {
    expect(new CommonMark().render("# a\r\n\r\nb\r\n")).toEqual([
      { html: "<h1>a</h1>\n", line: 0 },
      { html: "<p>b</p>\n", line: 2 },
    ]);
  });

  test("goes fifty quotes deep, and reads no further one", () => {
    const quotes = (markdown: string) => htmlOf(markdown).split("<blockquote>").length - 1;
    expect(quotes(`${"> ".repeat(50)}a\n`)).toBe(50);
    expect(quotes(`${"> ".repeat(60)}a\n`)).toBe(50);
    expect(htmlOf(`${">".repeat(3000)} a\n`)).toContain("<p>a</p>");
  });

  test("shows a text that its parser breaks on as it was typed", () => {
    expect(htmlOf("- :\n  >-\n0")).toBe("<pre><code>- :\n  &gt;-\n0\n</code></pre>\n");
  });

  test("takes time in proportion to a line of quotes", () => {
    const { ratio } = growth((size) => `${">".repeat(size)}a\n`, htmlOf);
    expect(ratio).toBeLessThanOrEqual(4 * 8);
  });
});
