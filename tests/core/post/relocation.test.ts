import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { Source } from "#core/post/relocated-file.ts";
import {
  type Departure,
  documentAt,
  mayName,
  planRelocation,
  type Relocation,
  surveyMove,
} from "#core/post/relocation.ts";

const context = { now: Date.UTC(2026, 0, 1), buildZone: "Europe/Paris" };
const head = "---\ntitle: Foix\n---\n";

type Blog = {
  config?: string;
  from?: string;
  to: string | Source;
  /** The moved post's text. */
  text?: string;
  /** Other posts, by their paths. */
  others?: Record<string, string>;
  redirect?: boolean;
} & Partial<Pick<Departure, "files" | "former">>;

/** Moves the post `foix`, by default away from `_posts/2017-09-17-foix.md`. */
function move({
  config: yaml = "",
  to,
  from = "_posts/2017-09-17-foix.md",
  text = head,
  ...rest
}: Blog): Relocation {
  const { config } = readConfig(yaml);
  const { others: texts = {}, ...options } = rest;
  const others = Object.entries(texts).map(([path, body]) => ({ id: path, path, text: body }));
  const documents: SiteDocument[] = [{ id: "foix", path: from, text }, ...others].map((file) =>
    documentAt(file, { id: file.id, title: file.id, config, context }),
  );
  const { redirect = false, ...known } = options;
  const departure = { id: "foix", from: { path: from, text }, others, documents, config, context, ...known };
  return planRelocation(surveyMove(departure), {
    to: typeof to === "string" ? { path: to, text } : to,
    redirect,
  });
}

/** What becomes of one other post that says this. */
function rewritten(body: string, blog: Omit<Blog, "others">): string {
  const path = "_posts/2018-01-01-autre.md";
  const plan = move({ ...blog, others: { [path]: `${head}${body}` } });
  const change = plan.changes.find(({ id }) => id === path);
  return (change?.after ?? `${head}${body}`).slice(head.length);
}

const pamiers = "_posts/2017-09-17-pamiers.md";

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

describe("a link stays as it is", () => {
  const kept: [string, string][] = [
    ["in code, which is read and not followed", "`[x](/2017/09/17/foix.html)`\n"],
    ["where Liquid does not run", "{% raw %}{% link _posts/2017-09-17-foix.md %}{% endraw %}"],
    ["to another post", "[x](/2017/09/17/foix-2.html) {% post_url 2017-09-18-foix %}"],
    ["that no post answers to", "{% link _posts/2017-9-17-foix.md %}"],
  ];
  test.each(kept)("%s", (_, text) => expect(rewritten(text, { to: pamiers })).toBe(text));

  test("when it still leads there: the file is renamed, the URL is not", () => {
    const text = "---\npermalink: /foix/\n---\n";
    const before = "[x](/foix/) {% link _posts/2017-09-17-foix.md %}";
    expect(rewritten(before, { text, to: { path: pamiers, text } })).toBe(
      "[x](/foix/) {% link _posts/2017-09-17-pamiers.md %}",
    );
  });
});

describe("the moved post itself", () => {
  test("is the first change, with its links to itself", () => {
    const text = `${head}[haut](/2017/09/17/foix.html#haut) {% post_url 2017-09-17-foix %}`;
    const plan = move({ to: pamiers, text });
    expect(plan.changes).toEqual([
      {
        id: "foix",
        path: "_posts/2017-09-17-foix.md",
        newPath: pamiers,
        before: text,
        after: `${head}[haut](/2017/09/17/pamiers.html#haut) {% post_url 2017-09-17-pamiers %}`,
        links: 2,
      },
    ]);
    expect(plan.from).toMatchObject({ url: "/2017/09/17/foix.html", date: "2017-09-17" });
    expect(plan.to).toMatchObject({ url: "/2017/09/17/pamiers.html", path: pamiers });
  });

  test("keeps its relative links on their posts", () => {
    const text = `${head}[x](noel.html)`;
    const plan = move({
      to: "_posts/2018-01-02-foix.md",
      text,
      others: { "_posts/2017-09-17-noel.md": head },
    });
    expect(plan.changes[0]?.after).toBe(`${head}[x](/2017/09/17/noel.html)`);
  });

  test("is no change where nothing moves", () => {
    expect(move({ to: "_posts/2017-09-17-foix.md" }).changes).toEqual([]);
  });
});

describe("redirect_from", () => {
  test("gets the URL that is left, when the writer wants it", () => {
    const plan = move({ to: pamiers, redirect: true });
    expect(plan.abandoned).toBe("/2017/09/17/foix.html");
    expect(plan.changes[0]?.after).toBe("---\ntitle: Foix\nredirect_from: [/2017/09/17/foix.html]\n---\n");
    expect(move({ to: pamiers }).changes[0]?.after).toBe(head);
  });

  test("is the one of the last export, where the post has moved since", () => {
    const plan = move({
      to: pamiers,
      redirect: true,
      former: { path: "_posts/2017-09-16-foix.md", text: head },
    });
    expect(plan.changes[0]?.after).toContain("redirect_from: [/2017/09/16/foix.html]");
  });

  test("never names the post's own URL: back home, the entry goes", () => {
    const text = "---\ntitle: Foix\nredirect_from: [/2017/09/17/pamiers.html, /vieux/]\n---\n";
    const plan = move({ to: pamiers, text, redirect: true });
    expect(plan.changes[0]?.after).toContain("redirect_from: [/vieux/, /2017/09/17/foix.html]\n");
  });
});

