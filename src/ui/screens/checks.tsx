import { useState } from "preact/hooks";
import { type Finding, type Severity, severities } from "#core/post/checks/finding.ts";
import type { CheckWords } from "#i18n/checks.ts";
import { useApp } from "../app-context.ts";
import { ruleWords, sayFinding, useCheckWords, worded } from "../checks/check-words.ts";
import { SeverityMark } from "../checks/severity-mark.tsx";
import { Button } from "../controls/button.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Progress } from "../controls/progress.tsx";
import "./checks.css";

/** Posts named under one rule before the rest is asked for. */
const mostNamed = 20;

type Remark = { postId: string; finding: Finding };
type RuleGroup = { rule: string; severity: Severity; remarks: Remark[] };

/** What Jekyll would make of the whole blog: rule by rule, the worst first. */
export function ChecksScreen() {
  const app = useApp();
  const { shell } = app.words.value;
  const words = useCheckWords().value;
  const { found, progress, checkAll } = app.checks;
  const under = progress.value;
  const groups = words ? groupByRule(found.value, words) : [];
  const isEmpty = app.library.cards.value.length === 0;
  const posts = new Set(groups.flatMap(({ remarks }) => remarks.map(({ postId }) => postId)));
  const remarks = groups.reduce((sum, group) => sum + group.remarks.length, 0);
  if (!words) return null;
  const m = words.screen;
  return (
    <main class="checks-screen">
      <header>
        <IconButton
          icon="arrowLeft"
          label={shell.backToLibrary}
          onClick={() => app.go({ screen: "desk", postId: app.openPost.value?.id ?? null })}
        />
        <h1>{m.reportTitle}</h1>
        {!under && !isEmpty && (
          <Button tone="quiet" icon="restore" onClick={checkAll}>
            {m.again}
          </Button>
        )}
      </header>
      {under && (
        <Progress label={m.progress(under.done, under.total)} done={under.done} total={under.total} />
      )}
      <p class="summary" aria-live="polite">
        {isEmpty
          ? m.empty
          : under
            ? ""
            : remarks === 0
              ? m.allWell(found.value.size)
              : m.summary(posts.size, remarks)}
      </p>
      {severities.map((severity) => {
        const here = groups.filter((group) => group.severity === severity);
        if (here.length === 0) return null;
        return (
          <section key={severity}>
            <h2>
              <SeverityMark severity={severity} words={words} />
              {words.severity[severity]}
            </h2>
            {here.map((group) => (
              <Group key={group.rule} group={group} words={words} />
            ))}
          </section>
        );
      })}
    </main>
  );
}

function Group({ group, words }: { group: RuleGroup; words: CheckWords }) {
  const app = useApp();
  const [whole, setWhole] = useState(false);
  const [open, setOpen] = useState(group.severity === "build-fails");
  const rule = ruleWords(words, group);
  const named = whole ? group.remarks : group.remarks.slice(0, mostNamed);
  const count = new Set(group.remarks.map(({ postId }) => postId)).size;
  return (
    <details class="rule" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {rule.name} <span class="count">{words.screen.inPosts(count)}</span>
      </summary>
      {open && (
        <>
          <p class="why">{rule.why}</p>
          <ul>
            {named.map(({ postId, finding }) => {
              const card = app.library.card(postId);
              const title = card?.title || app.words.value.shell.untitled;
              return (
                <li key={`${postId} ${finding.from}`}>
                  <button
                    type="button"
                    onClick={() => {
                      app.setSetting("side", "checks");
                      app.go({ screen: "desk", postId });
                    }}
                  >
                    <strong>{title}</strong>
                    <code>{card?.path}</code>
                  </button>
                  <p>{sayFinding(words, finding)}</p>
                </li>
              );
            })}
          </ul>
          {named.length < group.remarks.length && (
            <Button tone="quiet" onClick={() => setWhole(true)}>
              {words.screen.showAllPosts(group.remarks.length)}
            </Button>
          )}
        </>
      )}
    </details>
  );
}

function groupByRule(found: ReadonlyMap<string, readonly Finding[]>, words: CheckWords): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const [postId, findings] of found) {
    for (const finding of worded(words, findings)) {
      const { rule, severity } = finding;
      // One rule may be graver in one post than in another.
      const key = `${severity} ${rule}`;
      const group = groups.get(key) ?? { rule, severity, remarks: [] };
      group.remarks.push({ postId, finding });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((one, other) => other.remarks.length - one.remarks.length);
}
