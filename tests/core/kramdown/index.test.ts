import { describe, expect, test } from "vitest";
import { toBlocks, toHtml } from "#core/kramdown/index.ts";
import { defaultOptions, readOptions } from "#core/kramdown/options.ts";

const one = (markdown: string) => toHtml(markdown).trim();

describe("toHtml", () => {
  test("curls quotes and sets dashes, ellipses and guillemets", () => {
    expect(one(`L'été "à *la*" mer -- oui --- non... << x >>`)).toBe(
      "<p>L’été “à <em>la</em>” mer – oui — non… «\u00a0x\u00a0»</p>",
    );
  });

  test("leaves quotes alone in code and behind a backslash", () => {
    expect(one('`it\'s` \\"x\\"')).toBe(
      `<p><code class="language-plaintext highlighter-rouge">it's</code> &quot;x&quot;</p>`,
    );
  });

  test("takes the quotes of the configuration", () => {
    const options = readOptions({ smart_quotes: "lsquo,rsquo,laquo,raquo" });
    expect(toHtml('"x"', { options })).toBe("<p>«x»</p>\n");
  });

  test("gives headings kramdown's ids, accents kept, made unique", () => {
    expect(one("## L’été : à la -- mer\n\n## Même\n\n## Même")).toBe(
      '<h2 id="lété--à-la--mer">L’été : à la – mer</h2>\n<h2 id="même">Même</h2>\n<h2 id="même-1">Même</h2>',
    );
  });

  test("takes an address with blanks in it for a link", () => {
    expect(one("[*a*, b]({ site.baseurl }/x/)!")).toBe(
      '<p><a href="{ site.baseurl }/x/"><em>a</em>, b</a>!</p>',
    );
  });

  test("takes an id that the heading itself gives", () => {
    expect(one("## Titre {#mien}")).toBe('<h2 id="mien">Titre</h2>');
  });

  test("gives a block attribute list to the block above, or to the one below after a blank line", () => {
    expect(one("a\n{: .x #y}\n\n{: .z}\nb")).toBe('<p class="x" id="y">a</p>\n<p class="z">b</p>');
    expect(one('- a\n- b\n{: k="v"}')).toBe('<ul k="v">\n<li>a</li>\n<li>b</li>\n</ul>');
    expect(one("> q\n{: .c}")).toBe('<blockquote class="c">\n<p>q</p>\n</blockquote>');
  });

  test("gives a span attribute list to the span before it", () => {
    expect(one('[l](/x){:target="_blank"} *b*{:.c}')).toBe(
      '<p><a href="/x" target="_blank">l</a> <em class="c">b</em></p>',
    );
  });

  test("finds an attribute list behind a footnote or a definition", () => {
    expect(one("[^1]: n\n\nx\n{: .c}")).toBe('<p class="c">x</p>');
    expect(one("a\n: b\n\nx\n{: .c}")).toContain('<p class="c">x</p>');
  });

  test("uses attribute definitions wherever they stand above", () => {
    expect(one("{:ref: .a .b}\n\nx\n{: ref}")).toBe('<p class="a b">x</p>');
  });

  test("numbers footnotes in the order of their references, with a way back from each", () => {
    const html = one("x[^b] y[^a] z[^b]\n\n[^a]: A\n[^b]: B");
    expect(html).toContain(
      '<sup id="fnref:b" role="doc-noteref"><a href="#fn:b" class="footnote" rel="footnote">1</a></sup>',
    );
    expect(html).toContain('<sup id="fnref:b:1" role="doc-noteref">');
    expect(html.indexOf('<li id="fn:b"')).toBeLessThan(html.indexOf('<li id="fn:a"'));
    expect(html).toContain(
      '<a href="#fnref:b:1" class="reversefootnote" role="doc-backlink">↩<sup>2</sup></a>',
    );
  });

  test("leaves a reference without a note as text", () => expect(one("x[^1]")).toBe("<p>x[^1]</p>"));

  test("wraps code as Rouge does", () => {
    expect(one("``` ruby\nputs 1 < 2\n```")).toBe(
      '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>puts 1 &lt; 2\n</code></pre></div></div>',
    );
  });

  test("makes no link of a bare address", () => expect(one("http://x.fr")).toBe("<p>http://x.fr</p>"));

  test("makes a table of lines that hold pipes, without a heading row", () => {
    expect(one("a | b\nc | d")).toBe(
      "<table>\n<tbody>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>",
    );
    expect(one("`a | b`")).toContain("<p><code");
  });

  test("keeps the content of a block element as it is, blank lines included", () => {
    expect(one("<div>\n*a*\n\n*b*\n</div>\n\n*c*")).toBe("<div>\n*a*\n\n*b*\n</div>\n<p><em>c</em></p>");
  });

  test("keeps the mark of an excerpt as the comment that it is", () => {
    expect(one("a\n\n<!--more-->\n\nb")).toContain("<!--more-->");
  });

  test("reads definition lists, task lists and abbreviations", () => {
    expect(one("terme\n: sens")).toBe("<dl>\n<dt>terme</dt>\n<dd>sens</dd>\n</dl>");
    expect(one("- [x] fait")).toContain('<li class="task-list-item"><input type="checkbox"');
    expect(one("*[AB]: A b\n\nun AB ici")).toBe('<p>un <abbr title="A b">AB</abbr> ici</p>');
  });

  test("fills a table of contents with the headings, wherever it stands", () => {
    expect(one("* toc\n{:toc}\n\n# A\n\n## B")).toContain(
      '<li><a href="#a" id="markdown-toc-a">A</a><ul>\n<li><a href="#b" id="markdown-toc-b">B</a></li>',
    );
  });

  test("hands formulas to MathJax as Jekyll does", () =>
    expect(one("$$a_b$$ et $$c_d$$")).toBe("<p>\\(a_b\\) et \\(c_d\\)</p>"));

  test("breaks lines only where two blanks or the configuration say so", () => {
    expect(one("a\nb  \nc")).toBe("<p>a\nb<br />\nc</p>");
    expect(toHtml("a\nb", { options: { ...defaultOptions, hardWrap: true } })).toBe("<p>a<br />\nb</p>\n");
  });
});

describe("toBlocks", () => {
  test("says on which line each block and each list item starts", () => {
    const html = toBlocks("a\n\n\nb\n\n- c\n- d\n\n```\ne\n\nf\n```\n# g", { line: (n) => n + 10 }).join("");
    expect([...html.matchAll(/data-line="(\d+)"/g)].map(([, line]) => Number(line) - 10)).toEqual([
      1, 4, 6, 6, 7, 9, 14,
    ]);
  });

  test("gives one piece for each block", () => {
    expect(toBlocks("a\n\nb").filter((html) => html !== "")).toEqual(["<p>a</p>\n", "<p>b</p>\n"]);
  });

  test.each([
    ["brackets", "[".repeat(3000)],
    ["quotes", "> ".repeat(300)],
    ["attribute lists", "{:".repeat(3000)],
    ["lists with attributes", "- a\n{:.x}\n".repeat(500)],
    ["deep quotes", "> ".repeat(4000)],
    ["open elements", "<div>\n".repeat(2000)],
    ["footnotes", "[^a]".repeat(2000)],
    ["pipes", "|".repeat(5000)],
  ])("comes back from %s", (_, text) => expect(toBlocks(text)).toBeInstanceOf(Array));
});
