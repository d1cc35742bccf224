import { describe, expect, test } from "vitest";
import { head, move, pamiers, rewritten } from "../../support/relocation.ts";

describe("a link to a post that moves is written anew in its own style", () => {
  const cases: [string, string, string][] = [
    ["link", "[x]({% link _posts/2017-09-17-foix.md %})", "[x]({% link _posts/2017-09-17-pamiers.md %})"],
    [
      "link behind a baseurl, with a part",
      "[x]({{ site.baseurl }}{%- link  _posts/2017-09-17-foix.md  -%}#ici)",
      "[x]({{ site.baseurl }}{%- link  _posts/2017-09-17-pamiers.md  -%}#ici)",
    ],
    ["post_url", "[x]({% post_url 2017-09-17-foix %})", "[x]({% post_url 2017-09-17-pamiers %})"],
    ["post_url with a slash", "{% post_url /2017-09-17-foix %}", "{% post_url /2017-09-17-pamiers %}"],
    ["a URL", "[x](/2017/09/17/foix.html)", "[x](/2017/09/17/pamiers.html)"],
    [
      "a URL with query and part",
      '[x](/2017/09/17/foix.html?a=1#ici "Titre")',
      '[x](/2017/09/17/pamiers.html?a=1#ici "Titre")',
    ],
    ["a URL without its extension", "[x](/2017/09/17/foix)", "[x](/2017/09/17/pamiers)"],
    ["a definition", "[x]: /2017/09/17/foix.html\n", "[x]: /2017/09/17/pamiers.html\n"],
    [
      "HTML",
      "<a class='b' href='/2017/09/17/foix.html'>x</a>",
      "<a class='b' href='/2017/09/17/pamiers.html'>x</a>",
    ],
    [
      "a filter",
      '[x]({{ "/2017/09/17/foix.html" | relative_url }})',
      '[x]({{ "/2017/09/17/pamiers.html" | relative_url }})',
    ],
    ["a relative URL", "[x](../../../2017/09/17/foix.html)", "[x](/2017/09/17/pamiers.html)"],
  ];
  test.each(cases)("%s", (_, before, after) => expect(rewritten(before, { to: pamiers })).toBe(after));

  test("several in one text, and nothing else of it", () => {
    const before =
      "{% link _posts/2017-09-17-foix.md %} foix [x](/2017/09/17/foix.html), [y](/2016/01/01/noel.html)";
    expect(rewritten(before, { to: pamiers })).toBe(
      "{% link _posts/2017-09-17-pamiers.md %} foix [x](/2017/09/17/pamiers.html), [y](/2016/01/01/noel.html)",
    );
  });

  test("with the host of the blog, and not of another", () => {
    const config = "url: https://carnet.example\nbaseurl: /blog\n";
    const before =
      "[x](https://carnet.example/blog/2017/09/17/foix.html) [y](https://ailleurs.example/blog/2017/09/17/foix.html)";
    expect(rewritten(before, { to: pamiers, config })).toBe(
      "[x](https://carnet.example/blog/2017/09/17/pamiers.html) [y](https://ailleurs.example/blog/2017/09/17/foix.html)",
    );
  });

  test("with baseurl as it was written: in the path, by Liquid, or not at all", () => {
    const config = "baseurl: /blog\n";
    const before =
      "[x](/blog/2017/09/17/foix.html) [y]({{ site.baseurl }}/2017/09/17/foix.html) [z](/2017/09/17/foix.html)";
    expect(rewritten(before, { to: pamiers, config })).toBe(
      "[x](/blog/2017/09/17/pamiers.html) [y]({{ site.baseurl }}/2017/09/17/pamiers.html) [z](/2017/09/17/pamiers.html)",
    );
  });

  test("with or without the last slash and index.html", () => {
    const config = "permalink: pretty\n";
    const before = "[x](/2017/09/17/foix/) [y](/2017/09/17/foix) [z](/2017/09/17/foix/index.html#a)";
    expect(rewritten(before, { to: pamiers, config })).toBe(
      "[x](/2017/09/17/pamiers/) [y](/2017/09/17/pamiers) [z](/2017/09/17/pamiers/index.html#a)",
    );
  });

  test("with its accents as letters or as percents", () => {
    const config = "permalink: /:categories/:title/\n";
    const text = "---\ncategory: été\n---\n";
    const to = { path: "_posts/2017-09-17-foix.md", text: "---\ncategory: forêt\n---\n" };
    const before = "[x](/été/foix/) [y](/%C3%A9t%C3%A9/foix/) [z](/e\u0301te\u0301/foix/)";
    expect(rewritten(before, { config, text, to })).toBe(
      "[x](/forêt/foix/) [y](/for%C3%AAt/foix/) [z](/forêt/foix/)",
    );
  });

  test("with an apostrophe that the quotes around it can bear", () => {
    const config = "permalink: /:categories/:title/\n";
    const to = { path: "_posts/2017-09-17-foix.md", text: "---\ncategory: l'eau\n---\n" };
    expect(rewritten("<a href='/foix/'>x</a> [y](/foix/)", { config, to })).toBe(
      "<a href='/l%27eau/foix/'>x</a> [y](/l'eau/foix/)",
    );
  });

  test("to the letter of a name that is decomposed", () => {
    const from = "_posts/2017-09-17-e\u0301te\u0301.md";
    const before = "{% link _posts/2017-09-17-e\u0301te\u0301.md %}";
    expect(rewritten(before, { from, to: "_posts/2017-09-17-ete.md" })).toBe(
      "{% link _posts/2017-09-17-ete.md %}",
    );
    expect(
      rewritten("{% link _posts/2017-09-17-ete.md %}", { from: "_posts/2017-09-17-ete.md", to: from }),
    ).toBe(before);
  });

  test("with the folders that were written, below _posts or above it", () => {
    const below = { from: "_posts/voyages/2017-09-17-foix.md", to: "_posts/voyages/2017-09-18-foix.md" };
    expect(rewritten("{% post_url voyages/2017-09-17-foix %}", below)).toBe(
      "{% post_url voyages/2017-09-18-foix %}",
    );
    const above = { from: "voyages/_posts/2017-09-17-foix.md", to: "marches/_posts/2017-09-17-foix.md" };
    expect(rewritten("{% post_url voyages/2017-09-17-foix %}", above)).toBe(
      "{% post_url marches/2017-09-17-foix %}",
    );
    expect(rewritten("{% link voyages/_posts/2017-09-17-foix.md %}", above)).toBe(
      "{% link marches/_posts/2017-09-17-foix.md %}",
    );
  });

  test("from the folder of the collections, as Jekyll reads it", () => {
    const config = "collections_dir: textes\n";
    const blog = {
      config,
      from: "textes/_posts/2017-09-17-foix.md",
      to: "textes/_posts/2017-09-17-pamiers.md",
    };
    expect(rewritten("{% link _posts/2017-09-17-foix.md %}", blog)).toBe(
      "{% link _posts/2017-09-17-pamiers.md %}",
    );
  });

  test("with a folder where the bare name leads to another post of that day", () => {
    const plan = move({
      from: "_posts/2017-09-17-foix.md",
      to: "b/_posts/2017-09-17-noel.md",
      others: {
        "_posts/2017-09-17-noel.md": head,
        "_posts/2018-01-01-autre.md": "{% post_url 2017-09-17-foix %}",
      },
    });
    expect(plan.changes.map(({ after }) => after)).toContain("{% post_url b/2017-09-17-noel %}");
    expect(plan.left).toEqual([]);
  });

  test("in a file with CRLF, a BOM and mixed endings, every other byte kept", () => {
    const path = "_posts/2018-01-01-autre.md";
    const before = `\ufeff---\r\ntitle: A\r\n---\r\nUn\r\n[x](/2017/09/17/foix.html)\nDeux\r`;
    const [, change] = move({ to: pamiers, others: { [path]: before } }).changes;
    expect(change?.after).toBe(before.replace("foix", "pamiers"));
  });
});

