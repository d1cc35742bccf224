import { describe, expect, test } from "vitest";
import { backlinksOf } from "#app/models/backlinks.ts";
import { siteOf } from "#app/models/site.ts";
import { defaultConfig } from "#core/jekyll/config.ts";
import { cardOf } from "../../support/card.ts";

const a = cardOf({ id: "a", url: "/carnet/a/", links: ["url /a/"] });
const cards = [
  a,
  cardOf({ id: "old", time: 1, links: ["link _posts/2017-09-17-a.md", "url /a/"] }),
  cardOf({ id: "new", time: 3, links: ["url /carnet/a/index.html"] }),
  cardOf({ id: "mid", time: 2, links: ["post_url 2017-09-17-a"] }),
  cardOf({ id: "other", links: ["url /b/", "post_url 2017-09-17-b"] }),
  cardOf({ id: "none" }),
];
const config = { ...defaultConfig, baseurl: "/carnet" };

describe("backlinksOf", () => {
  test("finds who leads to a post in any way, each once, the newest first, and never itself", () => {
    const site = siteOf(config, cards, []);
    expect(backlinksOf("a", cards, site).map(({ id }) => id)).toEqual(["new", "mid", "old"]);
    expect(backlinksOf("none", cards, site)).toEqual([]);
  });

  test("follows a post to its new address", () => {
    const moved = [{ ...a, path: "_posts/2017-09-17-b.md", url: "/carnet/b/" }, ...cards.slice(1)];
    const site = siteOf(config, moved, []);
    expect(backlinksOf("a", moved, site).map(({ id }) => id)).toEqual(["other"]);
  });
});
