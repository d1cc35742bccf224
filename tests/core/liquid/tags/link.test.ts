import { describe, expect, test } from "vitest";
import { renderPost, siteDocument, siteOf } from "../../../support/render.ts";

const site = (yaml = "") =>
  siteOf(
    [
      siteDocument("_posts/2017-01-01-a.md"),
      siteDocument("_drafts/b.md"),
      siteDocument("x/_posts/2017-02-02-c.md"),
    ],
    {},
    yaml,
  );

describe("link", () => {
  test("gives the post's URL", () => {
    expect(renderPost("[a]({% link _posts/2017-01-01-a.md %}#x)", site()).html).toContain(
      'href="/2017-01-01-a/#x"',
    );
  });

  test("puts baseurl before it in Jekyll 4 alone", () => {
    expect(renderPost("{% link _posts/2017-01-01-a.md %}", site("baseurl: /blog")).html).toContain(
      "/blog/2017-01-01-a/",
    );
    const old = { ...site("baseurl: /blog"), jekyll: 3 as const };
    expect(renderPost("{% link _posts/2017-01-01-a.md %}", old).html).toContain(">/2017-01-01-a/");
  });

  test("knows posts without a slash before their path only", () => {
    expect(renderPost("{% link /_posts/2017-01-01-a.md %}", site()).problems).toMatchObject([
      { code: "link-missing" },
    ]);
  });

  test("knows posts by their path below collections_dir only", () => {
    const below = siteOf([siteDocument("mots/_posts/2017-01-01-a.md")], {}, "collections_dir: mots");
    expect(renderPost("{% link _posts/2017-01-01-a.md %}", below).problems).toEqual([]);
    expect(renderPost("{% link mots/_posts/2017-01-01-a.md %}", below).problems).toMatchObject([
      { code: "link-missing" },
    ]);
  });

  test("marks a link to nothing and tells it", () => {
    const { html, problems } = renderPost("[a]({% link _posts/2017-01-01-z.md %})", site());
    expect(html).toContain('<a data-missing="_posts/2017-01-01-z.md">a</a>');
    expect(problems).toMatchObject([{ code: "link-missing" }]);
  });

  test("marks a link to a draft, which still opens", () => {
    const { html, problems } = renderPost("[a]({% link _drafts/b.md %})", site());
    expect(html).toContain('href="/b/"');
    expect(problems).toMatchObject([{ code: "link-hidden", data: { path: "_drafts/b.md" } }]);
  });

  test("believes in pages and files, which are not imported", () => {
    expect(renderPost("{% link a-propos.md %} {% link f/x.pdf %}", site()).html).toContain(
      "/a-propos.html /f/x.pdf",
    );
  });

  test("single braces around baseurl become the address, as on the site", () => {
    const { html } = renderPost("[a]({ site.baseurl }{% link _posts/2017-01-01-a.md %})", site());
    expect(html).toContain('href="{ site.baseurl }/2017-01-01-a/"');
  });
});
