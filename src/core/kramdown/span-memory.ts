import { firstIndex } from "./first-index.ts";

/** What is known of the text being read, so that nothing is searched twice; most texts need none of it. */
export class SpanMemory {
  /** The closing parenthesis of each opening one, -1 for none. */
  parentheses: Int32Array | null = null;
  runs: Runs | null = null;
  /** Where titles of links may begin. */
  titles: number[] | null = null;
  #next: Map<string, Found> | null = null;
  #unclosed: Set<number> | null = null;
  #endless: Set<number> | null = null;
  #closing: Map<number, number> | null = null;

  /** The next place of something behind the place where it was last looked for. */
  get next(): Map<string, Found> {
    this.#next ??= new Map();
    return this.#next;
  }

  /** Offsets of `[` or `![` that no bracket closes. */
  get unclosed(): Set<number> {
    this.#unclosed ??= new Set();
    return this.#unclosed;
  }

  /** Emphasis that has no end, by where its text begins and what is open around it. */
  get endless(): Set<number> {
    this.#endless ??= new Set();
    return this.#endless;
  }

  /** The offset of the bracket that closes the one at an offset. */
  get closing(): Map<number, number> {
    this.#closing ??= new Map();
    return this.#closing;
  }
}

type Found = { from: number; at: number };

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
    const first = firstIndex(starts.length, (at) => starts[at]! >= start);
    for (let at = first; at < starts.length && longest[at]! >= length; at++)
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

/** A parenthesis that closes is looked for so far before all of them are matched. */
const near = 1000;

/** The offset of the parenthesis that closes the one at an offset, or -1. */
export function closingParenthesis(memory: SpanMemory, text: string, from: number): number {
  if (text.charCodeAt(from) !== 0x28) return -1;
  const to = Math.min(text.length, from + near);
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return at;
  }
  return to === text.length ? -1 : matchParentheses(memory, text)[from]!;
}

function matchParentheses(memory: SpanMemory, text: string): Int32Array {
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
