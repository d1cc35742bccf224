import type { PostHistory } from "#app/models/history.ts";
import type { HistoryWords } from "#i18n/history.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import { optionId, type Row } from "./rows.ts";
import { sayChange } from "./version-words.ts";
import { sayHour, sayWhen } from "./when.ts";

type Props = {
  history: PostHistory;
  row: Extract<Row, { kind: "version" }>;
  m: HistoryWords;
  chosen: boolean;
  position: number;
  count: number;
};

/** One version: when, why it was kept, and what was written up to it. */
export function VersionRow({ history, row, m, chosen, position, count }: Props) {
  const app = useApp();
  const { version, entry } = row;
  const isMarked = history.marked.value === version;
  const held = history.held.value;
  const language = app.language.value;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus, aria-activedescendant names the row
    <div
      id={optionId(version)}
      role="option"
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={count}
      class={`version ${chosen ? "chosen" : ""}`}
      style={{ transform: `translateY(${row.top}rem)` }}
    >
      <p class="when">
        <strong>
          {entry ? (
            <>
              <span class="aside-voice">{sayWhen(entry.at, app.now.value, language, m)}</span>
              <time aria-hidden="true" dateTime={new Date(entry.at).toISOString()}>
                {sayHour(entry.at, language)}
              </time>
            </>
          ) : version === "now" ? (
            m.now
          ) : (
            m.held[held?.from ?? "files"]
          )}
        </strong>
        {entry && <span class="why">{m.reasons[entry.reason] ?? ""}</span>}
        {isMarked && (
          <span class="mark" title={m.marked}>
            <Icon name="tag" size="small" />
            <span class="aside-voice">{m.marked}</span>
          </span>
        )}
      </p>
      <p class="what">
        {entry ? (
          <>
            {sayChange(entry, m)}
            {entry.change?.part && (
              <>
                {" · "}
                <span class="aside-voice">{m.part} </span>
                <em>{entry.change.part}</em>
              </>
            )}
          </>
        ) : version === "now" ? (
          m.nowHint
        ) : (
          held && m.heldHint(sayWhen(held.at, app.now.value, language, m))
        )}
      </p>
    </div>
  );
}