describe("a post that has moved since its last export", () => {
  const former = { path: "_posts/2017-09-16-foix.md", text: head };
  test("is followed from both places", () => {
    const path = "_posts/2018-01-01-autre.md";
    const text = "{% link _posts/2017-09-16-foix.md %} [x](/2017/09/17/foix.html)";
    const plan = move({ to: pamiers, former, others: { [path]: text } });
    expect(plan.changes[1]?.after).toBe(
      "{% link _posts/2017-09-17-pamiers.md %} [x](/2017/09/17/pamiers.html)",
    );
  });

  test("and stays where it is now: only the links of others change", () => {
    const plan = move({
      to: "_posts/2017-09-17-foix.md",
      former,
      others: { "_posts/2018-01-01-autre.md": "{% post_url 2017-09-16-foix %}" },
    });
    expect(plan.changes.map(({ id, after }) => [id, after])).toEqual([
      ["_posts/2018-01-01-autre.md", "{% post_url 2017-09-17-foix %}"],
    ]);
    expect(plan.abandoned).toBe("/2017/09/16/foix.html");
  });
});

describe("what no edit can follow is told", () => {
  const path = "_posts/2018-01-01-autre.md";
  const left = (body: string, blog: Partial<Blog> = {}) =>
    move({ to: pamiers, ...blog, others: { [path]: body } }).left.map(({ source, why }) => [why, source]);

  test("a URL and a day, for a post that becomes a draft", () => {
    const draft = "_drafts/foix.md";
    const body =
      "[x](/2017/09/17/foix.html) {% post_url 2017-09-17-foix %} {% link _posts/2017-09-17-foix.md %}";
    expect(left(body, { to: draft })).toEqual([
      ["no-url", "/2017/09/17/foix.html"],
      ["no-url", "{% post_url 2017-09-17-foix %}"],
    ]);
    const plan = move({ to: draft, others: { [path]: `${head}${body}` } });
    expect(plan.changes[1]?.after).toContain("{% link _drafts/foix.md %}");
    expect(plan.stopping).toBe(2);
  });

  test("the old name where no link is read: code, front matter, Liquid of the writer's own", () => {
    expect(left("{% assign p = '2017-09-17-foix' %}{% post_url {{ p }} %}")).toEqual([
      ["mention", "{% assign p = '2017-09-17-foix' %}{% post_url {{ p }} %}"],
    ]);
    expect(left("---\nsuite: /2017/09/17/foix.html\n---\n")).toEqual([
      ["mention", "suite: /2017/09/17/foix.html"],
    ]);
  });

  test("in a layout or an include, which are not the desk's to write", () => {
    const files = {
      "_includes/menu.html": '<a href="/2017/09/17/foix.html">Foix</a>',
      "_data/a.yml": "x: 1\n",
    };
    expect(move({ to: pamiers, files }).left).toEqual([
      { path: "_includes/menu.html", source: '<a href="/2017/09/17/foix.html">Foix</a>', why: "mention" },
    ]);
  });

  test("not a longer name that begins or ends like it", () => {
    expect(left("2017-09-17-foix-2 x/2017/09/17/foix.html12 12017-09-17-foix")).toEqual([]);
  });
});

describe("conflicts", () => {
  test("a file name that a disk takes for the same", () => {
    const plan = move({ to: pamiers, others: { "_posts/2017-09-17-Pamiers.md": head } });
    expect(plan.conflicts).toEqual([
      { code: "path-taken", id: "_posts/2017-09-17-Pamiers.md", title: "_posts/2017-09-17-Pamiers.md" },
    ]);
  });

  test("a URL of another post", () => {
    const other = "_posts/2017-09-17-autre.md";
    const plan = move({
      to: pamiers,
      others: { [other]: "---\npermalink: /2017/09/17/pamiers.html\n---\n" },
    });
    expect(plan.conflicts).toEqual([{ code: "url-taken", id: other, title: other }]);
  });
});

describe("a day to come", () => {
  test("hides the post, and stops the build at each tag of a visible post that names it", () => {
    const plan = move({
      to: "_posts/2027-01-01-foix.md",
      others: {
        "_posts/2018-01-01-a.md":
          "{% post_url 2017-09-17-foix %} {% link _posts/2017-09-17-foix.md %} [x](/2017/09/17/foix.html)",
        "_drafts/b.md": "{% post_url 2017-09-17-foix %}",
      },
    });
    expect(plan.to.visibility).toBe("future");
    expect(plan.stopping).toBe(2);
  });
});

describe("a draft that is published", () => {
  test("is followed by the links that named the draft", () => {
    const blog = { from: "_drafts/foix.md", to: "_posts/2017-09-17-foix.md" };
    expect(rewritten("{% link _drafts/foix.md %}", blog)).toBe("{% link _posts/2017-09-17-foix.md %}");
  });
});

describe("mayName", () => {
  const places = [{ path: "_posts/2017-09-17-été.md", url: "/2017/%C3%A9t%C3%A9/" }];
  test.each(["2017-09-17-été", "/%C3%A9t%C3%A9", "e\u0301te\u0301"])("finds %s", (text) => {
    expect(mayName(`x ${text} y`, places)).toBe(true);
  });
  test("passes over the rest", () => expect(mayName("ete", places)).toBe(false));
});
