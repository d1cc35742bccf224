import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isKnownLanguage } from "#core/rouge/names.ts";

describe("isKnownLanguage", () => {
  test("knows each name that Rouge answers to", () => {
    const names = readFileSync("tests/fixtures/rouge/names.txt", "utf8").trim().split(/\s+/);
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => !isKnownLanguage(name))).toEqual([]);
  });

  test("minds the case and knows no other name", () => {
    for (const name of ["Ruby", "RUBY", "nosuch", "", "c c++"]) expect(isKnownLanguage(name)).toBe(false);
  });
});
