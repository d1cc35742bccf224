import type { Command } from "#app/app.ts";
import { editorCommands } from "#editor/command-list.ts";

/** The editor's commands as the palette, the menus and the help list them; the editor itself listens to their keys. */
export function editorCommandList(): Command[] {
  return editorCommands.map(({ id, keys }) => ({
    id: `text.${id}`,
    group: "text",
    label: (m) => m.editor.commands[id],
    ...(keys === undefined ? {} : { keys }),
    boundElsewhere: true,
    when: (app) => app.openPost.value?.editor.value != null,
    run: (app) => {
      const editor = app.openPost.value?.editor.value;
      // Focused first: from the palette, the search field of the editor must keep the focus it takes.
      editor?.focus();
      editor?.run(id);
    },
  }));
}
