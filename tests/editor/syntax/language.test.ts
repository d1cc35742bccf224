import { describe, expect, test } from "vitest";
import { nodes } from "../../support/tree.ts";

describe("postLanguage", () => {
  test("reads front matter at the very first character only, and only when it is closed", () => {
    expect(nodes("---\na: b\n---\ntexte", "FrontMatter", "Paragraph")).toEqual([
      "FrontMatter: ---\na: b\n---",
      "Paragraph: texte",
    ]);
    expect(nodes("\n---\na: b\n---\n", "FrontMatter")).toEqual([]);
    expect(nodes("---\na: b\n\ntexte", "FrontMatter")).toEqual([]);
    expect(nodes("---\na: b\n...\n", "FrontMatterFence")).toEqual([
      "FrontMatterFence: ---",
      "FrontMatterFence: ...",
    ]);
  });

  test("reads Liquid before Markdown", () => {
    expect(
      nodes("a {{ site.b }} *c* {% link _posts/a_b_c.md %}", "LiquidOutput", "LiquidTag", "Emphasis"),
    ).toEqual(["LiquidOutput: {{ site.b }}", "Emphasis: *c*", "LiquidTag: {% link _posts/a_b_c.md %}"]);
    expect(nodes("a {{ open", "LiquidOutput")).toEqual([]);
  });

  test("keeps a link whole whose address is Liquid with blanks", () => {
    expect(
      nodes(
        "voir [*le* mot]({{ site.baseurl }}{% link _posts/a b.md %}) ici",
        "Link",
        "URL",
        "LiquidTag",
        "Emphasis",
      ),
    ).toEqual([
      "Link: [*le* mot]({{ site.baseurl }}{% link _posts/a b.md %})",
      "Emphasis: *le*",
      "URL: {{ site.baseurl }}{% link _posts/a b.md %}",
      "LiquidTag: {% link _posts/a b.md %}",
    ]);
    expect(nodes('![x]({{ "/a.png" | relative_url }} "titre")', "Image", "LinkTitle")).toEqual([
      'Image: ![x]({{ "/a.png" | relative_url }} "titre")',
      'LinkTitle: "titre"',
    ]);
    expect(nodes("[a](/b) et [c]({{ d }}#e)", "Link")).toEqual(["Link: [a](/b)", "Link: [c]({{ d }}#e)"]);
  });

  test("reads references whose address is Liquid", () => {
    expect(nodes("[x]: {% post_url 2017-01-01-a %}", "LinkReference", "LinkLabel", "URL")).toEqual([
      "LinkReference: [x]: {% post_url 2017-01-01-a %}",
      "LinkLabel: [x]",
      "URL: {% post_url 2017-01-01-a %}",
    ]);
  });

  test("reads kramdown's attribute lists", () => {
    expect(nodes("un mot\n{: .classe #id}\n", "Paragraph", "BlockAttributeList")).toEqual([
      "Paragraph: un mot",
      "BlockAttributeList: {: .classe #id}",
    ]);
    expect(nodes("*mot*{: .classe} ici", "Emphasis", "SpanAttributeList")).toEqual([
      "Emphasis: *mot*",
      "SpanAttributeList: {: .classe}",
    ]);
    expect(nodes("## Titre {#id}", "SpanAttributeList")).toEqual(["SpanAttributeList: {#id}"]);
  });

  test("reads footnotes with what is indented under them", () => {
    expect(
      nodes("a[^1]\n\n[^1]: note\n\n    suite\n\nfin", "FootnoteReference", "FootnoteMark", "Paragraph"),
    ).toEqual([
      "Paragraph: a[^1]",
      "FootnoteReference: [^1]",
      "FootnoteMark: [^1]:",
      "Paragraph: note",
      "Paragraph: suite",
      "Paragraph: fin",
    ]);
  });

  test("reads the excerpt mark, abbreviations and mathematics", () => {
    expect(nodes("a\n<!--more-->\nb", "ExcerptMark", "Paragraph")).toEqual([
      "Paragraph: a",
      "ExcerptMark: <!--more-->",
      "Paragraph: b",
    ]);
    expect(nodes("*[ESS]: économie sociale", "AbbreviationMark")).toEqual(["AbbreviationMark: *[ESS]:"]);
    expect(nodes("soit $$a_1 * b_2$$ et", "Math", "Emphasis")).toEqual(["Math: $$a_1 * b_2$$"]);
  });

  test("reads the tables, tasks and strikethrough of kramdown's GFM", () => {
    expect(nodes("| a | b |\n|---|---|\n| c | d |", "TableCell")).toHaveLength(4);
    expect(nodes("- [x] a ~~b~~", "TaskMarker", "Strikethrough")).toEqual([
      "TaskMarker: [x]",
      "Strikethrough: ~~b~~",
    ]);
  });

  test("does not parse the inside of a paragraph that is no prose", () => {
    const text = `${"*a* ".repeat(30_000)}\n`;
    expect(nodes(text, "Emphasis")).toEqual([]);
    expect(nodes(`${text}\n*b*`, "Emphasis")).toEqual(["Emphasis: *b*"]);
  });
});
