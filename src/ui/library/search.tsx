import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { TextField } from "../controls/text-field.tsx";

/** Words sought in the titles, tags and texts; Escape empties it, the down arrow goes to the list. */
export function Search({ show }: { show: () => void }) {
  const app = useApp();
  const { library } = app;
  const m = app.words.value;
  const place = useRef<HTMLElement>(null);
  const text = library.filter.value.text;
  const answered = useRef(app.searchAsked.peek());

  useSignalEffect(() => {
    const asked = app.searchAsked.value;
    if (asked === answered.current) return;
    answered.current = asked;
    show();
    // Once the pane is in sight: a hidden field takes no focus.
    requestAnimationFrame(() => place.current?.querySelector("input")?.select());
  });

  const set = (value: string) => {
    library.filter.value = { ...library.filter.value, text: value };
  };
  return (
    <search class="search" ref={place}>
      <Icon name="search" />
      <TextField
        label={m.library.search}
        silent
        type="search"
        placeholder={m.library.search}
        autoComplete="off"
        spellcheck={false}
        value={text}
        onInput={set}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") {
            event.preventDefault();
            set("");
          } else if (event.key === "ArrowDown" || event.key === "Enter") {
            const list = place.current?.closest("nav")?.querySelector<HTMLElement>('[role="listbox"]');
            if (!list) return;
            event.preventDefault();
            list.focus();
          }
        }}
      />
      {text !== "" && <IconButton icon="close" label={m.shell.clear} onClick={() => set("")} />}
    </search>
  );
}
