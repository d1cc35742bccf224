import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Comparison } from "#app/models/comparison.ts";
import type { Against, PostHistory } from "#app/models/history.ts";
import { findBlock } from "#core/front-matter/block.ts";
import type { HistoryWords } from "#i18n/history.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Segmented } from "../controls/segmented.tsx";
import { SelectField } from "../controls/select-field.tsx";
import "./comparison-view.css";
import { PassageView } from "./passage-view.tsx";
import { mark } from "./version-list.tsx";
import { type Saying, sayVersion } from "./version-words.ts";

type Props = {
  history: PostHistory;
  m: HistoryWords;
  /** Back to the list; shown where the page has room for one of the two. */
  back: (() => void) | null;
};

/** Two texts of the post side by side in one: what to compare, what changed, and the ways back. */
export function ComparisonView({ history, m, back }: Props) {
  const app = useApp();
  const view = useSignal<"changes" | "text">(history.place.peek() === "trash" ? "text" : "changes");
  const root = useRef<HTMLElement>(null);
  const saying = { m, now: app.now.value, language: app.language.value };
  const { place, chosen, isNow } = history;
  const shown = history.comparison.value;
  const canRestore = place.value === "blog" && !isNow.value;

  useEffect(() => {
    const step = (by: 1 | -1) => () => goTo(root.current, by);
    const here = () => app.route.value.screen === "history";
    const words = { group: "text" as const, when: here };
    app.register([
      { ...words, id: "history.next", label: () => m.next, keys: "F7", run: step(1) },
      { ...words, id: "history.previous", label: () => m.previous, keys: "Shift-F7", run: step(-1) },
    ]);
  }, [app, m]);

  return (
    <section class="comparison" aria-label={m.shows.changes} ref={root}>
      <header>
        <div class="row">
          {back && <IconButton icon="arrowLeft" label={m.backToList} onClick={back} data-back="" />}
          <h2 aria-live="polite">{shown ? heading(history, shown, view.value, saying) : ""}</h2>
          {typeof chosen.value === "number" && (
            <IconButton
              icon="tag"
              label={history.marked.value === chosen.value ? m.unmark : m.mark}
              pressed={history.marked.value === chosen.value}
              onClick={() => mark(history, chosen.value)}
            />
          )}
          <IconButton icon="copy" label={m.copy} onClick={() => void history.copy()} />
        </div>
        <div class="row tools">
          <Segmented
            label={m.show}
            silent
            value={view.value}
            options={[
              { value: "changes", label: m.shows.changes },
              { value: "text", label: m.shows.text },
            ]}
            onChange={(value) => {
              view.value = value;
            }}
          />
          {view.value === "changes" && (
            <SelectField
              label={m.compareWith}
              value={String(history.against.value)}
              options={sidesOf(history, saying)}
              onChange={(value) => {
                history.against.value = /^\d+$/.test(value) ? Number(value) : (value as Against);
              }}
            />
          )}
          {view.value === "changes" && shown && shown.changes > 1 && (
            <div class="steps">
              <IconButton
                icon="arrowUp"
                label={m.previous}
                keys="Shift-F7"
                onClick={() => goTo(root.current, -1)}
              />
              <IconButton icon="arrowDown" label={m.next} keys="F7" onClick={() => goTo(root.current, 1)} />
            </div>
          )}
        </div>
        <div class="restore">
          {place.value === "trash" ? (
            <Button tone="accent" icon="restore" onClick={() => void app.trash.restore([history.id])}>
              {m.restorePost}
            </Button>
          ) : (
            <Button
              tone="accent"
              icon="restore"
              disabled={!canRestore}
              onClick={() => void history.restore()}
            >
              {m.restore}
            </Button>
          )}
        </div>
      </header>
      {view.value === "text" ? (
        <WholeText history={history} m={m} />
      ) : (
        shown && <Changes history={history} shown={shown} m={m} />
      )}
    </section>
  );
}

