/** What is known of the text being read, so that nothing is searched twice. */
export type SpanMemory = {
  /** Signs that do not come again; each was looked for up to the end. */
  readonly gone: Set<string>;
  /** The next place of a sign, as long as it lies ahead. */
  readonly next: Map<string, number>;
  /** Offsets of `[` or `![` that no bracket closes. */
  readonly unclosed: Set<number>;
  /** The offset of the bracket that closes the one at an offset. */
  readonly closing: Map<number, number>;
  /** The closing parenthesis of each opening one, -1 for none; made when it is first needed. */
  parentheses: Int32Array | null;
};

export function newMemory(): SpanMemory {
  return { gone: new Set(), next: new Map(), unclosed: new Set(), closing: new Map(), parentheses: null };
}

/** Where a sign comes next, at or behind an offset; -1 when it does not. */
export function nextIndex(memory: SpanMemory, text: string, sign: string, from: number): number {
  const known = memory.next.get(sign);
  if (known !== undefined && (known < 0 || known >= from)) return known;
  const found = text.indexOf(sign, from);
  memory.next.set(sign, found);
  return found;
}

/** For each opening parenthesis the one that closes it, -1 for none. */
export function matchParentheses(memory: SpanMemory, text: string): Int32Array {
  if (memory.parentheses) return memory.parentheses;
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28) open.push(at);
    else if (code === 0x29) {
      const from = open.pop();
      if (from !== undefined) closing[from] = at;
    }
  }
  memory.parentheses = closing;
  return closing;
}
