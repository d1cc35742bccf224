import type { ChangeSpec, EditorState } from "@codemirror/state";
import { columns, readPrefix } from "./line-prefix.ts";

const farthest = 500;

/**
 * Shift the numbers of the items that follow in the same list: those that count up from `expected`, one by one.
 * A list that repeats its number (`1. 1. 1.`, which kramdown counts itself) is left as it is.
 */
export function shiftNumbers(
  state: EditorState,
  after: number,
  level: { quote: string; indent: string },
  expected: number,
  by: number,
): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  const depth = columns(level.indent);
  let next = expected;
  const last = Math.min(state.doc.lines, after + farthest);
  for (let number = after + 1; number <= last; number++) {
    const line = state.doc.line(number);
    const prefix = readPrefix(line.text);
    if (line.text.length === prefix.quote.length || columns(prefix.indent) > depth) continue;
    if (
      prefix.quote.trim() !== level.quote.trim() ||
      columns(prefix.indent) < depth ||
      prefix.number !== next
    )
      break;
    const from = line.from + prefix.quote.length + prefix.indent.length;
    changes.push({ from, to: from + prefix.marker.length - 1, insert: String(next + by) });
    next++;
  }
  return changes;
}

/** The line of the item before this one at the same depth, or null. */
export function previousSibling(state: EditorState, number: number): number | null {
  return above(
    state,
    number,
    (depth, own) => depth === own,
    (depth, own) => depth < own,
  );
}

/** The line of the item that this one is nested in, or null. */
export function parentItem(state: EditorState, number: number): number | null {
  return above(
    state,
    number,
    (depth, own) => depth < own,
    () => false,
  );
}

function above(
  state: EditorState,
  number: number,
  wanted: (depth: number, own: number) => boolean,
  stop: (depth: number, own: number) => boolean,
): number | null {
  const own = readPrefix(state.doc.line(number).text);
  const depth = columns(own.indent);
  for (let at = number - 1; at >= Math.max(1, number - farthest); at--) {
    const line = state.doc.line(at);
    const prefix = readPrefix(line.text);
    if (line.text.length === prefix.quote.length) continue;
    const its = columns(prefix.indent);
    if (prefix.marker && wanted(its, depth)) return at;
    if (stop(its, depth) || (!prefix.marker && its === 0)) return null;
  }
  return null;
}
