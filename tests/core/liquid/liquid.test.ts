// What Jekyll's own Liquid printed of each case (tests/fixtures/liquid/record.rb) is what ours prints.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { liquidSite, printLiquid } from "../../support/liquid.ts";

const folder = "tests/fixtures/liquid";
const site = liquidSite(`${folder}/site`);

const piecesOf = (path: string) => readFileSync(path, "utf8").replace(/\n$/, "").split("\n=====\n");

describe.each(readdirSync(folder).filter((name) => name.endsWith(".liquid")))("%s", (name) => {
  const expected = piecesOf(`${folder}/${name.replace(".liquid", ".txt")}`);
  const cases = piecesOf(`${folder}/${name}`).map((source, at) => ({ source, expected: expected[at]! }));
  test.each(cases)("$source", (one) => {
    expect(printLiquid(one.source, site)).toBe(one.expected);
  });
});
