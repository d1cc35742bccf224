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
import "./list-screen.css";

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
    <main class="list-screen checks-screen">
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
              <span aria-hidden="true">
                <SeverityMark severity={severity} words={words} />
              </span>
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
  const posts = byPost(group);
  const named = whole ? posts : posts.slice(0, mostNamed);
  return (
    <details class="rule" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {rule.name} <span class="count">{words.screen.inPosts(posts.length)}</span>
      </summary>
      {open && (
        <>
          <p class="why">{rule.why}</p>
          <ul>
            {named.map(([postId, findings]) => {
              const card = app.library.card(postId);
              const title = card?.title || app.words.value.shell.untitled;
              return (
                <li key={postId}>
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
                  {counted(findings.map((finding) => sayFinding(words, finding))).map(([sentence, times]) => (
                    <p key={sentence}>
                      {sentence}
                      {times > 1 && <span class="count">× {times}</span>}
                    </p>
                  ))}
                </li>
              );
            })}
          </ul>
          {named.length < posts.length && (
            <Button tone="quiet" onClick={() => setWhole(true)}>
              {words.screen.showAll(posts.length)}
            </Button>
          )}
        </>
      )}
    </details>
  );
}

function byPost({ remarks }: RuleGroup): [string, Finding[]][] {
  const posts = new Map<string, Finding[]>();
  for (const { postId, finding } of remarks) {
    const findings = posts.get(postId);
    if (findings) findings.push(finding);
    else posts.set(postId, [finding]);
  }
  return [...posts];
}

/** Each sentence once, with how often it was said. */
function counted(sentences: readonly string[]): [string, number][] {
  const times = new Map<string, number>();
  for (const sentence of sentences) times.set(sentence, (times.get(sentence) ?? 0) + 1);
  return [...times];
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
