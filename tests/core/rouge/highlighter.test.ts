import { describe, expect, test } from "vitest";
import { createHighlighter } from "#core/rouge/highlighter.ts";

describe("createHighlighter", () => {
  test("prints plain code until its language is fetched", async () => {
    const highlighter = createHighlighter();
    expect(highlighter.highlight("[1 < 2]", "json")).toBe("[1 &lt; 2]");
    expect(highlighter.isWanting()).toBe(true);
    await highlighter.fetch();
    expect(highlighter.isWanting()).toBe(false);
    expect(highlighter.highlight("[1]", "json")).toBe(
      '<span class="p">[</span><span class="mi">1</span><span class="p">]</span>',
    );
  });

  test("knows no language by another case or an invented name", () => {
    const highlighter = createHighlighter();
    expect(highlighter.highlight("a < b", "Ruby")).toBeNull();
    expect(highlighter.highlight("a < b", "nosuch")).toBeNull();
    expect(highlighter.highlight("a < b", "text")).toBe("a &lt; b");
    expect(highlighter.highlight("a < b", "brainfuck")).toBe("a &lt; b");
  });

  test("fetches the languages that Markdown holds in turn", async () => {
    const highlighter = createHighlighter();
    const print = () => highlighter.highlight("```json\n1\n```\n", "markdown");
    print();
    await highlighter.fetch();
    print();
    expect(highlighter.isWanting()).toBe(true);
    await highlighter.fetch();
    expect(print()).toContain('<span class="mi">1</span>');
  });
});
