import type { TextEdit } from "#core/text/edit.ts";
import { editHash } from "./edit-hash.ts";
import { editList } from "./edit-list.ts";
import { columnOf, type Editing } from "./editing.ts";
import { offsetOf, printBlockScalar, printInline } from "./print.ts";
import { isHash } from "./ruby-hash.ts";
import { type Context, formOf, placeSource, sourcesOf } from "./source.ts";
import type { YamlValue } from "./value.ts";
import type { MappingEntry, YamlNode } from "./yaml/node.ts";

/**
 * Ways to give an entry another value, gentlest first. Not each is right in every text: the caller takes the first
 * that reads back as it should.
 */
export function* editEntry(
  editing: Editing,
  entry: MappingEntry,
  value: YamlValue,
  flow: boolean,
): Generator<TextEdit[]> {
  const context = { flow, column: columnOf(editing.text, entry.from) };
  if (value !== null) yield* editNode(editing, entry.value, value, context);
  for (const source of sourcesOf(editing, value, context, entry.value))
    yield placeSource(editing, entry, source);
}

/** Ways to change a node where it stands, in the style that it has. */
export function* editNode(
  editing: Editing,
  node: YamlNode,
  value: YamlValue,
  context: Context,
): Generator<TextEdit[]> {
  const { text, lineBreak } = editing;
  const old = editing.values.get(node);
  if (node.kind === "sequence") {
    const keepsSome = Array.isArray(value) && Array.isArray(old) && (node.flow || value.length > 0);
    if (keepsSome)
      yield editList(editing, node, old, value, (item, next, column) => {
        const [gentlest] = editNode(editing, item, next, { flow: node.flow, column });
        return gentlest;
      });
    return;
  }
  if (node.kind === "mapping") {
    if (!isHash(value) || !isHash(old)) return;
    const keys = Object.keys(value);
    // In `{…}` the first of new keys alone would stand inside what is taken out.
    if (!node.flow || keys.length === 0 || keys.some((key) => Object.hasOwn(old, key)))
      yield editHash(editing, node, old, value, (entry, next) => {
        const [gentlest = []] = editEntry(editing, entry, next, node.flow);
        return gentlest;
      });
    return;
  }
  if (node.from === node.to || isCollection(value)) return;
  const source = text.slice(node.contentFrom, node.to);
  const isBlock = /^[|>]/.test(source) && formOf(node) === "plain";
  // With a tag the new scalar would be typed otherwise.
  const from = node.tag === undefined ? node.contentFrom : node.from;
  if (isBlock && typeof value === "string") {
    const indent = /[\r\n]+( +)\S/.exec(source)?.[1] ?? " ".repeat(context.column + 2);
    const block = printBlockScalar(value, { header: source, indent, column: context.column, lineBreak });
    if (block) yield [{ from, to: node.to, insert: block }];
  }
  const hasLines = typeof value === "string" && value.includes("\n");
  if (hasLines && formOf(node) !== "double") return;
  const options = { form: formOf(node), flow: context.flow, offset: offsetOf(source) };
  yield [{ from, to: node.to, insert: printInline(value, options) }];
}

function isCollection(value: YamlValue): boolean {
  return Array.isArray(value) || isHash(value);
}
