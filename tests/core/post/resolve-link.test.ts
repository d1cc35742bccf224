import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { findLinks } from "#core/post/post-links.ts";
import { readCardLink, resolveLink } from "#core/post/resolve-link.ts";

function document(path: string, more: Partial<SiteDocument> = {}): SiteDocument {
  const day = /(\d{4}-\d{2}-\d{2})-/.exec(path)?.[1] ?? null;
  return {
    id: path,
    path,
    title: path,
    date: day,
    time: null,
    url: null,
    categories: [],
    tags: [],
    excerpt: "",
    visibility: "visible",
    ...more,
  };
}

const documents = [
  document("_posts/2017-09-17-a.md", { url: "/2017/09/17/a/" }),
  document("_posts/trips/2017-09-17-a.md", { url: "/trips/a.html" }),
  document("cat/_posts/2018-01-02-%C3%A9t%C3%A9.md", { url: "/cat/%C3%A9t%C3%A9/" }),
  document("_drafts/b.md", { visibility: "draft" }),
  document("_posts/2019-01-02-c.md", { url: "/c/index.html", date: "2019-02-03" }),
];

function lead(text: string, yaml = "url: https://example.org\nbaseurl: /blog\n", pageUrl?: string) {
  const [link] = findLinks(text);
  return resolveLink(link!, documents, readConfig(yaml).config, pageUrl)?.path ?? null;
}

describe("resolveLink", () => {
  test.each([
    ["_posts/2017-09-17-a.md", "_posts/2017-09-17-a.md"],
    ["_drafts/b.md", "_drafts/b.md"],
    ["2017-09-17-a.md", null],
    // Jekyll 4.3.1 does not find it.
    ["/_posts/2017-09-17-a.md", null],
    ["_posts/2017-09-17-a", null],
  ])("link %s", (path, expected) => expect(lead(`{% link ${path} %}`)).toBe(expected));

  // Recorded from Jekyll 4.3.1.
  test.each([
    ["{% link _posts/2017-01-02-x.md %}", "words/_posts/2017-01-02-x.md"],
    ["{% link words/_posts/2017-01-02-x.md %}", null],
    ["{% post_url 2017-01-02-x %}", "words/_posts/2017-01-02-x.md"],
  ])("with a folder of collections, %s", (text, expected) => {
    const [link] = findLinks(text);
    const { config } = readConfig("collections_dir: words\n");
    const below = [document("words/_posts/2017-01-02-x.md")];
    expect(resolveLink(link!, below, config)?.path ?? null).toBe(expected);
  });

  test.each([
    ["2017-09-17-a", "_posts/2017-09-17-a.md"],
    ["/2017-09-17-a", "_posts/2017-09-17-a.md"],
    ["trips/2017-09-17-a", "_posts/trips/2017-09-17-a.md"],
    ["cat/2018-01-02-%C3%A9t%C3%A9", "cat/_posts/2018-01-02-%C3%A9t%C3%A9.md"],
    // By the day and the slug, with a warning.
    ["2017-9-17-a", "_posts/2017-09-17-a.md"],
    ["2019-02-03-c", "_posts/2019-01-02-c.md"],
    ["2017-09-18-a", null],
    ["b", null],
  ])("post_url %s", (name, expected) => expect(lead(`{% post_url ${name} %}`)).toBe(expected));

  test.each([
    ["/2017/09/17/a/", "_posts/2017-09-17-a.md"],
    ["/2017/09/17/a", "_posts/2017-09-17-a.md"],
    ["/2017/09/17/a/index.html", "_posts/2017-09-17-a.md"],
    ["/blog/2017/09/17/a/#part", "_posts/2017-09-17-a.md"],
    ["/blog/blog/2017/09/17/a/", "_posts/2017-09-17-a.md"],
    ["https://example.org/blog/2017/09/17/a/", "_posts/2017-09-17-a.md"],
    ["http://EXAMPLE.org/2017/09/17/a/", "_posts/2017-09-17-a.md"],
    ["{{ site.url }}{{ site.baseurl }}/trips/a.html", "_posts/trips/2017-09-17-a.md"],
    ["{ site.baseurl }/trips/a.html", "_posts/trips/2017-09-17-a.md"],
    ["/cat/été/", "cat/_posts/2018-01-02-%C3%A9t%C3%A9.md"],
    ["/cat/e\u0301te\u0301/", "cat/_posts/2018-01-02-%C3%A9t%C3%A9.md"],
    ["/c/", "_posts/2019-01-02-c.md"],
    ["/100%", null],
    ["https://example.com/2017/09/17/a/", null],
    ["{{ site.cdn }}/2017/09/17/a/", null],
    ["/2017/09/17/", null],
  ])("the URL %s", (url, expected) => expect(lead(`[x](${url})`)).toBe(expected));

  test.each([
    ["../../18/x/../../17/a/", "/2017/09/18/b/"],
    ["a/", "/2017/09/17/b.html"],
    ["../../../2017/./09/17/a/.", "/2017/x.html"],
  ])("the relative URL %s on %s", (url, pageUrl) =>
    expect(lead(`[x](${url})`, "", pageUrl)).toBe("_posts/2017-09-17-a.md"),
  );
});

describe("readCardLink", () => {
  test("takes apart what was put together", () => {
    expect(readCardLink("link _posts/a b.md")).toEqual({ kind: "link", target: "_posts/a b.md" });
  });
});
