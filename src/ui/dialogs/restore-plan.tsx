import type { RestoreSession } from "#app/models/restoring.ts";
import { backup } from "#i18n/backup.ts";
import { useApp } from "../app-context.ts";
import { Segmented } from "../controls/segmented.tsx";
import { RestoreDamage } from "./restore-damage.tsx";

type Plan = Extract<RestoreSession, { phase: "plan" }>;

const order = ["new", "newer", "older", "path-taken", "in-trash", "trashed", "same"] as const;
/** Names shown of a kind; the rest is counted. */
const mostNames = 200;

/** What would happen to each post of a backup, by kind: nothing is stored yet. */
export function RestorePlanView({ plan }: { plan: Plan }) {
  const app = useApp();
  const language = app.language.value;
  const m = backup[language];
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: app.zone,
  });
  const { into, siteFiles, settings, held, counts } = plan;
  return (
    <div class="plan">
      <p>
        {m.madeAt(when.format(plan.at))}{" "}
        {into.kind === "new"
          ? m.intoNew
          : into.kind === "same"
            ? m.intoSame(into.name)
            : m.intoOther(into.name)}
      </p>
      <RestoreDamage damage={plan.damage} isOpen />
      {plan.items.length === 0 && <p>{m.nothing}</p>}
      {order
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => (
          <details key={verdict} open={verdict === "older"}>
            <summary>
              <strong>{counts[verdict]}</strong> {m.verdicts[verdict](counts[verdict])}
            </summary>
            <p class="hint">{m.verdictHints[verdict]}</p>
            {verdict === "older" && (
              <Segmented
                label={m.choiceLabel}
                silent
                value={plan.choice}
                options={(["history", "copy"] as const).map((value) => ({ value, label: m.choices[value] }))}
                onChange={(choice) => app.restoring.choose(choice)}
              />
            )}
            <ul>
              {plan.items
                .filter((item) => item.verdict === verdict)
                .slice(0, mostNames)
                .map((item) => (
                  <li key={item.id}>
                    <code>{item.path}</code>
                  </li>
                ))}
            </ul>
            {counts[verdict] > mostNames && <p class="hint">{m.andMore(counts[verdict] - mostNames)}</p>}
          </details>
        ))}
      {held !== null && held.revisions > 0 && <p class="hint">{m.history(held.revisions)}</p>}
      {siteFiles.added + siteFiles.kept > 0 && (
        <p class="hint">{m.siteFiles(siteFiles.added, siteFiles.kept)}</p>
      )}
      {settings.added > 0 && <p class="hint">{m.settings(settings.added)}</p>}
    </div>
  );
}
