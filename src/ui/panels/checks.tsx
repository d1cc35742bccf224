import { useLayoutEffect, useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { severities } from "#core/post/checks/finding.ts";
import { useApp } from "../app-context.ts";
import { useCheckWords, worded } from "../checks/check-words.ts";
import { FindingItem } from "../checks/finding-item.tsx";
import "./checks.css";

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
        if (here.length === 0) return null;
        return (
          <section key={severity} aria-label={words.severity[severity]}>
            <h2>
              {words.severity[severity]} <span class="count">{here.length}</span>
            </h2>
            <ul>
              {here.map((finding) => (
                <FindingItem key={`${finding.rule} ${finding.from}`} finding={finding} words={words} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
