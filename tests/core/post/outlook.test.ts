import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { foresee } from "#core/post/outlook.ts";

const now = Date.UTC(2026, 10, 20, 12);
const zone = "Europe/Paris";
const see = (date: string, yaml = "", config = "") => {
  const path = `_posts/${date}-x.md`;
  return foresee({ path, text: `---\ntitle: x\n${yaml}---\n` }, readConfig(config).config, { now, zone });
};

describe("foresee", () => {
  test("sees a post of a past day alike everywhere", () => {
    expect(see("2026-11-19", "", "baseurl: /blog\n")).toEqual({
      url: "/blog/2026/11/19/x.html",
      ...{ date: "2026-11-19", utc: null, from: null, utcFrom: null },
    });
  });

  test("says from when on a post of a later day is published", () => {
    expect(see("2026-11-25")).toMatchObject({
      from: Date.UTC(2026, 10, 24, 23),
      utcFrom: Date.UTC(2026, 10, 25),
      utc: null,
    });
    const named = see("2026-11-25", "", "timezone: Europe/Paris\n");
    expect(named.utcFrom).toBe(named.from);
    expect(see("2026-11-25", "", "future: true\n").from).toBeNull();
  });

  test("tells the day that a machine in UTC would take for another", () => {
    const early = "date: 2026-11-19 00:30:00 +0100\n";
    expect(see("2026-11-19", early)).toMatchObject({
      url: "/2026/11/19/x.html",
      utc: { date: "2026-11-18", url: "/2026/11/18/x.html" },
    });
    expect(see("2026-11-19", early, "timezone: Europe/Paris\n").utc).toBeNull();
    expect(see("2026-11-19", "date: 2026-11-19 12:00:00 +0100\n").utc).toBeNull();
  });
});
