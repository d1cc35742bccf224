/** What is known of the text being read, so that nothing is searched twice. */
export type SpanMemory = {
  /** The next place of something behind the place where it was last looked for. */
  readonly next: Map<string, Found>;
  /** Offsets of `[` or `![` that no bracket closes. */
  readonly unclosed: Set<number>;
  /** Emphasis that has no end, by where its text begins and what is open around it. */
  readonly endless: Set<number>;
  /** The offset of the bracket that closes the one at an offset. */
  readonly closing: Map<number, number>;
  /** The closing parenthesis of each opening one, -1 for none; made when it is first needed. */
  parentheses: Int32Array | null;
  /** Made when they are first needed. */
  runs: Runs | null;
};

type Found = { from: number; at: number };

export function newMemory(): SpanMemory {
  return {
    ...{ next: new Map(), unclosed: new Set(), endless: new Set(), closing: new Map() },
    ...{ parentheses: null, runs: null },
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

/** Where so many backticks in a row come next, -1 for nowhere. */
export function nextRun(memory: SpanMemory, text: string, from: number, length: number): number {
  if (length === 1) return nextIndex(memory, text, "`", from);
  memory.runs ??= readRuns(text);
  const { starts, lengths, longest } = memory.runs;
  return nextOf(memory, `\`${length}`, from, (start) => {
    let low = 0;
    for (let high = starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < starts.length && longest[at]! >= length; at++)
      if (lengths[at]! >= length) return starts[at]!;
    return -1;
  });
}

/** Runs of backticks, and the length of the longest from each of them on. */
type Runs = { starts: number[]; lengths: number[]; longest: number[] };

function readRuns(text: string): Runs {
  const runs: Runs = { starts: [], lengths: [], longest: [] };
  for (let at = text.indexOf("`"); at >= 0; ) {
    let to = at + 1;
    while (text.charCodeAt(to) === 0x60) to++;
    runs.starts.push(at);
    runs.lengths.push(to - at);
    at = text.indexOf("`", to);
  }
  let most = 0;
  for (let at = runs.lengths.length - 1; at >= 0; at--) {
    most = Math.max(most, runs.lengths[at]!);
    runs.longest[at] = most;
  }
  return runs;
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
