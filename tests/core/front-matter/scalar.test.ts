import { describe, expect, test } from "vitest";
import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import { printScalar } from "#core/front-matter/scalar.ts";
import { dice } from "../../support/dice.ts";
import { awkwardString } from "../../support/front-matter.ts";

describe("printScalar", () => {
  test.each([
    "A mon compte + 8 mois",
    "Bilan :x",
    "Episode#8",
    "100% solo",
    "« x »",
    "l'été",
    "🎉",
    "oui",
    "1.2.3",
    "2017-09-17 à Paris",
    "C:\\dir",
    "-x",
  ])("leaves %s without quotes", (text) => {
    expect(printScalar(text)).toBe(text);
  });

  test.each([
    "Solo #8",
    "Bilan : huit mois",
    "Bilan :",
    "on",
    "12:30",
    "1,000",
    "007",
    "2017-09-17",
    "~",
    "",
    " x",
    "{x}",
  ])("puts %j between double quotes", (text) => {
    expect(printScalar(text)).toBe(`"${text}"`);
  });

  test("quotes what only Psych or YAML 1.2 would type", () => {
    expect(["1e3", ":x", "oN"].map(printScalar)).toEqual(['"1e3"', '":x"', '"oN"']);
  });

  test("takes single quotes where double ones would need escapes", () => {
    expect(printScalar('dit "oui" : non')).toBe(`'dit "oui" : non'`);
  });

  test("escapes what no quotes can hold as it is", () => {
    expect(printScalar("a\n\u0007\u2028\ud83d\ude00")).toBe('"a\\n\\x07\\L😀"');
  });

  test("prints what is read back as the same string", () => {
    const chance = dice(1);
    for (let count = 0; count < 2000; count++) {
      const text = awkwardString(chance) + awkwardString(chance);
      expect(parseRubyYaml(`t: ${printScalar(text)}\nu: 1\n`).value).toEqual({ t: text, u: 1 });
    }
  });
});
