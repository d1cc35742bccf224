import { useRef, useState } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Menu } from "../controls/menu.tsx";
import { TextField } from "../controls/text-field.tsx";
import { fieldLabel } from "./field-words.ts";

/** Adds one of Jekyll's keys, or one of the writer's own. */
export function AddField({ post, keys }: { post: OpenPost; keys: readonly string[] }) {
  const app = useApp();
  const m = app.words.value.panel;
  const [own, setOwn] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);

  function add(key: string) {
    if (key === "date") {
      const day = post.document.value.date ?? new Date(app.now.value).toISOString().slice(0, 10);
      post.setDate(key, day);
    } else if (key === "published") post.setField(key, false);
    else post.setField(key, "");
    // The new field is where the writer goes next.
    requestAnimationFrame(() => {
      const rows = root.current?.parentElement?.querySelectorAll<HTMLElement>(".row input, .row textarea");
      [...(rows ?? [])].findLast((input) => input.closest(".row")?.querySelector("label"))?.focus();
    });
  }

  return (
    <div class="add-field" ref={root}>
      {own === null ? (
        <Menu
          label={m.addField}
          button={(trigger) => (
            <Button tone="quiet" icon="plus" {...trigger}>
              {m.addField}
            </Button>
          )}
          items={[
            ...keys.map((key) => ({ label: fieldLabel(m, key), run: () => add(key) })),
            "line" as const,
            { label: m.otherField, icon: "pencil" as const, run: () => setOwn("") },
          ]}
        />
      ) : (
        <form
          class="rename-field"
          onSubmit={(event) => {
            event.preventDefault();
            const key = own.trim();
            setOwn(null);
            if (key !== "") add(key);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOwn(null);
          }}
        >
          <TextField
            label={m.otherFieldName}
            face="mono"
            value={own}
            onInput={setOwn}
            ref={(input: HTMLInputElement | null) => input?.focus()}
          />
          <div class="acts">
            <Button tone="quiet" onClick={() => setOwn(null)}>
              {app.words.value.shell.cancel}
            </Button>
            <Button type="submit">{m.addField}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
