import { describe, expect, test } from "vitest";
import { compareSeverity } from "#core/post/checks/finding.ts";
import { rules } from "#core/post/checks/rules.ts";
import {
  type CheckCase,
  checkCases,
  examine,
  inputsOf,
  mismatches,
  readRecorded,
  treat,
  twinOf,
} from "../../../support/check-cases.ts";

const cases = checkCases();
const named = cases.map((one): [string, CheckCase] => [`${one.rule}/${one.name}`, one]);
const isRecorded = ({ severity }: (typeof rules)[number]) => compareSeverity(severity, "url") < 0;
const recordedIds = new Set(rules.filter(isRecorded).map(({ id }) => id));

const recordedOf = (one: CheckCase) => {
  const recorded = readRecorded(one);
  if (!recorded)
    throw new Error(`${one.folder} has no recorded.json: see the README of tests/fixtures/checks`);
  return recorded;
};

describe("every rule that speaks of more than an address or a detail", () => {
  test.each(rules.filter(isRecorded).map(({ id }) => id))("has a case: %s", (id) => {
    expect(cases.filter(({ rule }) => rule === id).map(({ name }) => name)).not.toEqual([]);
  });

  test("is the rule that a folder of cases is named after", () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(cases.filter(({ rule }) => !ids.has(rule)).map(({ folder }) => folder)).toEqual([]);
  });
});

describe.each(named)("%s", (_, one) => {
  const { rule, declared, sick } = one;

  test("is found, as bad as it is, where it is", () => {
    const findings = examine(sick, declared);
    const own = findings.filter((finding) => finding.rule === rule);
    expect(own.map(({ severity }) => severity)).toContain(declared.severity);
    const text = sick.files[sick.post]!.toString("utf8")
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n");
    if (declared.at !== undefined)
      expect(own.map(({ from, to }) => text.slice(from, to))).toContain(declared.at);
    const others = findings.filter((finding) => finding.rule !== rule && recordedIds.has(finding.rule));
    expect([...new Set(others.map((finding) => finding.rule))].sort()).toEqual(
      [...(declared.also ?? [])].sort(),
    );
  });

  test("predicts what its severity says", () => {
    const { build, page, writes, lacks } = declared.predicts;
    expect(build === "fails").toBe(declared.severity === "build-fails");
    if (declared.severity === "build-fails") return;
    if (declared.severity === "hidden") expect(page).toBe(null);
    else expect(page ?? writes ?? lacks ?? "nothing is predicted of what is published").toBeTypeOf("object");
  });

  test("is gone from the healthy twin, and after its fix", () => {
    const rulesOf = (patient: CheckCase["sick"]) => examine(patient, declared).map((finding) => finding.rule);
    expect(rulesOf(twinOf(one))).not.toContain(rule);
    const finding = examine(sick, declared).find((candidate) => candidate.rule === rule && candidate.fix);
    if (finding) expect(rulesOf(treat(sick, finding))).not.toContain(rule);
  });

  test("was recorded of the files as they are", () => {
    const { sick: ill, healthy } = recordedOf(one);
    expect(ill.inputs).toBe(inputsOf(sick, declared));
    expect(healthy.inputs).toBe(inputsOf(twinOf(one), declared));
  });

  test("comes out of Jekyll as predicted, and its healthy twin does not", () => {
    const { sick: ill, healthy } = recordedOf(one);
    expect(mismatches(declared.predicts, ill, sick.post)).toEqual([]);
    expect(healthy.exit, healthy.says.join("\n")).toBe(0);
    expect(mismatches(declared.predicts, healthy, twinOf(one).post)).not.toEqual([]);
  });
});
