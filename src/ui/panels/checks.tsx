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
  if (!words) return null;
  if (checked?.postId !== post.id) return <p class="checks-hint">{words.screen.checking}</p>;
  const findings = worded(words, checked.findings);
  return (
    <div class="checks">
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
