import type { TextEdit } from "#core/text/edit.ts";
import { spliceFlow } from "./edit-flow.ts";
import { columnOf, type Editing } from "./editing.ts";
import { lineEnd, lineStart } from "./entry-lines.ts";
import { areEqual } from "./equal.ts";
import { printInline } from "./print.ts";
import { formOf } from "./source.ts";
import type { YamlValue } from "./value.ts";
import type { SequenceNode, YamlNode } from "./yaml/node.ts";

/** Changes only the items that differ: the others keep their quotes, comments and blanks. */
export function editList(
  editing: Editing,
  node: SequenceNode,
  old: YamlValue[],
  next: YamlValue[],
  editItem: EditItem,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const change of changesOf(old, next)) {
    const added = next.slice(change.nextFrom, change.nextTo);
    edits.push(...(node.flow ? spliceItems : spliceLines)(editing, node, change, added, editItem));
  }
  return edits;
}

/** The gentlest edits of one item, if there are any. */
type EditItem = (item: YamlNode, value: YamlValue, column: number) => TextEdit[] | undefined;

type Change = { oldFrom: number; oldTo: number; nextFrom: number; nextTo: number };

/** Where two lists differ, by their longest common part. */
function changesOf(old: YamlValue[], next: YamlValue[]): Change[] {
  let start = 0;
  while (start < old.length && start < next.length && areEqual(old[start], next[start])) start++;
  let [oldEnd, nextEnd] = [old.length, next.length];
  while (oldEnd > start && nextEnd > start && areEqual(old[oldEnd - 1], next[nextEnd - 1])) {
    oldEnd--;
    nextEnd--;
  }

  const lengths = commonLengths(old.slice(start, oldEnd), next.slice(start, nextEnd));
  const lengthAt = (i: number, j: number) => lengths[i - start]?.[j - start] ?? 0;
  const changes: Change[] = [];
  let [i, j] = [start, start];
  while (i < oldEnd || j < nextEnd) {
    const change = { oldFrom: i, oldTo: i, nextFrom: j, nextTo: j };
    while ((i < oldEnd || j < nextEnd) && !(i < oldEnd && j < nextEnd && areEqual(old[i], next[j]))) {
      if (j >= nextEnd || (i < oldEnd && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) i++;
      else j++;
    }
    if (i > change.oldFrom || j > change.nextFrom) changes.push({ ...change, oldTo: i, nextTo: j });
    if (i < oldEnd && j < nextEnd) [i, j] = [i + 1, j + 1];
  }
  return changes;
}

/** How long the longest common part is from each pair of places on. */
function commonLengths(old: YamlValue[], next: YamlValue[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(next.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      lengths[i]![j] = areEqual(old[i], next[j])
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function spliceItems(editing: Editing, node: SequenceNode, change: Change, added: YamlValue[]): TextEdit[] {
  const form = formOf(node.items[change.oldFrom] ?? node.items.at(-1));
  const sources = added.map((item, index) => {
    const written = change.oldFrom + index < change.oldTo ? node.items[change.oldFrom + index] : undefined;
    return printInline(item, { form: written ? formOf(written) : form, flow: true });
  });
  const flow = { text: editing.text, from: node.contentFrom, to: node.to, items: node.items };
  return spliceFlow(flow, change.oldFrom, change.oldTo, sources);
}

function spliceLines(
  editing: Editing,
  node: SequenceNode,
  change: Change,
  added: YamlValue[],
  editItem: EditItem,
): TextEdit[] {
  const { text } = editing;
  const edits: TextEdit[] = [];
  const overwritten = Math.min(change.oldTo - change.oldFrom, added.length);
  for (let index = 0; index < overwritten; index++) {
    const item = node.items[change.oldFrom + index]!;
    const column = columnOf(text, node.dashes[change.oldFrom + index]!);
    const gentlest = editItem(item, added[index]!, column);
    const source = printInline(added[index]!, { form: formOf(item), flow: false });
    edits.push(
      ...(gentlest ?? [
        { from: item.from, to: item.to, insert: item.from === item.to ? ` ${source}` : source },
      ]),
    );
  }

  for (let index = change.oldFrom + overwritten; index < change.oldTo; index++)
    edits.push({ ...linesOf(text, node, index), insert: "" });

  const rest = added.slice(overwritten);
  if (rest.length > 0) {
    const neighbour = Math.max(change.oldFrom + overwritten - 1, 0);
    const prefix = prefixOf(text, node, neighbour);
    const form = formOf(node.items[neighbour]);
    const lines = rest.map((item) => prefix + printInline(item, { form, flow: false }) + editing.lineBreak);
    const { from, to } = linesOf(text, node, neighbour);
    const at = change.oldFrom + overwritten > 0 ? to : from;
    edits.push({ from: at, to: at, insert: lines.join("") });
  }
  return edits;
}

function linesOf(text: string, node: SequenceNode, index: number): { from: number; to: number } {
  const dash = node.dashes[index]!;
  return { from: lineStart(text, dash), to: lineEnd(text, Math.max(node.items[index]!.to, dash)) };
}

/** The indentation, the dash and the blanks behind it, as the neighbour has them. */
function prefixOf(text: string, node: SequenceNode, index: number): string {
  const dash = node.dashes[index]!;
  const blanks = /^ +(?=[^\s#])/.exec(text.slice(dash + 1))?.[0] ?? " ";
  return `${" ".repeat(columnOf(text, dash))}-${blanks}`;
}
