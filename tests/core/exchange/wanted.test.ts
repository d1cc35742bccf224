import { describe, expect, test } from "vitest";
import { isBinaryName, isPassedOver, isWanted } from "#core/exchange/wanted.ts";

describe("isWanted", () => {
  test.each([
    "_posts/2017-09-17-solo.md",
    "_drafts/idee.md",
    "_posts/2017/2017-09-17-solo.textile",
    "voyages/_posts/2017-09-17-solo.html",
    "collections/_drafts/idee.md",
    "_posts/2017-09-17-e\u0301te\u0301.md",
    "_posts/vendor/2017-09-17-solo.md",
  ])("takes %s for a post or a draft", (path) => {
    expect(isWanted(path)).toBe("post");
  });

  test.each([
    "_config.yml",
    "Gemfile.lock",
    "_includes/a.html",
    "_layouts/post.html",
    "_data/people/authors.yml",
  ])("takes %s for a file of the site", (path) => {
    expect(isWanted(path)).toBe("site");
  });

  test.each([
    "about.md",
    "README.md",
    "2017-09-17-solo.md",
    "assets/photo.jpg",
    "docs/_config.yml",
    "theme/_layouts/post.html",
    "_site/_posts/2017-09-17-solo.md",
    ".git/_posts/x.md",
    "node_modules/x/_posts/2017-09-17-solo.md",
    "vendor/bundle/gems/jekyll/_posts/2017-09-17-solo.md",
    "_posts/.hidden/2017-09-17-solo.md",
    "_posts/",
    "",
  ])("does not read %s", (path) => {
    expect(isWanted(path)).toBeNull();
  });
});

describe("isPassedOver", () => {
  test("prunes folders by their own name, wherever they are", () => {
    expect(isPassedOver("_site")).toBe(true);
    expect(isPassedOver("blog/node_modules")).toBe(true);
    expect(isPassedOver(".git")).toBe(true);
    expect(isPassedOver("assets")).toBe(false);
    expect(isPassedOver("_posts")).toBe(false);
  });
});

describe("isBinaryName", () => {
  test("knows images by their extension in any case", () => {
    expect(isBinaryName("_posts/Photo.JPG")).toBe(true);
    expect(isBinaryName("_posts/2017-09-17-png.md")).toBe(false);
  });
});
