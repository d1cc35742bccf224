import type { ImportSession } from "#app/models/importing.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { skippedWords } from "./skipped-words.ts";

type Plan = Extract<ImportSession, { phase: "plan" }>;

const order = ["new", "changed-there", "conflict", "changed-here", "same", "skipped"] as const;
/** Names shown of a kind; the rest is counted. */
const mostNames = 200;

/** What would happen to each file, by kind: nothing is stored yet. */
export function ImportPlanView({ plan }: { plan: Plan }) {
  const app = useApp();
  const m = exchange[app.language.value];
  if (plan.items.length === 0) return <p>{m.nothingFound}</p>;
  return (
    <div class="plan">
      {order
        .filter((verdict) => plan.counts[verdict] > 0)
        .map((verdict) => (
          <details key={verdict} class={verdict} open={verdict === "conflict"}>
            <summary>
              <strong>{plan.counts[verdict]}</strong> {m.verdicts[verdict](plan.counts[verdict])}
            </summary>
            <p class="hint">{m.verdictHints[verdict]}</p>
            <ul>
              {plan.items
                .filter((item) => item.verdict === verdict)
                .slice(0, mostNames)
                .map((item) => (
                  <li key={item.path}>
                    <code>{item.path}</code>
                    {item.verdict === "skipped" && (
                      <span>{skippedWords(app.words.value, m, item.why, item.path)}</span>
                    )}
                  </li>
                ))}
            </ul>
            {plan.counts[verdict] > mostNames && (
              <p class="hint">{m.andMore(plan.counts[verdict] - mostNames)}</p>
            )}
          </details>
        ))}
      {plan.siteFiles > 0 && <p class="hint">{m.siteFiles(plan.siteFiles)}</p>}
    </div>
  );
}
