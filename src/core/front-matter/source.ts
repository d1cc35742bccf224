import type { TextEdit } from "#core/text/edit.ts";
import { columnOf, type Editing } from "./editing.ts";
import { beforeBreak, emptyValueAt } from "./entry-lines.ts";
import { printBelow, printBlockScalar, printInline } from "./print.ts";
import { isHash } from "./ruby-hash.ts";
import type { ScalarForm } from "./scalar.ts";
import type { YamlValue } from "./value.ts";
import type { MappingEntry, YamlNode } from "./yaml/node.ts";

/** Where a value is written. */
export type Context = {
  /** Inside `[…]` or `{…}`. */
  flow: boolean;
  /** Of the key or the dash that the value belongs to. */
  column: number;
};

/** Ways to write a value from nothing: below its key where that is the habit, on one line otherwise. */
export function* sourcesOf(
  editing: Editing,
  value: YamlValue,
  context: Context,
  old?: YamlNode,
): Generator<string> {
  const { lineBreak } = editing;
  if (value === null) yield "";
  if (!context.flow) {
    const indent = " ".repeat(context.column + 2);
    if (typeof value === "string" && value.includes("\n")) {
      const block = printBlockScalar(value, { header: "|", indent, column: context.column, lineBreak });
      if (block) yield block;
    }
    const isBelow = isHash(value) ? !(old?.kind === "mapping" && old.flow) : editing.lists === "block";
    const below = isBelow ? printBelow(value, indent, lineBreak) : null;
    if (below) yield below;
  }
  yield printInline(value, { form: "plain", flow: context.flow });
}

/** Puts a source behind the colon, instead of all that is written there; a comment on the key's line stays. */
export function placeSource(editing: Editing, entry: MappingEntry, source: string): TextEdit[] {
  const { text, lineBreak } = editing;
  const { value: node, colonTo, key } = entry;
  const isBelow = source.startsWith(lineBreak);
  const gap = source === "" || isBelow ? "" : " ";
  if (colonTo === null) {
    // `? key` alone on its line, or `{key}`.
    const isExplicit = text[entry.from] === "?" && key.from > entry.from;
    const indent = isExplicit ? lineBreak + " ".repeat(columnOf(text, entry.from)) : "";
    return [{ from: key.to, to: key.to, insert: `${indent}:${gap}${source}` }];
  }
  const lineTo = beforeBreak(text, colonTo);
  const isEmpty = node.from === node.to;
  if (!isEmpty && node.from < lineTo && !isBelow) {
    if (source === "") return [{ from: colonTo, to: node.to, insert: "" }];
    return [{ from: node.from, to: node.to, insert: source }];
  }
  if (isEmpty) {
    const at = isBelow ? lineTo : emptyValueAt(text, colonTo);
    return [{ from: at, to: at, insert: at > colonTo && !isBelow ? source : gap + source }];
  }
  if (node.from < lineTo) {
    const endOfValue = beforeBreak(text, node.to);
    return [
      { from: colonTo, to: node.to, insert: "" },
      { from: endOfValue, to: endOfValue, insert: source },
    ];
  }
  if (isBelow) return [{ from: lineTo, to: node.to, insert: source }];
  return [
    { from: colonTo, to: colonTo, insert: gap + source },
    { from: lineTo, to: node.to, insert: "" },
  ];
}

/** The quotes of a scalar; all else counts as plain. */
export function formOf(node: YamlNode | undefined): ScalarForm {
  return node?.kind === "scalar" && (node.style === "single" || node.style === "double")
    ? node.style
    : "plain";
}
