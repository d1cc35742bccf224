import type { App } from "#app/app.ts";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Field } from "#core/front-matter/read.ts";
import type { Finding } from "#core/post/checks/finding.ts";
import { offsetMap } from "#core/text/map-edits.ts";
import { useApp } from "../app-context.ts";
import { keyed, ruleWords, sayFinding, useCheckWords, worded } from "../checks/check-words.ts";
import { SeverityMark } from "../checks/severity-mark.tsx";

/** A finding about the front matter, and where the text has its place by now. */
type HeadFinding = { finding: Finding; at: number };

/** Once for all fields: a long text is not read again for each of them. */
export function headFindings(app: App, post: OpenPost): readonly HeadFinding[] {
  const checked = app.checks.open.value;
  if (checked?.postId !== post.id || checked.findings.length === 0) return [];
  const now = offsetMap(checked.doc, post.doc.value);
  const head = post.frontMatter.value.block?.to ?? 0;
  return checked.findings
    .map((finding) => ({ finding, at: now(finding.from) }))
    .filter(({ at }) => at === 0 || at < head);
}

type Props = { post: OpenPost; field: Field | null; findings: readonly HeadFinding[] };

/** What the rules say of one field, by its name alone; with null, of the front matter as a whole. The list tells more. */
export function FieldFindings({ post, field, findings }: Props) {
  const app = useApp();
  const { fields } = post.frontMatter.value;
  const here = findings
    .filter(({ at, finding }) => {
      // What Jekyll will see says so above, with the way out.
      if (!field && finding.rule === "yaml-unreadable") return false;
      if (field) return at >= field.from && at < Math.max(field.to, field.from + 1) && at > 0;
      // What is about the whole file is told at its very beginning.
      return at === 0 || !fields.some((one) => at >= one.from && at < one.to);
    })
    .map(({ finding }) => finding);
  const words = useCheckWords(here.length > 0).value;
  if (here.length === 0 || !words) return null;
  return (
    <ul class="field-findings" aria-label={words.screen.title}>
      {keyed(words, worded(words, here)).map(({ key, finding }) => (
        <li key={key}>
          <button
            type="button"
            title={sayFinding(words, finding)}
            onClick={() => app.setSetting("side", "checks")}
          >
            <SeverityMark severity={finding.severity} words={words} />
            {ruleWords(words, finding).name}
          </button>
        </li>
      ))}
    </ul>
  );
}
