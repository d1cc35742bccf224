import type { OpenPost } from "#app/models/open-post.ts";
import type { Field } from "#core/front-matter/read.ts";
import { mapOffset } from "#core/text/map-edits.ts";
import { useApp } from "../app-context.ts";
import { ruleWords, useCheckWords, worded } from "../checks/check-words.ts";
import { SeverityMark } from "../checks/severity-mark.tsx";

/** What the rules say of one field, by its name alone; with null, of the front matter as a whole. The list tells more. */
export function FieldFindings({ post, field }: { post: OpenPost; field: Field | null }) {
  const app = useApp();
  const checked = app.checks.open.value;
  const { block, fields } = post.frontMatter.value;
  const doc = post.doc.value;
  const head = block?.to ?? 0;
  const here = (checked?.postId === post.id ? checked.findings : []).filter(({ from }) => {
    const at = mapOffset(from, checked?.doc ?? "", doc);
    if (field) return at >= field.from && at < Math.max(field.to, field.from + 1) && at > 0;
    // What is about the whole file is told at its very beginning.
    return at === 0 || (at < head && !fields.some((one) => at >= one.from && at < one.to));
  });
  const words = useCheckWords(here.length > 0).value;
  if (here.length === 0 || !words) return null;
  return (
    <ul class="field-findings" aria-label={words.screen.title}>
      {worded(words, here).map((finding) => (
        <li key={`${finding.rule} ${finding.from}`}>
          <button
            type="button"
            title={ruleWords(words, finding).says(finding.data)}
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