test("there and back again, a text has every byte that it had", () => {
  const config = "url: https://carnet.example\nbaseurl: /blog\npermalink: /:categories/:year/:title/\n";
  const [old, next] = ["---\ncategory: été d'or\n---\n", "---\ncategory: forêt\n---\n"];
  const text = [
    "\ufeff---\r\ntitle: A\r\n---\r\n{% link _posts/2017-09-17-foix.md %}#a {%- post_url /2017-09-17-foix -%}",
    "[a](/blog/été%20d'or/2017/foix/) [b](https://carnet.example/blog/%C3%A9t%C3%A9%20d'or/2017/foix/#x 'y')",
    '<a href="{{ site.baseurl }}/été%20d\'or/2017/foix">c</a> [f]({{ "/été%20d\'or/2017/foix/" | relative_url }})',
    "[d]: {{ site.url }}{{ site.baseurl }}/été%20d'or/2017/foix/index.html?q#z",
    "[e]({{ '/%C3%A9t%C3%A9%20d%27or/2017/foix/' | absolute_url }})\n",
  ].join("\r\n");
  const others = { "_posts/2018-01-01-autre.md": text };
  const there = move({ config, text: old, to: { path: pamiers, text: next }, others });
  const after = there.changes[1]?.after ?? "";
  expect(after).not.toMatch(/2017-09-17-foix|2017\/foix|d'or/);
  expect(there.left).toEqual([]);
  const back = move({
    ...{ config, from: pamiers, text: next, to: { path: "_posts/2017-09-17-foix.md", text: old } },
    others: { "_posts/2018-01-01-autre.md": after },
  });
  expect(back.left).toEqual([]);
  expect(back.changes[1]?.after).toBe(text);
});
