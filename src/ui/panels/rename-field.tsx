import { useState } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { TextField } from "../controls/text-field.tsx";

/** Another name for a key; its value stays as it is written. */
export function RenameField(props: { post: OpenPost; name: string; onDone: () => void }) {
  const { post, name, onDone } = props;
  const { words } = useApp();
  const m = words.value.panel;
  const [key, setKey] = useState(name);
  const taken = key !== name && post.frontMatter.value.fields.some((field) => field.key === key);
  return (
    <form
      class="rename-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (taken || key.trim() === "") return;
        if (key !== name) post.renameField(name, key.trim());
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField
        label={m.newKey(name)}
        face="mono"
        value={key}
        onInput={setKey}
        error={taken ? m.keyTaken : undefined}
        ref={(input: HTMLInputElement | null) => input?.focus()}
      />
      <div class="acts">
        <Button tone="quiet" onClick={onDone}>
          {words.value.shell.cancel}
        </Button>
        <Button type="submit">{m.renameKey}</Button>
      </div>
    </form>
  );
}
