import { describe, expect, test } from "vitest";
import type { Finding } from "#core/post/checks/finding.ts";
import { checks } from "#i18n/checks.ts";
import { checkCases, examine } from "../support/check-cases.ts";

type Words = { says(data: unknown): string; fix?: (data: unknown) => string };

const found = new Map<string, Finding[]>();
for (const { sick, declared } of checkCases())
  for (const finding of examine(sick, declared))
    found.set(finding.rule, [...(found.get(finding.rule) ?? []), finding]);

describe.each(["en", "fr"] as const)("the words of the checks in %s", (language) => {
  const words = checks[language].rules as unknown as Record<string, Words>;

  test.each([...found])("tell each finding of %s, and its fix", (rule, findings) => {
    const said = findings.flatMap(({ data, fix }) => {
      const { says, fix: remedy } = words[rule]!;
      return fix ? [says(data), remedy?.(data) ?? ""] : [says(data)];
    });
    // A piece of data that a sentence has no word for.
    expect(said.filter((sentence) => /^\s*$|\b(?:undefined|null|NaN)\b|\[object/.test(sentence))).toEqual([]);
  });
});
