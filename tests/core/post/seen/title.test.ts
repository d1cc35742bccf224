import { describe, expect, test } from "vitest";
import { mended, see } from "../../../support/sight.ts";

describe("seeTitle", () => {
  test.each([
    ["Solo + 8 mois", "Solo + 8 mois"],
    ['"Bilan : huit mois"', "Bilan : huit mois"],
    ["'Solo #8'", "Solo #8"],
    ["Solo#8", "Solo#8"],
    ["Bilan :x", "Bilan :x"],
    ["oui", "oui"],
    ["100% solo", "100% solo"],
    ["« x »", "« x »"],
    ["l'été", "l'été"],
    ["🎉", "🎉"],
    ["2017", "2017"],
    ["2017-09-17", "2017-09-17"],
    ["Solo # à relire", "Solo"],
    [">-\n  Solo\n  encore", "Solo encore"],
  ])("“%s” is what was typed", (typed, seen) => {
    expect(see(`title: ${typed}`).get("title")).toMatchObject({
      seen,
      differs: false,
      source: "front matter",
    });
  });

  test.each([
    ["Solo #8", "Solo", { code: "comment", rest: "#8" }, 'title: "Solo #8"'],
    ["Solo # 8", "Solo", { code: "comment", rest: "# 8" }, 'title: "Solo # 8"'],
    ["#8", "Huit Mois", { code: "comment", rest: "#8" }, 'title: "#8"'],
    ["on", "true", { code: "retyped", kind: "boolean", seen: "true" }, 'title: "on"'],
    ["Yes", "true", { code: "retyped", kind: "boolean", seen: "true" }, 'title: "Yes"'],
    ["1.10", "1.1", { code: "retyped", kind: "number", seen: "1.1" }, 'title: "1.10"'],
    ["007", "7", { code: "retyped", kind: "number", seen: "7" }, 'title: "007"'],
    ["1_000", "1000", { code: "retyped", kind: "number", seen: "1000" }, 'title: "1_000"'],
    ["1,000", "1000", { code: "retyped", kind: "number", seen: "1000" }, 'title: "1,000"'],
    ["[a]", "a", { code: "retyped", kind: "list" }, 'title: "[a]"'],
    ["{x}", '{"x"=>nil}', { code: "retyped", kind: "hash" }, 'title: "{x}"'],
    ["no", "Huit Mois", { code: "nothing", typed: "no" }, 'title: "no"'],
    ["~", "Huit Mois", { code: "nothing", typed: "~" }, 'title: "~"'],
    ["!important", "Huit Mois", { code: "nothing", typed: "!important" }, 'title: "!important"'],
    [
      "2017-09-17 10:00:00",
      expect.any(String),
      { code: "retyped", kind: "date" },
      'title: "2017-09-17 10:00:00"',
    ],
  ])("“%s” is %s, and quotes put it right", (typed, seen, reason, fixed) => {
    const sight = see(`layout: post\ntitle: ${typed}\ntags: [a]`);
    expect(sight.get("title")).toMatchObject({ seen, typed, differs: true, reason });
    expect(mended(sight, "title")).toBe(`layout: post\n${fixed}\ntags: [a]`);
    expect(see(mended(sight, "title")!).get("title")).toMatchObject({ seen: typed, differs: false });
  });

  test.each(["layout: post", "title:", "title: ''"])(
    "with “%s” is the file's name, which is no difference",
    (front) => {
      const title = see(front).get("title");
      expect(title.differs).toBe(false);
      if (front !== "title: ''") expect(title).toMatchObject({ seen: "Huit Mois", source: "file name" });
    },
  );

  test("comes from the defaults where they give one", () => {
    const config = "defaults:\n- {scope: {path: ''}, values: {title: Sans titre}}\n";
    expect(see("layout: post", { config }).get("title")).toMatchObject({
      seen: "Sans titre",
      source: "defaults",
    });
  });

  test("of two is the last one, which is told", () => {
    expect(see("title: Un\ntitle: Deux").get("title")).toMatchObject({
      seen: "Deux",
      reason: { code: "repeated", key: "title" },
    });
  });

  test("in a front matter of one line is quoted there", () => {
    const sight = see("{ title: on, tags: [a] }");
    expect(sight.get("title")).toMatchObject({ seen: "true", differs: true });
    expect(mended(sight, "title")).toBe('{ title: "on", tags: [a] }');
  });
});
