import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import type { IconName } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import "./format-bar.css";

const listed: readonly (readonly [string, IconName])[] = [
  ["text.bold", "bold"],
  ["text.italic", "italic"],
  ["text.heading", "heading"],
  ["text.link", "link"],
  ["text.bulletList", "list"],
  ["text.numberedList", "numberedList"],
  ["text.quote", "quote"],
  ["text.code", "code"],
  ["text.undo", "undo"],
  ["text.redo", "redo"],
  ["text.find", "search"],
];

/** On a phone, which has no Ctrl: the marks of the text under the thumb. */
export function FormatBar({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = app.words.value;
  const commands = new Map(app.commands.value.map((command) => [command.id, command]));
  return (
    <div
      class="format-bar"
      role="toolbar"
      aria-label={m.editor.format}
      // The text keeps the focus, and the phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
    >
      {listed.map(([id, icon]) => {
        const command = commands.get(id);
        return (
          command && (
            <IconButton
              key={id}
              icon={icon}
              label={command.label(m)}
              disabled={post.editor.value === null || (post.readOnly.value && id !== "text.find")}
              onClick={() => app.run(id)}
            />
          )
        );
      })}
    </div>
  );
}
