import type { Card } from "#core/post/card.ts";
import { useApp } from "../app-context.ts";
import { SeverityMark } from "../checks/severity-mark.tsx";
import { Icon } from "../controls/icon.tsx";
import { sayDate } from "../dates.ts";
import { folderState } from "./folder-state.ts";

type Props = {
  card: Card;
  /** px from the top of the list */
  top: number;
  position: number;
  count: number;
  active: boolean;
  open: boolean;
  selected: boolean;
};

/** One post in the list: title, first words, date, tags, and marks only where there is something to say. */
export function PostRow({ card, top, position, count, active, open, selected }: Props) {
  const app = useApp();
  const m = app.words.value;
  const state = folderState(card);
  const withFolder = app.blog.value?.folder.value !== null;
  const worst = app.checks.worst(card.id);
  const mark = card.visibility === "visible" ? null : m.library.visibility[card.visibility];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus, aria-activedescendant names the row
    <div
      id={`post-${card.id}`}
      role="option"
      data-post={card.id}
      aria-selected={selected}
      aria-current={open ? "true" : undefined}
      aria-posinset={position}
      aria-setsize={count}
      class={`row ${active ? "active" : ""} ${open ? "open" : ""}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <p class="title">
        <span>{card.title || m.shell.untitled}</span>
        {worst ? (
          <SeverityMark severity={worst} words={m.library} />
        ) : (
          card.broken && (
            <span class="problem" title={m.library.broken}>
              <Icon name="warning" />
              <span class="aside-voice">{m.library.broken}</span>
            </span>
          )
        )}
      </p>
      <p class="excerpt">{card.excerpt}</p>
      <p class="meta">
        {mark && <span class={`mark ${card.visibility}`}>{mark}</span>}
        {card.date && (
          <time dateTime={card.date}>{sayDate(card.date, app.now.value, app.language.value)}</time>
        )}
        {card.tags.length > 0 && <span class="tags">{card.tags.join(" · ")}</span>}
        {withFolder && state !== "imported" && (
          <span class={`state ${state}`} title={m.library.states[state]}>
            <span class="aside-voice">{m.library.states[state]}</span>
          </span>
        )}
      </p>
    </div>
  );
}
