import { describe, expect, test } from "vitest";
import { beyondMeasure } from "#core/front-matter/beyond-measure.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";

const sources = (text: string) =>
  readFrontMatter(text).fields.map(({ key, valueFrom, valueTo, style }) => [
    key,
    text.slice(valueFrom, valueTo),
    style,
  ]);

describe("readFrontMatter", () => {
  test("tells where each value is written, and how", () => {
    const text = [
      "---",
      "title: Un titre # note",
      "'slug' : 'un'",
      'lang: "fr"',
      "tags: [a, b]",
      "list:",
      "  - a",
      "  - b",
      "text: |",
      "  une",
      "",
      "  deux",
      "hash: {a: 1}",
      "inner:",
      "  a: 1",
      "empty:   ",
      "commented: # rien",
      "same: &x 1",
      "alias: *x",
      "---",
      "",
    ].join("\n");
    expect(sources(text)).toEqual([
      ["title", "Un titre", "plain"],
      ["slug", "'un'", "single"],
      ["lang", '"fr"', "double"],
      ["tags", "[a, b]", "flow-list"],
      ["list", "- a\n  - b", "block-list"],
      ["text", "|\n  une\n\n  deux", "block"],
      ["hash", "{a: 1}", "map"],
      ["inner", "a: 1", "map"],
      ["empty", "", "empty"],
      ["commented", "", "empty"],
      ["same", "&x 1", "plain"],
      ["alias", "*x", "alias"],
    ]);
  });

  test("gives an entry the comments right above it and the deeper ones below", () => {
    const text = "---\n# loin\n\n# de a\na:\n  - 1\n  # fin de a\n# de b\nb: 2\n---\n";
    expect(readFrontMatter(text).fields.map(({ from, to }) => text.slice(from, to))).toEqual([
      "# de a\na:\n  - 1\n  # fin de a\n",
      "# de b\nb: 2\n",
    ]);
  });

  test("keeps duplicate keys as fields, and the last in the data", () => {
    const { fields, data } = readFrontMatter("---\na: 1\na: 2\n---\n");
    expect(fields.map(({ value }) => value)).toEqual([1, 2]);
    expect(data).toEqual({ a: 2 });
  });

  test("counts offsets in the whole text, BOM and CRLF included", () => {
    const text = "\ufeff---\r\ntitle: été\r\n---\r\n";
    expect(sources(text)).toEqual([["title", "été", "plain"]]);
  });

  test("says that there is none", () => {
    expect(readFrontMatter("Corps\n")).toEqual({
      block: null,
      fields: [],
      data: {},
      problems: [{ code: "front-matter-missing", from: 0, to: 0 }],
    });
  });

  test.each(["", "# rien\n", "~\n", "false\n"])("reads %j as no keys at all", (yaml) => {
    const { data, problems } = readFrontMatter(`---\n${yaml}---\n`);
    expect([data, problems]).toEqual([{}, []]);
  });

  test.each(["juste un texte\n", "- a\n- b\n", "a: 1\nb: c: d\n", "\ta: 1\n"])("cannot read %j", (yaml) => {
    expect(readFrontMatter(`---\n${yaml}---\n`).problems).toMatchObject([{ code: "yaml-unreadable" }]);
  });

  test("ends at an alias of what it lies in", () => {
    expect(readFrontMatter("---\na: &x [*x, {b: *x}]\nc: *x\n---\n").data).toEqual({
      a: [null, { b: null }],
      c: [null, { b: null }],
    });
  });

  test("refuses aliases that repeat beyond measure, be it many values or a long text", () => {
    const laughs = [..."bcdefghi"].map(
      (key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]}, `.repeat(9)}]\n`,
    );
    const bombs = [
      `a: &a [x, x]\n${laughs.join("")}`,
      `a: &a "${"été ".repeat(10_000)}"\ntitle: [${"*a, ".repeat(20_000)}]\n`,
    ];
    for (const yaml of bombs)
      expect(readFrontMatter(`---\n${yaml}---\n`)).toMatchObject({
        ...{ data: {}, fields: [] },
        problems: [{ code: "yaml-unreadable", data: { message: beyondMeasure.repeated } }],
      });
  });

  test("reads as many aliases of short values as there are", () => {
    const { data, problems } = readFrontMatter(
      `---\na: &a ${"é".repeat(99)}\nb: [${"*a, ".repeat(20_000)}]\n---\n`,
    );
    expect([problems, (data.b as unknown[]).length]).toEqual([[], 20_000]);
  });
});
