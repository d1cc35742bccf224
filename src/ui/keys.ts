/** What matching needs of a KeyboardEvent. */
export type Press = {
  key: string;
  /** The key's place on the board, for letters and digits that another layout hides. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState?: (name: "AltGraph") => boolean;
};

/** Whether a press is the keys of a command in CodeMirror's notation: `Mod-Shift-p`, `F2`, `Alt-ArrowUp`. */
export function isPress(notation: string, press: Press, { mac }: { mac: boolean }): boolean {
  const parts = notation.split(/-(?!$)/);
  const wanted = (parts.at(-1) ?? "").toLowerCase();
  const has = (name: string) => parts.slice(0, -1).includes(name);
  // AltGr is Ctrl and Alt at once on Windows, and types @ or # on a French keyboard.
  if (press.getModifierState?.("AltGraph")) return false;
  if (press.ctrlKey !== (has("Ctrl") || (has("Mod") && !mac))) return false;
  if (press.metaKey !== (has("Cmd") || has("Meta") || (has("Mod") && mac))) return false;
  if (press.altKey !== has("Alt")) return false;
  // A sign may itself need Shift: `/` does on a French keyboard, and it is still `/`.
  const isSign = wanted.length === 1 && !/[\p{L}\d]/u.test(wanted);
  if (press.shiftKey !== has("Shift") && !(isSign && !has("Shift"))) return false;
  return namesOf(press).includes(wanted);
}

/** The names a press answers to: what it types, then where it is when it types something else. */
function namesOf({ key, code }: Press): string[] {
  const typed = key === " " ? "space" : key.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !/^\d$/.test(typed)) return [typed, digit];
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  // Only where the layout types no Latin letter at all: on a French keyboard KeyQ is an A.
  if (letter !== undefined && !/^[a-z]$/.test(typed)) return [typed, letter];
  return [typed];
}

/** Whether a press without Ctrl, Alt or Cmd belongs to the field that has the focus. */
export function typesInto(
  target: { tagName: string; isContentEditable: boolean } | null,
  press: Press,
): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey || /^F\d+$/.test(press.key)) return false;
  return target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
