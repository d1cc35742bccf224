import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { type Finding, type Severity, severities } from "#core/post/checks/finding.ts";
import type { CheckWords } from "#i18n/checks.ts";
import { useApp } from "../app-context.ts";
import { keyed, useCheckWords, worded } from "../checks/check-words.ts";
import { FindingItem } from "../checks/finding-item.tsx";
import { Button } from "../controls/button.tsx";
import "./checks.css";

/** Remarks of one severity that are drawn before the rest is asked for: a long text may have thousands. */
const mostShown = 30;

/** All that Jekyll would make of the post otherwise than typed, the worst first. */
export function ChecksPanel({ post }: { post: OpenPost }) {
  const app = useApp();
  const words = useCheckWords().value;
  const checked = app.checks.open.value;
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  // What was put right takes its button along: one goes on from the list.
  useLayoutEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    (list.current?.querySelector<HTMLElement>(".acts button") ?? list.current)?.focus();
  }, [checked]);
  if (!words) return null;
  if (checked?.postId !== post.id) return <p class="checks-hint">{words.screen.checking}</p>;
  const findings = worded(words, checked.findings);
  return (
    <div
      class="post-checks"
      ref={list}
      tabIndex={-1}
      onFocusIn={() => {
        hasFocus.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        // A button that goes loses its focus to nothing.
        hasFocus.current = relatedTarget === null && hasFocus.current;
      }}
    >
      {findings.length === 0 && <p class="checks-hint">{words.screen.none}</p>}
      {severities.map((severity) => {
        const here = findings.filter((finding) => finding.severity === severity);
        return (
          here.length > 0 && <Remarks key={severity} severity={severity} findings={here} words={words} />
        );
      })}
    </div>
  );
}

function Remarks(props: { severity: Severity; findings: readonly Finding[]; words: CheckWords }) {
  const { severity, findings, words } = props;
  const [whole, setWhole] = useState(false);
  const shown = whole ? findings : findings.slice(0, mostShown);
  return (
    <section aria-label={words.severity[severity]}>
      <h2>
        {words.severity[severity]} <span class="count">{findings.length}</span>
      </h2>
      <ul>
        {keyed(words, shown).map(({ key, finding }) => (
          <FindingItem key={key} finding={finding} words={words} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button tone="quiet" onClick={() => setWhole(true)}>
          {words.screen.showAll(findings.length)}
        </Button>
      )}
    </section>
  );
}
