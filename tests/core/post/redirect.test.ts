import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { hasRedirects, isRedirected, withRedirect } from "#core/post/redirect.ts";

describe("hasRedirects", () => {
  const has = (config: string, Gemfile = "") => hasRedirects(readConfig(config).config, { Gemfile });

  test("reads the plugins of the configuration, by their former name too", () => {
    expect(has("plugins: [jekyll-feed, jekyll-redirect-from]\n")).toBe(true);
    expect(has("gems:\n  - jekyll-redirect-from\n")).toBe(true);
    expect(has("plugins: [jekyll-feed]\n")).toBe(false);
    expect(has("")).toBe(false);
  });

  test.each([
    ["group :jekyll_plugins do\n  gem 'jekyll-feed'\n  gem 'jekyll-redirect-from', '~> 0.16'\nend\n", true],
    ['gem "jekyll-redirect-from", group: :jekyll_plugins\n', true],
    ["gem 'jekyll-redirect-from', :groups => [:jekyll_plugins]\n", true],
    ["gem 'jekyll-redirect-from'\n", false],
    ["group :jekyll_plugins do\n  gem 'jekyll-feed'\nend\ngem 'jekyll-redirect-from'\n", false],
    ["group :jekyll_plugins do\n  # gem 'jekyll-redirect-from'\nend\n", false],
    ["gem 'github-pages', group: :jekyll_plugins\n", false],
  ])("reads the group of plugins of a Gemfile: %j", (gemfile, expected) => {
    expect(has("", gemfile)).toBe(expected);
  });
});

describe("isRedirected", () => {
  test.each([
    ["redirect_from: [/avant/, vieux/]", true],
    ["redirect_from: /vieux/", true],
    ["redirect_from: [/avant/, 3]", false],
    ["redirect_from:", false],
    ["title: x", false],
  ])("%j", (yaml, expected) => {
    expect(isRedirected(`---\n${yaml}\n---\n`, "/vieux/")).toBe(expected);
  });
});

describe("withRedirect", () => {
  const after = (yaml: string, from: string | null, own = "/neuf/") =>
    withRedirect(`---\n${yaml}\n---\n`, { from, own }).slice(4, -5);

  test.each([
    ["title: x", "/vieux/", "title: x\nredirect_from: [/vieux/]"],
    ["redirect_from: /avant/", "/vieux/", "redirect_from: [/avant/, /vieux/]"],
    ["redirect_from:\n  - /avant/ # 2016", "/vieux/", "redirect_from:\n  - /avant/ # 2016\n  - /vieux/"],
    ["redirect_from: [/vieux/]", "/vieux/", "redirect_from: [/vieux/]"],
    ["redirect_from: vieux/", "/vieux/", "redirect_from: vieux/"],
    ["title: x", "/%C3%A9t%C3%A9/", "title: x\nredirect_from: [/été/]"],
    ["redirect_from: [/neuf/, /avant/]", null, "redirect_from: [/avant/]"],
    ["title: x\nredirect_from: /neuf/", null, "title: x"],
    ["redirect_from: /avant/", null, "redirect_from: /avant/"],
  ])("%j with %s", (yaml, from, expected) => expect(after(yaml, from)).toBe(expected));
});
