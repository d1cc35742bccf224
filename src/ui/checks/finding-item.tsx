import type { Finding } from "#core/post/checks/finding.ts";
import type { CheckWords } from "#i18n/checks.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { ruleWords, sayFinding } from "./check-words.ts";
import "./finding-item.css";
import { SeverityMark } from "./severity-mark.tsx";

/** One finding of the open post: what Jekyll will make of it, why, where, and what puts it right. */
export function FindingItem({ finding, words }: { finding: Finding; words: CheckWords }) {
  const { checks } = useApp();
  const rule = ruleWords(words, finding);
  const fix = finding.fix && rule.fix?.(finding.data);
  return (
    <li class={`finding ${finding.severity}`} data-rule={finding.rule}>
      <SeverityMark severity={finding.severity} words={words} />
      <div class="say">
        <p>{sayFinding(words, finding)}</p>
        <div class="acts">
          {fix && (
            <Button icon="check" onClick={() => checks.fix(finding)}>
              {fix}
            </Button>
          )}
          <Button
            tone="quiet"
            onClick={() => checks.show(finding)}
            aria-label={words.screen.showNamed(rule.name)}
          >
            {words.screen.show}
          </Button>
        </div>
        <details>
          <summary>{words.screen.why}</summary>
          <p>{rule.why}</p>
          <a href={finding.docs} target="_blank" rel="noopener noreferrer">
            {words.screen.docs}
          </a>
        </details>
      </div>
    </li>
  );
}
