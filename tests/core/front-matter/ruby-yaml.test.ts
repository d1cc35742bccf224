import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRubyFloat } from "#core/front-matter/float.ts";
import { isHash, isMoment } from "#core/front-matter/ruby-hash.ts";
import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import { armed } from "../../support/hostile/payload.ts";
import { hostileFrontMatter, propertyNames, words, yamls } from "../../support/hostile/places.ts";
import { unpolluted } from "../../support/hostile/unpolluted.ts";

type Recorded = [yaml: string, ruby: { value?: unknown; refused?: true }];

const cases = JSON.parse(
  readFileSync(new URL("../../fixtures/ruby-yaml/cases.json", import.meta.url), "utf8"),
) as Recorded[];

/** Our values in the notation of the recording. */
function noted(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map(noted);
  if (isMoment(value)) return value.ruby === "Date" ? { $d: value.iso } : { $t: value.ms };
  // JSON writes 2.0 as 2.
  if (isRubyFloat(value)) return value.value;
  if (typeof value === "number" && !Number.isFinite(value)) return { $f: String(value) };
  if (!isHash(value)) return value;
  const names = Object.entries(value).map(([key, item]) => {
    const isTime = /^\d{4}-\d\d-\d\dT/.test(key);
    return [isTime ? "$time" : /^[[{]/.test(key) ? "$coll" : key, noted(item)];
  });
  return { $h: Object.fromEntries(names) };
}

describe("parseRubyYaml", () => {
  test("reads and refuses what was recorded of Ruby", () => {
    const differences = cases.filter(([yaml, ruby]) => {
      const { value, problems } = parseRubyYaml(yaml);
      if (ruby.refused || problems.length > 0) return (ruby.refused ?? false) !== problems.length > 0;
      // safe_yaml gives false for a text without any node.
      if (ruby.value === false && value === null) return false;
      return JSON.stringify(sorted(noted(value))) !== JSON.stringify(sorted(ruby.value));
    });
    expect(differences).toEqual([]);
    expect(cases.length).toBeGreaterThan(900);
  });

  test.each([
    ["on", true],
    ["Yes", true],
    ["off", false],
    ["oui", "oui"],
    ["12:30", { ruby: "Float", value: 750 }],
    ["2.0", { ruby: "Float", value: 2 }],
    ["1.0e+3", { ruby: "Float", value: 1000 }],
    ["1.10", 1.1],
    ["007", 7],
    ["1_000", 1000],
    ["1,000", 1000],
    ["1,5", 15],
    ["2017-09-17", { ruby: "Date", iso: "2017-09-17" }],
    ["2017-02-30", "2017-02-30"],
    ["2017-09-17 10:00:00", { ruby: "Time", ms: Date.UTC(2017, 8, 17, 10) }],
    ["2017-09-17 10:00:00 +0200", { ruby: "Time", ms: Date.UTC(2017, 8, 17, 8), offset: 120 }],
    ["2017-09-17 10:00", "2017-09-17 10:00"],
    ["~", null],
    ["!important", null],
    ["Solo #8", "Solo"],
    ["Bilan :x", "Bilan :x"],
    ["« x »", "« x »"],
    ['"12"', "12"],
    ["'on'", "on"],
  ])("types %s as Jekyll does", (source, value) => {
    expect(parseRubyYaml(`t: ${source}\n`)).toEqual({ value: { t: value }, problems: [] });
  });

  test.each([
    "Bilan : huit mois",
    "Bilan :",
    "Bilan\u00a0: x",
    "@x",
    "`x`",
    "%x",
    "*",
    "- x",
    "? x",
    '"a" b',
    "[a",
  ])("refuses %s, as Jekyll does", (source) => {
    expect(parseRubyYaml(`t: ${source}\n`).problems).toHaveLength(1);
  });

  test("lets the last of duplicate keys win, in the place of the first", () => {
    expect(Object.entries(parseRubyYaml("a: 1\nb: 2\na: 3\n").value as object)).toEqual([
      ["a", 3],
      ["b", 2],
    ]);
  });

  test("goes on with a quoted scalar on lines that are not indented", () => {
    expect(parseRubyYaml('a: "une\ndeux"\nb: 1\n').value).toEqual({ a: "une deux", b: 1 });
  });

  test("tells the line and the place of what it cannot read", () => {
    expect(parseRubyYaml("a: 1\nb: @x\nc: 2\n").problems).toEqual([
      {
        code: "yaml-unreadable",
        from: 8,
        to: 10,
        data: { line: 2, message: "found character that cannot start any token" },
      },
    ]);
  });

  test("keeps a key that JavaScript has a meaning for as a key", () => {
    const { value } = parseRubyYaml("__proto__: x\n");
    expect(Object.entries(value as object)).toEqual([["__proto__", "x"]]);
  });

  test("gives up on nesting that no writer would write, instead of hanging", () => {
    expect(parseRubyYaml("[".repeat(100_000)).problems).toHaveLength(1);
    expect(parseRubyYaml("- ".repeat(20_000)).problems).toHaveLength(1);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

describe("a stranger's YAML", () => {
  test.each(yamls.map((yaml) => armed(yaml, 1)))(
    "%# is read or refused, and changes no other object",
    (yaml) => {
      const { value, problems } = unpolluted(() => parseRubyYaml(yaml));
      const isCut = yaml.includes("*g, *g");
      expect(problems).toHaveLength(value === null || isCut ? 1 : 0);
    },
  );

  test.each(propertyNames)("a key %s is a key like any other", (name) => {
    const { value } = unpolluted(() =>
      parseRubyYaml(`${name}: {polluted: true}\nx: &x {${name}: 1}\ny: {<<: *x}\n`),
    );
    expect(Object.keys(value as object)).toEqual([name, "x", "y"]);
    expect(Object.getOwnPropertyDescriptor(value, name)?.value).toEqual({ polluted: true });
    expect(Reflect.get(value as object, "polluted")).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test.each(words)("%j is no more than a word", (word) => {
    const { value, problems } = unpolluted(() => parseRubyYaml(hostileFrontMatter(word)));
    expect(problems).toEqual([]);
    expect((value as { title: unknown }).title).toBe(word);
  });
});
