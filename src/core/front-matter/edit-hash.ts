import type { TextEdit } from "#core/text/edit.ts";
import { spliceFlow } from "./edit-flow.ts";
import { columnOf, type Editing, entryEnd } from "./editing.ts";
import { entryLines } from "./entry-lines.ts";
import { areEqual } from "./equal.ts";
import { printKey } from "./print.ts";
import { keyName } from "./ruby-hash.ts";
import { sourcesOf } from "./source.ts";
import type { YamlHash, YamlValue } from "./value.ts";
import type { MappingEntry, MappingNode } from "./yaml/node.ts";

/** Changes only the keys of an inner hash that differ. */
export function editHash(
  editing: Editing,
  node: MappingNode,
  old: YamlHash,
  next: YamlHash,
  editInner: (entry: MappingEntry, value: YamlValue) => TextEdit[],
): TextEdit[] {
  const removed = new Set<MappingEntry>();
  const edits: TextEdit[] = [];
  const added = new Map(Object.entries(next));
  for (const entry of node.entries.toReversed()) {
    const key = keyName(editing.values.get(entry.key) ?? null);
    if (!Object.hasOwn(next, key)) removed.add(entry);
    else if (added.delete(key) && !areEqual(old[key], next[key])) edits.push(...editInner(entry, next[key]!));
  }
  edits.push(...removeEntries(editing, node, removed));
  for (const [key, value] of added) {
    const [gentlest = []] = addEntry(editing, node, key, value);
    edits.push(...gentlest);
  }
  return edits.sort((one, other) => one.from - other.from);
}

/** Takes whole entries out: their lines, or their part of a `{…}`; comments above them stay. */
export function removeEntries(
  { text, block }: Editing,
  node: MappingNode,
  removed: ReadonlySet<MappingEntry>,
): TextEdit[] {
  if (node.flow) return removeFromFlow(text, node, removed);
  const edits: TextEdit[] = [];
  for (const entry of [...removed].sort((one, other) => one.from - other.from)) {
    const { keyLine, to } = entryLines(text, block, { from: entry.from, to: entryEnd(entry) });
    const last = edits.at(-1);
    // A lone CR ends a line for YAML and not for us: two entries may share one.
    if (last && keyLine < last.to) last.to = Math.max(last.to, to);
    else edits.push({ from: keyLine, to, insert: "" });
  }
  return edits;
}

function removeFromFlow(text: string, node: MappingNode, removed: ReadonlySet<MappingEntry>): TextEdit[] {
  const items = node.entries.map((entry) => ({ from: entry.from, to: entryEnd(entry) }));
  const flow = { text, from: node.contentFrom, to: node.to, items };
  const edits: TextEdit[] = [];
  for (let from = 0; from < items.length; from++) {
    let to = from;
    while (to < items.length && removed.has(node.entries[to]!)) to++;
    if (to > from) edits.push(...spliceFlow(flow, from, to, []));
    from = to;
  }
  return edits;
}

/** Ways to add an entry behind the others. */
export function* addEntry(
  editing: Editing,
  node: MappingNode,
  key: string,
  value: YamlValue,
): Generator<TextEdit[]> {
  const { text, block, lineBreak } = editing;
  const last = node.entries.at(-1);
  const column = node.entries[0] ? columnOf(text, node.entries[0].from) : 0;
  for (const source of sourcesOf(editing, value, { flow: node.flow, column })) {
    const gap = source === "" || source.startsWith(lineBreak) ? "" : " ";
    const entry = `${printKey(key, node.flow)}:${gap}${source}`;
    if (node.flow) {
      const items = node.entries.map((other) => ({ from: other.from, to: entryEnd(other) }));
      yield spliceFlow({ text, from: node.contentFrom, to: node.to, items }, items.length, items.length, [
        entry,
      ]);
    } else if (last) {
      const at = entryLines(text, block, { from: last.from, to: entryEnd(last) }).to;
      yield [{ from: at, to: at, insert: `${" ".repeat(column)}${entry}${lineBreak}` }];
    }
  }
}
