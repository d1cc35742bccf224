import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { JekyllVersion } from "#core/jekyll/version.ts";
import { defaultLinkStyle, type LinkSite, learnLinkStyle, printLink } from "#core/post/link-style.ts";

const nothing = { title: "", time: null, categories: [], tags: [], excerpt: "" };
const post = (path: string, url: string | null, date: string | null = "2017-09-17"): SiteDocument => ({
  ...nothing,
  id: path,
  path,
  url,
  date,
  visibility: url === null ? "draft" : "visible",
});

const older = post("_posts/2017-09-07-a.md", "/2017/09/07/a/");
const newer = post("_posts/trips/2017-09-17-b.md", "/2017/09/17/b.html");
const draft = post("_drafts/c.md", null, null);

function site(yaml: string, jekyll: JekyllVersion): LinkSite {
  return { config: readConfig(yaml).config, documents: [older, newer, draft], jekyll };
}

/** A link to `newer` as a blog writes it whose texts, the newest first, are these. */
function learnt(texts: string[], { yaml = "", jekyll = 4 as JekyllVersion, to = newer } = {}) {
  const here = site(yaml, jekyll);
  return printLink(learnLinkStyle(texts, here), to, here);
}

describe("learnLinkStyle", () => {
  test.each([
    [
      "[a]({{ site.baseurl }}{% link _posts/2017-09-07-a.md %})",
      "{{ site.baseurl }}{% link _posts/trips/2017-09-17-b.md %}",
    ],
    [
      "[a]({{site.baseurl}} {%link _posts/2017-09-07-a.md%}#part)",
      "{{site.baseurl}} {%link _posts/trips/2017-09-17-b.md%}",
    ],
    ["[a]({% post_url 2017-09-07-a %})", "{% post_url trips/2017-09-17-b %}"],
    ["[a]({% post_url /2017-09-07-a %})", "{% post_url /trips/2017-09-17-b %}"],
    ["[a](/2017/09/07/a/)", "/2017/09/17/b.html"],
    ["[a]({{ site.baseurl }}/2017/09/07/a/)", "{{ site.baseurl }}/2017/09/17/b.html"],
    ['[a]({{ "/2017/09/07/a/" | relative_url }}#part)', '{{ "/2017/09/17/b.html" | relative_url }}'],
    ["[a]({{ '2017/09/07/a/' | absolute_url }})", "{{ '2017/09/17/b.html' | absolute_url }}"],
    ['<a href="{{ site.url }}/2017/09/07/a/">a</a>', "{{ site.url }}/2017/09/17/b.html"],
    ["[a]: {% link _posts/2017-09-07-a.md %}", "{% link _posts/trips/2017-09-17-b.md %}"],
    // A slip of the pen: Jekyll prints single braces.
    [
      "[a]({ site.baseurl }{% link _posts/2017-09-07-a.md %})",
      "{{ site.baseurl }}{% link _posts/trips/2017-09-17-b.md %}",
    ],
  ])("writes as %s", (text, expected) => expect(learnt([text])).toBe(expected));

  test.each([
    ["[a](https://example.com/2017/09/07/a/)"],
    ["[a](/about/)"],
    ["{% link _posts/2017-09-07-a.md %} {% post_url 2017-09-07-a %}"],
    ["[a](../../07/a/)"],
    ["`[a](/2017/09/07/a/)`"],
  ])("learns nothing from %s", (text) =>
    expect(learnLinkStyle([text], site("", 4))).toEqual(defaultLinkStyle(4)),
  );

  test("says the baseurl where the posts do", () => {
    const text = "[a](/blog/2017/09/07/a/)";
    expect(learnt([text], { yaml: "baseurl: /blog" })).toBe("/blog/2017/09/17/b.html");
    expect(learnt(["[a](/2017/09/07/a/)"], { yaml: "baseurl: /blog" })).toBe("/2017/09/17/b.html");
  });

  test("takes the host where the posts do", () => {
    const text = "[a](https://example.org/2017/09/07/a/)";
    expect(learnt([text], { yaml: "url: https://example.org" })).toBe(
      "https://example.org/2017/09/17/b.html",
    );
  });

  test("believes the newer posts, and no single one that is full of links", () => {
    const url = "[a](/2017/09/07/a/) ";
    const tag = "[a]({% post_url 2017-09-07-a %})";
    expect(learnt([tag, url])).toContain("post_url");
    expect(learnt([tag, tag, url.repeat(50)])).toContain("post_url");
    expect(learnt([tag, ...Array.from({ length: 3 }, () => url)])).not.toContain("post_url");
    expect(
      learnt([...Array.from({ length: 12 }, () => tag), ...Array.from({ length: 20 }, () => url)]),
    ).toContain("post_url");
  });

  test("never doubles the baseurl, whatever the habit", () => {
    const text = "[a]({{ site.baseurl }}{% link _posts/2017-09-07-a.md %})";
    const plain = "{% link _posts/trips/2017-09-17-b.md %}";
    expect(learnt([text], { yaml: "baseurl: /blog", jekyll: 4 })).toBe(plain);
    expect(learnt([text], { yaml: "baseurl: /blog", jekyll: 3 })).toBe(`{{ site.baseurl }}${plain}`);
    expect(learnt([text], { yaml: "baseurl: ''", jekyll: 4 })).toBe(`{{ site.baseurl }}${plain}`);
  });

  test.each([
    [3 as const, "{{ site.baseurl }}{% link _posts/trips/2017-09-17-b.md %}"],
    [4 as const, "{% link _posts/trips/2017-09-17-b.md %}"],
  ])("follows Jekyll %i when no post links to another", (jekyll, expected) =>
    expect(learnt(["No link"], { jekyll })).toBe(expected),
  );

  // The first user's own posts, where they are at hand; nothing of them is kept here.
  const logbook = "../shared/logbook";
  test.skipIf(!existsSync(logbook))("learns the logbook's own way", () => {
    const names = readdirSync(`${logbook}/_posts`).sort().reverse();
    const texts = names.map((name) => readFileSync(`${logbook}/_posts/${name}`, "utf8"));
    const documents = names.map((name) => post(`_posts/${name}`, `/${name}/`));
    const { config } = readConfig(readFileSync(`${logbook}/_config.yml`, "utf8"));
    const here: LinkSite = { config, documents, jekyll: 4 };
    const september = documents.find(({ path }) => path.includes("2017-09-17"))!;
    expect(printLink(learnLinkStyle(texts, here), september, here)).toBe(
      `{{ site.baseurl }}{% link ${september.path} %}`,
    );
  });
});

describe("printLink", () => {
  test("names a draft by its path, whatever the style", () => {
    expect(learnt(["[a](/2017/09/07/a/)"], { to: draft })).toBe("{% link _drafts/c.md %}");
    expect(learnt(["[a]({% post_url 2017-09-07-a %})"], { to: draft, jekyll: 3 })).toBe(
      "{{ site.baseurl }}{% link _drafts/c.md %}",
    );
  });

  test("leaves the folder of the collections out, as Jekyll does", () => {
    const words = post("words/_posts/2017-09-17-b.md", "/b/");
    const here = site("collections_dir: words", 4);
    expect(printLink(defaultLinkStyle(4), words, here)).toBe("{% link _posts/2017-09-17-b.md %}");
    const postUrl = { ...defaultLinkStyle(4), kind: "post_url", before: "{% post_url " } as const;
    expect(printLink(postUrl, words, here)).toBe("{% post_url 2017-09-17-b %}");
    expect(printLink(defaultLinkStyle(4), older, here)).toBeNull();
  });
});
