/** What the editor can be told to do; `heading` goes round paragraph → ## → ### → ####. */
export type EditorCommand =
  | "bold"
  | "italic"
  | "strikethrough"
  | "code"
  | "link"
  | "postLink"
  | "openLink"
  | "heading"
  | "heading1"
  | "heading2"
  | "heading3"
  | "quote"
  | "bulletList"
  | "numberedList"
  | "taskList"
  | "codeBlock"
  | "excerptMark"
  | "undo"
  | "redo"
  | "find"
  | "findNext"
  | "findPrevious"
  | "replace"
  | "selectNextOccurrence"
  | "moveLineUp"
  | "moveLineDown";

/** All commands in the order of a menu, with their keys in CodeMirror's notation; free of CodeMirror itself. */
export const editorCommands: readonly { id: EditorCommand; keys?: string }[] = [
  { id: "bold", keys: "Mod-b" },
  { id: "italic", keys: "Mod-i" },
  { id: "strikethrough", keys: "Mod-Shift-x" },
  { id: "code", keys: "Mod-e" },
  { id: "link", keys: "Mod-k" },
  { id: "postLink", keys: "Mod-Alt-k" },
  { id: "openLink", keys: "Mod-Enter" },
  { id: "heading" },
  { id: "heading1", keys: "Mod-Alt-1" },
  { id: "heading2", keys: "Mod-Alt-2" },
  { id: "heading3", keys: "Mod-Alt-3" },
  { id: "numberedList", keys: "Mod-Shift-7" },
  { id: "bulletList", keys: "Mod-Shift-8" },
  { id: "quote", keys: "Mod-Shift-9" },
  { id: "taskList" },
  { id: "codeBlock", keys: "Mod-Shift-e" },
  { id: "excerptMark" },
  { id: "undo", keys: "Mod-z" },
  { id: "redo", keys: "Mod-Shift-z" },
  { id: "find", keys: "Mod-f" },
  { id: "findNext", keys: "F3" },
  { id: "findPrevious", keys: "Shift-F3" },
  { id: "replace", keys: "Mod-Alt-f" },
  { id: "selectNextOccurrence", keys: "Mod-d" },
  { id: "moveLineUp", keys: "Alt-ArrowUp" },
  { id: "moveLineDown", keys: "Alt-ArrowDown" },
];
