// Ruby's `strip`, which knows ASCII white space only: a no-break space is text.

/** Without white space at its end. */
export function trimEnd(text: string): string {
  let to = text.length;
  while (to > 0 && isStripped(text.charCodeAt(to - 1))) to--;
  return to === text.length ? text : text.slice(0, to);
}

/** Without white space at its beginning. */
export function trimStart(text: string): string {
  let from = 0;
  while (from < text.length && isStripped(text.charCodeAt(from))) from++;
  return from === 0 ? text : text.slice(from);
}

/** Without white space at both ends. */
export function trim(text: string): string {
  return trimStart(trimEnd(text));
}

/** Whether a character code is ASCII white space. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13);
}

// A null character is no white space, but goes with it.
function isStripped(code: number): boolean {
  return isSpace(code) || code === 0;
}
