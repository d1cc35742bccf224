import { describe, expect, test } from "vitest";
import { mended, see } from "../../../support/sight.ts";

describe("seeUrl", () => {
  test("is what a link preview shows: the site's address, baseurl, letters as they are read", () => {
    const config = "url: https://carnet.example/\nbaseurl: blog\npermalink: /:categories/:title/\n";
    expect(see("category: À mon compte", { config }).get("url")).toMatchObject({
      seen: {
        origin: "https://carnet.example",
        path: "/blog/à mon compte/huit-mois/",
        href: "https://carnet.example/blog/%C3%A0%20mon%20compte/huit-mois/",
      },
      source: "config",
      differs: false,
    });
  });

  test("follows the front matter", () => {
    expect(see("permalink: /x/:year/").get("url")).toMatchObject({
      seen: { path: "/x/2017/" },
      typed: "/x/:year/",
      source: "front matter",
      differs: false,
    });
    expect(see("title: x", { path: "_drafts/x.md" }).get("url").seen).toBeNull();
  });

  test.each([
    [
      "permalink: pretty",
      { code: "style-name", style: "pretty" },
      "permalink: /:categories/:year/:month/:day/:title/",
    ],
    ['title: x\npermalink: ""', { code: "over-home" }, "title: x"],
    ["title: x\npermalink: /:nope/", { code: "permalink-unusable", placeholder: ":nope" }, "title: x"],
    ["title: x\npermalink: 12", { code: "permalink-unusable", placeholder: "12" }, "title: x"],
  ])("“%s” is not what was meant", (front, reason, fixed) => {
    const sight = see(front);
    expect(sight.get("url")).toMatchObject({ differs: true, reason });
    expect(mended(sight, "url")).toBe(fixed);
    const stops = reason.code === "permalink-unusable";
    expect(sight.get("visibility").seen.why).toBe(stops ? "build-fails" : "published");
  });
});

describe("seeSlug", () => {
  test.each([
    ["title: x", "huit-mois", "file name"],
    ["slug: neuf", "neuf", "front matter"],
    ['slug: "12"', "12", "front matter"],
    ["slug:", "huit-mois", "file name"],
  ])("of “%s” is %s", (front, seen, source) => {
    expect(see(front).get("slug")).toMatchObject({ seen, source, differs: false });
  });

  test.each([
    ["slug: 12", { code: "slug-not-text", raw: "12" }, 'slug: "12"', "build-fails"],
    ["slug: on", { code: "slug-not-text", raw: "on" }, 'slug: "on"', "build-fails"],
    ["slug: été #8", { code: "comment", rest: "#8" }, 'slug: "été #8"', "published"],
    [
      "slug: L’été à Noël",
      { code: "slug-spelled", spelled: "L-été-à-Noël" },
      "slug: l-ete-a-noel",
      "published",
    ],
  ])("“%s” is not what was typed", (front, reason, fixed, why) => {
    const sight = see(front);
    expect(sight.get("slug")).toMatchObject({ differs: true, reason });
    expect(mended(sight, "slug")).toBe(fixed);
    expect(sight.get("visibility").seen.why).toBe(why);
  });

  test("is not spelt otherwise where the URL has none", () => {
    expect(see("slug: L’été\npermalink: /x/").get("slug").differs).toBe(false);
  });
});
