import { describe, expect, test } from "vitest";
import { mended, see } from "../../../support/sight.ts";

const config = "defaults:\n- {scope: {path: ''}, values: {layout: billet}}\n";

describe("seeLayout", () => {
  test.each([
    ["layout: post", "post", "front matter"],
    ["title: x", "billet", "defaults"],
    ["layout:", "billet", "defaults"],
    ["layout: ~", "billet", "defaults"],
    ["layout: none", null, "front matter"],
    ["layout: false", null, "defaults"],
  ])("of “%s” is %s, from the %s", (front, seen, source) => {
    expect(see(front, { config }).get("layout")).toMatchObject({ seen, source, differs: false });
  });

  test("is none without defaults", () => {
    expect(see("title: x").get("layout")).toMatchObject({ seen: null, source: "nothing", differs: false });
  });

  test("of a word that YAML takes for something else is quoted", () => {
    const sight = see("layout: on");
    expect(sight.get("layout")).toMatchObject({ seen: null, reason: { code: "retyped", kind: "boolean" } });
    expect(mended(sight, "layout")).toBe('layout: "on"');
  });
});
