import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { TargetedKeyboardEvent, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PostHistory, Version } from "#app/models/history.ts";
import type { HistoryWords } from "#i18n/history.ts";
import { useApp } from "../app-context.ts";
import { indexAfter } from "../library/selection.ts";
import { optionId, rowsInSight, rowsOf } from "./rows.ts";
import "./version-list.css";
import { VersionRow } from "./version-row.tsx";
import { sayDay } from "./when.ts";

type Props = { history: PostHistory; m: HistoryWords; read: () => void };

/** Every version by its day, of which the page holds some thirty; the focus stays on the list, the choice moves. */
export function VersionList({ history, m, read }: Props) {
  const app = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSignal({ scrollTop: 0, height: 800, rem: 16 });
  const rows = useComputed(() => rowsOf(history.entries.value, history.held.value !== null));
  const versions = useComputed(() => rows.value.list.filter((row) => row.kind !== "day"));
  const chosen = history.chosen.value;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      view.value = { scrollTop: element.scrollTop, height: element.clientHeight, rem };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.focus({ preventScroll: true });
    return () => observer.disconnect();
  }, []);

  useSignalEffect(() => {
    const element = scroller.current;
    const row = rows.value.list.find((each) => each.kind !== "day" && each.version === history.chosen.value);
    if (!element || !row) return;
    const { rem } = view.peek();
    const [top, bottom] = [row.top * rem, (row.top + row.height) * rem];
    // A heading before the row says its day.
    if (top < element.scrollTop + 2 * rem) element.scrollTop = Math.max(0, top - 2.5 * rem);
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  });

  function pressed(event: TargetedKeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = versions.value.findIndex((row) => row.version === history.chosen.value);
    const page = Math.max(1, Math.floor(view.value.height / (4.25 * view.value.rem)) - 1);
    const to = indexAfter(event.key, at, { count: versions.value.length, page });
    const row = to === null ? undefined : versions.value[to];
    if (row) history.chosen.value = row.version;
    else if (event.key === "Enter") read();
    else if (event.key === " ") mark(history, chosen);
    else return;
    event.preventDefault();
  }

  function clicked(event: TargetedMouseEvent<HTMLDivElement>) {
    const option = (event.target as HTMLElement).closest<HTMLElement>("[role=option]");
    const row = versions.value.find((each) => optionId(each.version) === option?.id);
    if (!row) return;
    history.chosen.value = row.version;
    read();
  }

  const { list, height } = rows.value;
  const { scrollTop, height: seen, rem } = view.value;
  const drawn = rowsInSight(list, scrollTop / rem, (scrollTop + seen) / rem);
  // The chosen row is always in the page, for those who hear it.
  const active = list.find((row) => row.kind !== "day" && row.version === chosen);
  if (active && !drawn.includes(active)) drawn.push(active);

  return (
    <div
      ref={scroller}
      class="version-list"
      role="listbox"
      tabIndex={0}
      aria-label={m.list}
      aria-activedescendant={active ? optionId(chosen) : undefined}
      onKeyDown={pressed}
      onClick={clicked}
      onScroll={({ currentTarget }) => {
        view.value = { ...view.peek(), scrollTop: currentTarget.scrollTop };
      }}
    >
      <div role="presentation" style={{ height: `${height}rem` }}>
        {drawn.map((row) =>
          row.kind === "day" ? (
            <p
              key={`day-${row.at}`}
              class="day"
              role="presentation"
              style={{ transform: `translateY(${row.top}rem)` }}
            >
              {sayDay(row.at, app.now.value, app.language.value, m)}
            </p>
          ) : (
            <VersionRow
              key={row.version}
              history={history}
              row={row}
              m={m}
              chosen={row.version === chosen}
              position={versions.value.indexOf(row) + 1}
              count={versions.value.length}
            />
          ),
        )}
      </div>
    </div>
  );
}

/** Puts a version aside to compare others with, or no longer does. */
export function mark(history: PostHistory, version: Version): void {
  history.marked.value = history.marked.value === version ? null : version;
  if (history.marked.value === null && typeof history.against.value === "number")
    history.against.value = "now";
}
