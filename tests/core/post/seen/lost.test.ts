import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { mended, see } from "../../../support/sight.ts";

describe("findLost", () => {
  test.each([
    ["title: Bilan : huit mois", 'title: "Bilan : huit mois"'],
    ["title: Bilan :", 'title: "Bilan :"'],
    ["title: Bilan\u00a0: x", 'title: "Bilan\u00a0: x"'],
    ["title: @moi", 'title: "@moi"'],
    ["title: `code`", 'title: "`code`"'],
    ["title: %", 'title: "%"'],
    ['title: "Bilan" suite', "title: '\"Bilan\" suite'"],
    ["title: 'Bilan' suite", "title: \"'Bilan' suite\""],
    ["title: [brouillon] x", 'title: "[brouillon] x"'],
    [
      "layout: post\ntitle: a : b\ntags: [x]\ndescription: c : d",
      'layout: post\ntitle: "a : b"\ntags: [x]\ndescription: "c : d"',
    ],
  ])("“%s” is quoted", (front, fixed) => {
    const sight = see(front);
    expect(sight.lost?.code).toBe("yaml");
    expect(mended(sight, null)).toBe(fixed);
    expect(see(fixed).lost).toBeNull();
  });

  test("leaves a post without title, layout and tags, dated the day of the build, at its address", () => {
    const front =
      "layout: post\ntitle: Bilan : huit mois\ntags: [a]\ncategory: vie\nslug: s\ndate: 2017-01-02\npublished: false";
    const sight = see(front);
    expect(sight.lost).toMatchObject({ code: "yaml", line: 3 });
    expect(sight.get("title")).toMatchObject({ seen: null, typed: "Bilan : huit mois" });
    expect(sight.get("date")).toMatchObject({
      seen: { day: "2026-11-20" },
      typed: "2017-01-02",
      source: "nothing",
    });
    expect(sight.get("url").seen?.path).toBe("/2026/11/20/2017-10-09-huit-mois.html");
    expect(sight.get("layout")).toMatchObject({ seen: null, typed: "post" });
    expect(sight.get("tags")).toMatchObject({ seen: [], typed: "[a]" });
    expect(sight.get("slug")).toMatchObject({ seen: null, typed: "s" });
    expect(sight.get("visibility")).toMatchObject({ seen: { when: "now" }, typed: "false" });
    for (const value of sight.values)
      expect(value).toMatchObject({ differs: true, reason: { code: "lost" } });
  });

  test.each(["tags: [a\ntitle: x", "title: | x", "- a\n- b"])(
    "has no fix where none is sure: %j",
    (front) => {
      const sight = see(front);
      expect(sight.lost?.code).toBe("yaml");
      expect(sight.lost?.fix).toBeUndefined();
    },
  );

  test("looks for no fix in more than anybody types, and takes no longer for it", () => {
    const lines = "clef: a : b\n".repeat(4000);
    const closed = see("", { text: `---\n${lines}---\n` });
    expect(closed.lost).toEqual({ code: "yaml", line: 2 });
    const open = see("", { text: `---\n${lines}` });
    expect(open.lost).toEqual({ code: "unclosed" });
  });

  test("what stands before the front matter makes it text", () => {
    const text = "\n\n---\ntitle: x\ntags: [a]\n---\nUn.\n";
    const sight = see("", { text });
    expect(sight.lost?.code).toBe("late");
    expect(sight.get("title")).toMatchObject({ seen: "Huit Mois", typed: "x", reason: { code: "lost" } });
    expect(sight.get("date").differs).toBe(false);
    expect(applyEdits(text, sight.lost!.fix!.edits)).toBe(text.trimStart());
  });

  test("a front matter that is not ended is text", () => {
    const text = "---\ntitle: x\ntags:\n- a\n\nUn : deux.\n";
    const sight = see("", { text });
    expect(sight.lost?.code).toBe("unclosed");
    expect(sight.get("tags")).toMatchObject({ seen: [], reason: null });
    expect(sight.get("title")).toMatchObject({ typed: "x", reason: { code: "lost" } });
    expect(applyEdits(text, sight.lost!.fix!.edits)).toBe("---\ntitle: x\ntags:\n- a\n---\n\nUn : deux.\n");
  });

  test.each(["", "Un.\n", "---\n\n---\nUn.\n", "---\n", "# Titre\n"])("nothing is lost of %j", (text) => {
    expect(see("", { text }).lost).toBeNull();
  });
});
