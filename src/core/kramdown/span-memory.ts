/** What is known of the text being read, so that nothing is searched twice. */
export type SpanMemory = {
  /** The next place of something behind the place where it was last looked for. */
  readonly next: Map<string, Found>;
  /** Offsets of `[` or `![` that no bracket closes. */
  readonly unclosed: Set<number>;
  /** Emphasis that has no end, by where it begins and what is open around it. */
  readonly endless: Set<number>;
  /** The offset of the bracket that closes the one at an offset. */
  readonly closing: Map<number, number>;
  /** The closing parenthesis of each opening one, -1 for none; made when it is first needed. */
  parentheses: Int32Array | null;
};

type Found = { from: number; at: number };

export function newMemory(): SpanMemory {
  return {
    ...{ next: new Map(), unclosed: new Set(), endless: new Set(), closing: new Map() },
    parentheses: null,
  };
}

/** Where something comes next, at or behind an offset, -1 for nowhere; `search` is asked only for what is not known. */
export function nextOf(
  { next }: SpanMemory,
  what: string,
  from: number,
  search: (from: number) => number,
): number {
  const known = next.get(what);
  if (known && from >= known.from && (known.at < 0 || known.at >= from)) return known.at;
  const at = search(from);
  next.set(what, { from, at });
  return at;
}

/** Where a sign comes next. */
export function nextIndex(memory: SpanMemory, text: string, sign: string, from: number): number {
  return nextOf(memory, sign, from, (start) => text.indexOf(sign, start));
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
