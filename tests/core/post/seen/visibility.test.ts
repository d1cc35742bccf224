import { describe, expect, test } from "vitest";
import { mended, now, see } from "../../../support/sight.ts";

const noZone = { config: "" };

describe("seeVisibility", () => {
  test.each([
    ["title: x", "now", "published"],
    ["published: true", "now", "published"],
    ["published: 0", "now", "published"],
    ["published: oui", "now", "published"],
    ["published: false", "never", "unpublished"],
    ["published: no", "never", "unpublished"],
    ["date: 2027-01-01", "later", "future"],
  ])("of “%s” is %s: %s", (front, when, why) => {
    expect(see(front).get("visibility")).toMatchObject({ seen: { when, why }, differs: false });
  });

  test("later is said to the minute, in the site's zone", () => {
    const { seen } = see("date: 2027-01-01 21:30").get("visibility");
    expect(seen).toMatchObject({ at: { day: "2027-01-01", time: "21:30", offset: 60 } });
    expect(see("date: 2027-01-01", { config: "future: true\n" }).get("visibility").seen.when).toBe("now");
  });

  test.each([
    ["title: x\npublished:", "unpublished", { code: "published-empty" }, "title: x"],
    ['published: "false"', "published", { code: "published-text", typed: "false" }, "published: false"],
    ["published: non", "published", { code: "published-text", typed: "non" }, "published: false"],
  ])("of “%s” is not what was typed", (front, why, reason, fixed) => {
    const sight = see(front);
    expect(sight.get("visibility")).toMatchObject({ seen: { why }, differs: true, reason });
    expect(mended(sight, "visibility")).toBe(fixed);
  });

  test.each([
    ["_posts/2017-01-02_x.md", { code: "name-unread", why: "name-without-date" }],
    ["_posts/2017-01-02-x", { code: "name-unread", why: "name-without-extension" }],
    ["_posts/_2017-01-02-x.md", { code: "name-unread", why: "name-starts-with-mark" }],
    ["_posts/2017-01-02-x.md~", { code: "name-unread", why: "backup" }],
    ["_posts/_hidden/2017-01-02-x.md", { code: "name-unread", why: "hidden-folder" }],
    ["vieux/_posts/2017-01-02-x.md", { code: "excluded" }],
    ["notes/x.md", { code: "outside" }],
  ])("of %s is never", (path, reason) => {
    const config = "exclude: [vieux]\n";
    expect(see("title: x", { path, config }).get("visibility")).toMatchObject({
      seen: { when: "never", why: "unread" },
      differs: true,
      reason,
    });
  });

  test("a post of tomorrow stops the build of today by its date alone", () => {
    const path = "_posts/2999-01-02-x.md";
    expect(see("slug: 12", { path }).get("visibility").seen).toMatchObject({ when: "later" });
    expect(see("date: hier", { path }).get("visibility").seen).toMatchObject({ why: "build-fails" });
  });

  test("a draft waits for its day, and stops no build", () => {
    const path = "_drafts/x.md";
    expect(see("slug: 12", { path }).get("visibility")).toMatchObject({
      seen: { when: "never", why: "draft" },
      differs: false,
    });
  });

  test("a front matter that cannot be read stops the build where the site is strict", () => {
    const strict = { config: "strict_front_matter: true\n" };
    expect(see("title: a : b", strict).get("visibility").seen.why).toBe("build-fails");
    expect(see("title: a : b").get("visibility").seen.why).toBe("published");
  });

  describe("on a site that names no zone", () => {
    // Half past midnight in Paris, half past eleven the evening before in UTC.
    const early = Date.UTC(2026, 10, 20, 23, 30);

    test("a post of today that is out here waits for UTC's midnight on a server", () => {
      const path = "_posts/2026-11-21-x.md";
      const visibility = see("title: x", { ...noZone, path, now: early }).get("visibility");
      expect(visibility).toMatchObject({ seen: { when: "now" }, differs: true });
      expect(visibility.abroad).toMatchObject({
        zone: "UTC",
        seen: { when: "later", at: { day: "2026-11-21", time: "01:00", offset: 60 } },
      });
    });

    test("at 21:30 in Paris, a post of 23:45 the day before in New York may be out already", () => {
      const path = "_posts/2026-11-21-x.md";
      const here = { ...noZone, path, zone: "America/New_York", now: Date.UTC(2026, 10, 21, 1) };
      const visibility = see("title: x", here).get("visibility");
      expect(visibility).toMatchObject({ seen: { when: "later" }, abroad: { seen: { when: "now" } } });
    });

    test("nothing is said where both agree, nor on a site that has a zone", () => {
      const path = "_posts/2026-11-21-x.md";
      expect(see("title: x", { path, now: early }).get("visibility").differs).toBe(false);
      expect(see("title: x", { ...noZone, path, now }).get("visibility").differs).toBe(false);
    });
  });
});
