import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Finding } from "#core/post/checks/finding.ts";
import type { RuleWords } from "#core/post/checks/rule.ts";
import type { CheckWords } from "#i18n/checks.ts";
import { useApp } from "../app-context.ts";

/** The words of the rules in the writer's language, once they are asked for and here; null until then. */
export function useCheckWords(isWanted = true): ReadonlySignal<CheckWords | null> {
  const app = useApp();
  const loaded = useSignal<typeof import("#i18n/checks.ts")["checks"] | null>(null);
  useEffect(() => {
    if (!isWanted || loaded.peek()) return;
    import("#i18n/checks.ts").then(
      ({ checks }) => {
        loaded.value = checks;
      },
      // Underlines without their words are not worth a broken desk: the list of findings tells.
      () => undefined,
    );
  }, [isWanted]);
  return useComputed(() => loaded.value?.[app.language.value] ?? null);
}

/** Those that can be told: the worker of a newer version may know more rules than the page. */
export function worded(words: CheckWords, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => Object.hasOwn(words.rules, rule));
}

/** The words of a finding's rule. The rule chooses the sentence and the shape of its data together. */
export function ruleWords(words: CheckWords, { rule }: Pick<Finding, "rule">): RuleWords<unknown> {
  return (words.rules as Record<string, RuleWords<unknown>>)[rule]!;
}

/** What Jekyll will make of it, in a sentence. */
export function sayFinding(words: CheckWords, finding: Finding): string {
  const sentence = ruleWords(words, finding).says(finding.data);
  return finding.isPassedOver ? `${sentence} ${words.screen.passedOver}` : sentence;
}

/** With what tells each from the others: its sentence, as its place moves with every word above it. */
export function keyed(words: CheckWords, findings: readonly Finding[]): { key: string; finding: Finding }[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const sentence = `${finding.rule} ${sayFinding(words, finding)}`;
    const nth = counts.get(sentence) ?? 0;
    counts.set(sentence, nth + 1);
    return { key: `${sentence} ${nth}`, finding };
  });
}
