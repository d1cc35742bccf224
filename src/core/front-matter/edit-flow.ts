import type { TextEdit } from "#core/text/edit.ts";

/** A `[…]` or `{…}` with what is written between its commas. */
type Flow = { text: string; from: number; to: number; items: readonly { from: number; to: number }[] };

/** Replaces the items `from` to `to` by others; what is written over keeps its place, the rest comes or goes with a comma. */
export function spliceFlow(flow: Flow, from: number, to: number, sources: readonly string[]): TextEdit[] {
  const { items, text } = flow;
  const overwritten = Math.min(to - from, sources.length);
  const edits: TextEdit[] = [];
  for (let index = 0; index < overwritten; index++)
    edits.push({ ...rangeOf(items[from + index]!), insert: sources[index]! });

  const rest = sources.slice(overwritten);
  const first = from + overwritten;
  const previous = items[first - 1];
  if (first < to) {
    const last = items[to - 1]!;
    if (previous) edits.push({ from: previous.to, to: last.to, insert: "" });
    else if (to < items.length) edits.push({ from: items[first]!.from, to: items[to]!.from, insert: "" });
    else edits.push({ from: flow.from + 1, to: flow.to - 1, insert: "" });
  } else if (rest.length > 0) {
    const comma = commaOf(text, items);
    if (previous) edits.push({ from: previous.to, to: previous.to, insert: comma + rest.join(comma) });
    else if (items[0])
      edits.push({ from: items[0].from, to: items[0].from, insert: rest.join(comma) + comma });
    else edits.push(fillEmpty(flow, rest.join(comma)));
  }
  return edits;
}

function rangeOf({ from, to }: { from: number; to: number }) {
  return { from, to };
}

/** The comma as this list writes it, its blanks and line breaks included. */
function commaOf(text: string, items: Flow["items"]): string {
  const [first, second] = items;
  const between = first && second ? text.slice(first.to, second.from) : "";
  return /^\s*,\s*$/.test(between) ? between : ", ";
}

function fillEmpty({ text, from, to }: Flow, source: string): TextEdit {
  const blanks = text.slice(from + 1, to - 1);
  if (blanks.trim() !== "") return { from: from + 1, to: from + 1, insert: source };
  const padding =
    text[from] === "{" && blanks.length < 2 ? " " : blanks.slice(0, Math.floor(blanks.length / 2));
  return { from: from + 1, to: to - 1, insert: padding + source + padding };
}
