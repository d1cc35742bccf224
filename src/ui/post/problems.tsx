import type { OpenPost } from "#app/models/open-post.ts";
import { worstOf } from "#core/post/checks/finding.ts";
import { useApp } from "../app-context.ts";
import { ruleWords, useCheckWords, worded } from "../checks/check-words.ts";
import { SeverityMark } from "../checks/severity-mark.tsx";
import { Button } from "../controls/button.tsx";

/** The worst that Jekyll would make of the post, over its text; what changes no publication waits in its list. */
export function Problems({ post, showAll }: { post: OpenPost; showAll: () => void }) {
  const app = useApp();
  const checked = app.checks.open.value;
  const findings = checked?.postId === post.id ? checked.findings : [];
  const worst = worstOf(findings);
  const isGrave = worst === "build-fails" || worst === "corrupted" || worst === "hidden";
  const words = useCheckWords(isGrave).value;
  const [finding] = words ? worded(words, findings) : [];
  if (!isGrave || !words || !finding) return null;
  const { screen } = words;
  const rule = ruleWords(words, finding);
  const fix = finding.fix && rule.fix?.(finding.data);
  return (
    <section class={`text-problems ${worst}`} aria-label={screen.title}>
      <SeverityMark severity={finding.severity} words={words} />
      <p>{rule.says(finding.data)}</p>
      <div class="acts">
        {fix && <Button onClick={() => app.checks.fix(finding)}>{fix}</Button>}
        <Button tone="quiet" onClick={() => app.checks.show(finding)}>
          {screen.show}
        </Button>
        {findings.length > 1 && (
          <Button tone="quiet" onClick={showAll}>
            {screen.more(findings.length - 1)}
          </Button>
        )}
      </div>
    </section>
  );
}
