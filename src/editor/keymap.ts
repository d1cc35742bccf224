import { historyKeymap } from "@codemirror/commands";
import { type Extension, Prec } from "@codemirror/state";
import { type KeyBinding, keymap } from "@codemirror/view";
import { editorCommands } from "./command-list.ts";
import { breakLine, continueLine } from "./commands/continue.ts";
import { deleteMark, indentItem, outdentItem } from "./commands/indent.ts";
import { commands } from "./commands/registry.ts";
import { movingKeys } from "./moving-keys.ts";

const own: KeyBinding[] = [
  { key: "Enter", run: continueLine, shift: breakLine },
  { key: "Backspace", run: deleteMark },
  { key: "Tab", run: indentItem, shift: outdentItem },
  ...editorCommands.flatMap(({ id, keys }) =>
    keys ? [{ key: keys, run: commands[id], preventDefault: true }] : [],
  ),
];

// Ctrl+Alt types characters on Windows (AltGr), and Cmd-H and Cmd-Shift-3 belong to macOS.
const elsewhere: KeyBinding[] = [
  ...(["heading1", "heading2", "heading3"] as const).map((id, index) => ({
    win: `Ctrl-Shift-${index + 1}`,
    linux: `Ctrl-Shift-${index + 1}`,
    run: commands[id],
  })),
  { win: "Ctrl-h", linux: "Ctrl-h", run: commands.replace, preventDefault: true },
  { key: "Mod-g", run: commands.findNext, shift: commands.findPrevious, preventDefault: true },
];

/** All keys of the editor; whatever is not taken goes on to the app and the browser. */
export const keys: Extension = [
  Prec.high(keymap.of([...own, ...elsewhere])),
  keymap.of([...historyKeymap, ...movingKeys]),
];