function heading(history: PostHistory, shown: Comparison, view: "changes" | "text", saying: Saying): string {
  const { m } = saying;
  const after = capital(sayVersion(history, shown.after, saying));
  if (view === "text") return capital(sayVersion(history, history.chosen.value, saying));
  if (shown.before === null) return m.fromNothing(after);
  return m.from(sayVersion(history, shown.before, saying), sayVersion(history, shown.after, saying));
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

function sidesOf(history: PostHistory, saying: Saying): { value: string; label: string }[] {
  const { m } = saying;
  const held = history.held.value;
  const marked = history.marked.value;
  return [
    { value: "now", label: m.sides.now },
    { value: "before", label: m.sides.before },
    ...(held ? [{ value: "held", label: m.heldSide[held.from] }] : []),
    ...(marked === null
      ? []
      : [{ value: String(marked), label: m.sides.marked(sayVersion(history, marked, saying)) }]),
  ];
}

function Changes({ history, shown, m }: { history: PostHistory; shown: Comparison; m: HistoryWords }) {
  const { passages, changes, bodyFrom, isOnlyEndings, isUnreadable } = shown;
  const prose = useRef<HTMLDivElement>(null);
  const canRestore = history.place.value === "blog" && shown.after === "now" && shown.before !== null;
  const hasNone = history.entries.value.length === 0;
  const same = hasNone ? m.noneText : shown.after === "now" ? m.isNow : m.noChange;
  const why = isUnreadable ? m.unreadable : isOnlyEndings ? m.onlyEndings : changes === 0 ? same : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <div class="prose" ref={prose} tabIndex={0} role="document" aria-label={m.changes(changes)} data-prose>
      {why ? <p class="note">{why}</p> : <p class="note">{m.changes(changes)}</p>}
      {!isUnreadable &&
        passages.map((passage) => (
          <PassageView
            key={`${shown.before}-${shown.after}-${passage.from}-${passage.kind}`}
            passage={passage}
            isHead={passage.from < bodyFrom}
            total={changes}
            m={m}
            restore={
              canRestore && passage.kind === "changed"
                ? () => {
                    // Its button goes with it: the keys stay where the changes are read.
                    prose.current?.focus({ preventScroll: true });
                    void history.restorePassage(passage.hunk);
                  }
                : undefined
            }
          />
        ))}
    </div>
  );
}

/** All of the chosen version, front matter included. */
function WholeText({ history, m }: { history: PostHistory; m: HistoryWords }) {
  const text = useSignal<string | null | undefined>(null);
  const version = history.chosen.value;
  // The text of now changes under the same name.
  const shown = history.comparison.value;
  useEffect(() => {
    let here = true;
    history.text(version).then(
      (found) => {
        if (here) text.value = found;
      },
      () => {
        if (here) text.value = undefined;
      },
    );
    return () => {
      here = false;
    };
  }, [version, shown]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <div class="prose" tabIndex={0} role="document" aria-label={m.shows.text} data-prose>
      {text.value === undefined ? (
        <p class="note">{m.unreadable}</p>
      ) : (
        <>
          <div class="text head">{(text.value ?? "").slice(0, bodyAt(text.value))}</div>
          <div class="text">{(text.value ?? "").slice(bodyAt(text.value))}</div>
        </>
      )}
    </div>
  );
}

/** Where the front matter ends; 0 without one. */
const bodyAt = (text: string | null): number => (text === null ? 0 : (findBlock(text)?.to ?? 0));

/** The next change, or the previous one, from the one that has the focus or is in sight; round at the ends. */
function goTo(root: HTMLElement | null, by: 1 | -1): void {
  const changes = [...(root?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
  const at = changes.findIndex((change) => change.contains(document.activeElement));
  const next = changes.at(at < 0 ? (by === 1 ? 0 : -1) : (at + by) % changes.length);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}
