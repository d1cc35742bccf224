import type { OpenPost } from "#app/models/open-post.ts";
import { worstOf } from "#core/post/checks/finding.ts";
import { useApp } from "../app-context.ts";
import { ruleWords, sayFinding, useCheckWords, worded } from "../checks/check-words.ts";
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
  const putRight = () => {
    app.checks.fix(finding);
    // The button goes with what it put right; another name is asked for in a dialog, which takes the focus itself.
    post.write("here");
  };
  return (
    <section class={`text-problems ${worst}`} aria-label={screen.title}>
      <SeverityMark severity={finding.severity} words={words} />
      <p>{sayFinding(words, finding)}</p>
      <div class="acts">
        {fix && <Button onClick={putRight}>{fix}</Button>}
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
