import { ParseContext } from "@codemirror/language";
import { type Input, NodeProp, type Parser, type PartialParse, Tree, TreeFragment } from "@lezer/common";

/** The stretch of a long text that is parsed: from one blank line to another. */
type Window = { from: number; to: number };

/** Up to this many characters, a text is parsed whole. */
export const longText = 120_000;
const before = 20_000;
const after = 30_000;
/** The view comes closer than this to the end of a window: time for another. */
const margin = 4_000;
/** How far a blank line is looked for. */
const search = 4_000;

const parsedWindow = new NodeProp<Window>({ perNode: true });

/**
 * Parse only around the view when a text is long. Otherwise each keystroke costs a walk over the blocks of the whole
 * text, once it has been parsed: 10 ms at 500 kB, 100 ms at 5 MB. What is skipped is parsed when it comes into
 * view. A window that starts inside a fence of a hundred pages is coloured wrong; nothing else depends on it.
 */
export function parseInWindow(
  parser: Parser,
  input: Input,
  fragments: readonly TreeFragment[],
  ranges: readonly { from: number; to: number }[],
): PartialParse {
  const context = ParseContext.get();
  const known = fragments.flatMap(insideWindow);
  if (!context || input.length <= longText) return parser.startParse(input, known, ranges);
  const { viewport } = context;
  const last = lastWindow(fragments, input.length);
  const window = last && holds(last, viewport, input.length) ? last : choose(input, viewport);
  if (window !== last) {
    if (window.from > 0) context.skipUntilInView(0, window.from);
    if (window.to < input.length) context.skipUntilInView(window.to, input.length);
  }
  return new WindowParse(parser.startParse(input, known, [window]), window, input.length);
}

class WindowParse implements PartialParse {
  private readonly inner: PartialParse;
  private readonly window: Window;
  private readonly length: number;
  stoppedAt: number | null = null;

  constructor(inner: PartialParse, window: Window, length: number) {
    this.inner = inner;
    this.window = window;
    this.length = length;
  }

  get parsedPos(): number {
    return this.inner.parsedPos;
  }

  stopAt(at: number): void {
    this.stoppedAt = at;
    if (at < this.window.to) this.inner.stopAt(at);
  }

  advance(): Tree | null {
    const tree = this.inner.advance();
    if (!tree) return null;
    const { from, to } = this.window;
    const parsed = from + tree.length;
    const length = parsed < to && this.inner.stoppedAt !== null ? parsed : (this.stoppedAt ?? this.length);
    const positions = tree.positions.map((position) => position + from);
    return new Tree(tree.type, tree.children, positions, Math.max(parsed, length), [
      [parsedWindow, this.window],
    ]);
  }
}

/** The part of a fragment that was really parsed: elsewhere its tree is empty, which would pass for blank lines. */
function insideWindow(fragment: TreeFragment): TreeFragment[] {
  const window = fragment.tree.prop(parsedWindow);
  if (!window) return [fragment];
  const { from, to, tree, offset, openStart, openEnd } = fragment;
  const start = Math.max(from, window.from - offset);
  const end = Math.min(to, window.to - offset);
  if (start >= end) return [];
  return [new TreeFragment(start, end, tree, offset, openStart || start > from, openEnd || end < to)];
}

/** The window of the last parse, moved by what was typed since; null when its start was touched. */
function lastWindow(fragments: readonly TreeFragment[], length: number): Window | null {
  const window = fragments[0]?.tree.prop(parsedWindow);
  const end = fragments.at(-1);
  if (!window || !end) return null;
  const start = fragments.find(
    ({ from, to, offset }) => from <= window.from - offset && window.from - offset <= to,
  );
  if (!start) return null;
  const from = window.from - start.offset;
  const to = Math.min(length, window.to - end.offset);
  return to > from ? { from, to } : null;
}

function holds({ from, to }: Window, viewport: Window, length: number): boolean {
  return (
    (from === 0 || from + margin <= viewport.from) &&
    (to === length || viewport.to + margin <= to) &&
    to - from < 3 * (before + after)
  );
}

function choose(input: Input, viewport: Window): Window {
  const from = viewport.from <= before ? 0 : blankLine(input, viewport.from - before);
  const to = viewport.to + after >= input.length ? input.length : blankLine(input, viewport.to + after);
  return { from, to };
}

/** The start of the first line after a blank one from here on, or of the next line, or here. */
function blankLine(input: Input, at: number): number {
  const text = input.read(at, Math.min(input.length, at + search));
  const blank = text.indexOf("\n\n");
  if (blank > -1) return at + blank + 2;
  return at + text.indexOf("\n") + 1;
}
