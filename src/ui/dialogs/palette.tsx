import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { fold } from "#core/text/fold.ts";
import { useApp } from "../app-context.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Icon } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Keys } from "../controls/keys.tsx";
import { fuzzyFilter } from "./fuzzy.ts";
import "./palette.css";
import { recentCommands, remember } from "./recent-commands.ts";

type Entry = { id: string; label: string; aside: string; keys?: string | undefined; run: () => void };

const postsShown = 6;

/** Every command by name, and the posts by title, with nothing but the keyboard. */
export function PaletteDialog() {
  const app = useApp();
  const m = app.words.value;
  const typed = useSignal("");
  const at = useSignal(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);

  const commands = useComputed<Entry[]>(() => {
    const words = app.words.value;
    const recent = recentCommands.value;
    const rank = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
    return app.commands.value
      .filter((command) => command.id !== "app.palette" && (command.when?.(app) ?? true))
      .map((command) => ({
        id: command.id,
        label: command.label(words),
        aside: words.palette.groups[command.group],
        keys: command.keys,
        run: () => {
          remember(command.id);
          app.run(command.id);
        },
      }))
      .sort((a, b) => rank(a.id) - rank(b.id));
  });
  const posts = useComputed<Entry[]>(() => {
    const sought = fold(typed.value.trim());
    if (sought === "") return [];
    const titled = app.library.cards.value.filter((card) => fold(card.title).includes(sought));
    return titled.slice(0, postsShown).map((card) => ({
      id: `post-${card.id}`,
      label: card.title,
      aside: card.date ?? "",
      run: () => app.go({ screen: "desk", postId: card.id }),
    }));
  });
  const found = useComputed(() => {
    const named = fuzzyFilter(fold(typed.value), commands.value, ({ label, aside }) =>
      fold(`${label} ${aside}`),
    );
    return [...named, ...posts.value];
  });

  const entries = found.value;
  const commandCount = entries.length - posts.value.length;
  const current = entries[at.value];
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at.value, entries]);

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    // Closed first: a command may open another dialog, or put the focus where it belongs.
    app.dialog.value = null;
    queueMicrotask(entry.run);
  };

  const pressed = (event: KeyboardEvent) => {
    const count = entries.length;
    const moves: Record<string, number> = {
      ArrowDown: (at.value + 1) % Math.max(1, count),
      ArrowUp: (at.value + count - 1) % Math.max(1, count),
      PageDown: Math.min(at.value + 8, count - 1),
      PageUp: Math.max(at.value - 8, 0),
    };
    const to = moves[event.key];
    if (to !== undefined) at.value = to;
    // Read anew: a fast typist presses Enter before the list was drawn for the last letters.
    else if (event.key === "Enter" && !event.isComposing) run(found.value[at.value]);
    else return;
    event.preventDefault();
  };

  const option = (entry: Entry, i: number) => (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, aria-activedescendant names the option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard by the field
    <div
      key={entry.id}
      id={`${listId}-${i}`}
      role="option"
      aria-selected={i === at.value}
      onPointerMove={() => {
        at.value = i;
      }}
      onClick={() => run(entry)}
    >
      <span class="label">{entry.label}</span>
      <span class="where">{entry.aside}</span>
      {entry.keys && <Keys keys={entry.keys} />}
    </div>
  );

  return (
    <Dialog title={m.palette.title} size="medium" bare>
      <div class="palette">
        <div class="ask">
          <Icon name="search" />
          <input
            type="text"
            role="combobox"
            data-autofocus
            aria-label={m.palette.title}
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={current ? `${listId}-${at.value}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellcheck={false}
            placeholder={m.palette.type}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              at.value = 0;
            }}
            onKeyDown={pressed}
          />
          <IconButton
            icon="close"
            label={m.shell.close}
            onClick={() => {
              app.dialog.value = null;
            }}
          />
        </div>
        <div class="found" ref={list} id={listId} role="listbox" aria-label={m.palette.title} tabIndex={-1}>
          {commandCount > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div role="group" aria-label={m.palette.commands}>
              {entries.slice(0, commandCount).map(option)}
            </div>
          )}
          {posts.value.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div role="group" aria-labelledby={`${listId}-posts`}>
              <p id={`${listId}-posts`}>{m.palette.posts}</p>
              {posts.value.map((entry, i) => option(entry, commandCount + i))}
            </div>
          )}
        </div>
        {entries.length === 0 && (
          <p class="none" role="status">
            {m.palette.none}
          </p>
        )}
      </div>
    </Dialog>
  );
}
