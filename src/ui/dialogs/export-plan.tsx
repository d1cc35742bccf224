import { useState } from "preact/hooks";
import type { ExportSession } from "#app/models/exporting.ts";
import type { ExportItem } from "#core/exchange/export.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { CheckField } from "../controls/check-field.tsx";
import { Difference } from "./difference.tsx";
import { ExportFindings } from "./export-findings.tsx";

type Plan = Extract<ExportSession, { phase: "plan" }>;

/** Each file that would be written, what would change in it, and what needs the writer's word. */
export function ExportPlanView({ plan }: { plan: Plan }) {
  const m = exchange[useApp().language.value];
  return (
    <div class="plan">
      {plan.items.length > 0 && <ExportFindings ids={plan.items.map(({ id }) => id)} />}
      {plan.items.length === 0 && <p>{m.nothingToWrite}</p>}
      {plan.items.map((item) => (
        <Item
          key={item.id}
          item={item}
          chosen={plan.chosen.has(item.id)}
          open={plan.items.length === 1 || item.verdict === "conflict"}
        />
      ))}
      {plan.same > 0 && <p class="hint">{m.sameThere(plan.same)}</p>}
    </div>
  );
}

function Item({ item, chosen, open }: { item: ExportItem; chosen: boolean; open: boolean }) {
  const app = useApp();
  const m = exchange[app.language.value];
  const [shown, setShown] = useState(open);
  const isConflict = item.verdict === "conflict";
  return (
    <section class={`item ${item.verdict}`} aria-label={item.path}>
      <div class="head">
        {isConflict && !chosen ? (
          <code>{item.path}</code>
        ) : (
          <CheckField
            label={item.path}
            checked={chosen}
            onChange={(on) => app.exporting.choose(item.id, on)}
          />
        )}
        <span class="verdict">{m.exportVerdicts[item.verdict]}</span>
        <Button tone="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? m.hideDiff : m.showDiff}
        </Button>
      </div>
      {item.oldPath !== undefined && <p class="hint">{m.oldFile(item.oldPath)}</p>}
      {isConflict && !chosen && (
        <div class="resolve">
          <p>{m.conflictText}</p>
          <div>
            <Button onClick={() => void app.exporting.resolve(item.id, "ours")}>{m.keepMine}</Button>
            <Button onClick={() => void app.exporting.resolve(item.id, "theirs")}>{m.takeFolder}</Button>
            <Button onClick={() => void app.exporting.resolve(item.id, "both")}>{m.keepBoth}</Button>
          </div>
        </div>
      )}
      {shown && <Difference item={item} />}
    </section>
  );
}
