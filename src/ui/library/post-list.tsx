import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { TargetedKeyboardEvent, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { fold } from "#core/text/fold.ts";
import { useApp } from "../app-context.ts";
import "./post-list.css";
import { PostRow } from "./post-row.tsx";
import { goTo, indexAfter, type Manner, typeAhead } from "./selection.ts";
import { scrollToShow, windowOf } from "./windowing.ts";

/** rem; the rows are all of one height, as in post-list.css */
const rowRem = 5.25;
const typeAheadPauseMs = 700;

/** Ten thousand posts, of which the page holds some twenty; the focus stays on the list, the cursor moves inside. */
export function PostList({ opened, phone }: { opened: () => void; phone: boolean }) {
  const app = useApp();
  const { library } = app;
  const m = app.words.value.library;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSignal({ scrollTop: 0, height: 800, rowHeight: rowRem * 16 });
  const active = useSignal<string | null>(null);
  const anchor = useRef<string | null>(null);
  const typed = useRef({ text: "", at: 0 });

  const cards = library.shown.value;
  const ids = useComputed(() => library.shown.value.map((card) => card.id));
  const indexes = useComputed(() => new Map(ids.value.map((id, i) => [id, i])));
  const titles = useComputed(() => library.shown.value.map((card) => fold(card.title)));
  const selected = library.selected.value;
  const openId = app.openPost.value?.id ?? null;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      view.value = { scrollTop: element.scrollTop, height: element.clientHeight, rowHeight: rowRem * rem };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Another order or filter begins at its top; a row more or less leaves the list where it is.
  useSignalEffect(() => {
    void library.filter.value;
    void app.settings.values.value.sortBy;
    void app.settings.values.value.sortDescending;
    if (scroller.current) scroller.current.scrollTop = 0;
  });

  // The post on the desk is in sight, wherever it was opened from.
  useSignalEffect(() => {
    const id = app.openPost.value?.id;
    if (id === undefined) return;
    active.value = id;
    anchor.current = id;
    reveal(indexes.peek().get(id));
  });

  // When the row under the cursor leaves (deleted, filtered away), the one that took its place gets the cursor.
  const lastIndex = useRef(0);
  useSignalEffect(() => {
    const list = ids.value;
    const { value } = active;
    const at = value === null ? undefined : indexes.value.get(value);
    if (at !== undefined) lastIndex.current = at;
    else if (value !== null) active.value = list[Math.min(lastIndex.current, list.length - 1)] ?? null;
  });

  function reveal(index: number | undefined) {
    const element = scroller.current;
    if (index === undefined || !element) return;
    const to = scrollToShow(index, { ...view.peek(), scrollTop: element.scrollTop });
    if (to !== null) element.scrollTop = to;
  }

  function move(index: number, manner: Manner) {
    const id = ids.value[index];
    if (id === undefined) return;
    const standing = { active: active.value, anchor: anchor.current, selected: library.selected.value };
    const next = goTo(ids.value, standing, id, manner);
    active.value = next.active;
    anchor.current = next.anchor;
    library.selected.value = next.selected;
    reveal(index);
  }

  function open(id: string) {
    app.go({ screen: "desk", postId: id });
    opened();
  }

  function pressed(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const { key } = event;
    const at = active.value === null ? -1 : (indexes.value.get(active.value) ?? -1);
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(view.value.height / view.value.rowHeight) - 1);
    const to = event.altKey || mod ? null : indexAfter(key, at, { count: ids.value.length, page });
    const id = ids.value[at];
    if (to !== null) move(to, event.shiftKey ? "range" : "plain");
    else if (key === "Enter" && id && !mod) {
      // By the keyboard one opens a post to write in it.
      app.write(id, "here");
      opened();
    } else if (key === " " && id && typed.current.text === "") move(at, "toggle");
    else if ((key === "a" || key === "A") && mod) library.selected.value = new Set(ids.value);
    else if (key === "Escape" && selected.size > 0) library.selected.value = new Set();
    else if (key === "Delete" && id) void app.library.trash(selected.size > 0 ? [...selected] : [id]);
    else if (key === "F2" && id) app.dialog.value = { kind: "rename", postId: id };
    else if (key.length === 1 && !mod && !event.altKey) seek(key, event.timeStamp, at);
    else return;
    event.preventDefault();
  }

  function seek(key: string, time: number, at: number) {
    const going = time - typed.current.at < typeAheadPauseMs ? typed.current.text : "";
    typed.current = { text: going + fold(key), at: time };
    const found = typeAhead(titles.value, at, typed.current.text);
    if (found !== null) move(found, "plain");
    setTimeout(() => {
      if (typed.current.at === time) typed.current = { text: "", at: 0 };
    }, typeAheadPauseMs);
  }

  function clicked(event: TargetedMouseEvent<HTMLDivElement>) {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[role=option]");
    const id = row?.dataset.post;
    const index = id === undefined ? undefined : indexes.value.get(id);
    if (id === undefined || index === undefined) return;
    // On a phone, with some chosen, a tap chooses more: there is no Ctrl to hold.
    const more = event.ctrlKey || event.metaKey || (phone && selected.size > 0);
    move(index, event.shiftKey ? "range" : more ? "toggle" : "plain");
    if (!event.shiftKey && !more) open(id);
  }

  const { first, end } = windowOf({ ...view.value, count: cards.length, around: 6 });
  const { rowHeight } = view.value;
  // The row under the cursor is always in the page, for those who hear it.
  const activeIndex = active.value === null ? undefined : indexes.value.get(active.value);
  const rows = [];
  for (let i = first; i < end; i += 1) rows.push(i);
  if (activeIndex !== undefined && (activeIndex < first || activeIndex >= end)) rows.push(activeIndex);

  return (
    <div
      ref={scroller}
      class="post-list"
      role="listbox"
      tabIndex={0}
      aria-label={m.list}
      aria-multiselectable="true"
      aria-activedescendant={activeIndex === undefined ? undefined : `post-${active.value}`}
      onKeyDown={pressed}
      onClick={clicked}
      onFocus={({ currentTarget }) => {
        if (activeIndex === undefined) active.value = ids.value[0] ?? null;
        // A pointer's press focuses too: the row under it must not slip away before the click.
        else if (currentTarget.matches(":focus-visible")) reveal(activeIndex);
      }}
      onContextMenu={(event) => {
        // A long press on a phone begins to choose.
        const id = (event.target as HTMLElement).closest<HTMLElement>("[role=option]")?.dataset.post;
        if (!phone || id === undefined) return;
        event.preventDefault();
        move(indexes.value.get(id) ?? -1, "toggle");
      }}
      onScroll={(event) => {
        view.value = { ...view.value, scrollTop: event.currentTarget.scrollTop };
      }}
    >
      <div role="presentation" class="all" style={{ height: `${cards.length * rowHeight}px` }}>
        {rows.map((i) => {
          const card = cards[i];
          return (
            card && (
              <PostRow
                key={card.id}
                card={card}
                top={i * rowHeight}
                position={i + 1}
                count={cards.length}
                active={card.id === active.value}
                open={card.id === openId}
                selected={selected.size > 0 ? selected.has(card.id) : card.id === openId}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
