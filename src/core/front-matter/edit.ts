// Every edit is proposed by form and accepted by reading: it must give the wanted hash and nothing else.
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { keepAliases } from "./alias.ts";
import { type Block, findBlock } from "./block.ts";
import { addEntry, removeEntries } from "./edit-hash.ts";
import { editEntry } from "./edit-value.ts";
import type { Editing } from "./editing.ts";
import { areEqual } from "./equal.ts";
import { printInline, printKey } from "./print.ts";
import { type ParsedField, type ParsedFrontMatter, parseFrontMatter, readFrontMatter } from "./read.ts";
import { sourcesOf } from "./source.ts";
import type { YamlHash, YamlValue } from "./value.ts";

/**
 * Gives a key a value, in the style of the old one; the last of duplicate keys is the one that counts. Without a
 * block one is made. No edits when nothing would change, or when Jekyll cannot read the front matter.
 */
export function setField(text: string, key: string, value: YamlValue): TextEdit[] {
  const front = parseFrontMatter(text);
  if (!front.block) return createBlock(text, key, value);
  if (front.problems.length > 0) return [];
  if (Object.hasOwn(front.data, key) && areEqual(front.data[key], value)) return [];
  const editing = editingOf(text, front.block, front);
  const wanted = { ...front.data, [key]: value };
  const field = lastField(front, key);
  if (field && front.root) {
    const isFlow = front.root.flow;
    const candidates = () => editEntry(editing, field.entry, value, isFlow);
    const keep = keepAliases(editing, front.root, [field.entry]);
    return (
      firstThatReads(text, wanted, candidates()) ??
      firstThatReads(text, wanted, [...candidates()].map(keep)) ??
      []
    );
  }
  if (front.root) return firstThatReads(text, wanted, addEntry(editing, front.root, key, value)) ?? [];
  return firstThatReads(text, wanted, addToEmpty(editing, key, value)) ?? [];
}

/** Takes every entry of a key out; comments above it stay. */
export function removeField(text: string, key: string): TextEdit[] {
  const front = parseFrontMatter(text);
  if (!front.block || !front.root) return [];
  const entries = front.fields.filter((field) => field.key === key).map((field) => field.entry);
  if (entries.length === 0) return [];
  const editing = editingOf(text, front.block, front);
  const { [key]: _, ...wanted } = front.data;
  const edits = removeEntries(editing, front.root, new Set(entries));
  const candidates = [edits, edits.map((edit) => withBlankLines(text, edit))];
  const keep = keepAliases(editing, front.root, entries);
  return firstThatReads(text, wanted, [...candidates, ...candidates.map(keep)]) ?? [];
}

/** Above them a `|+` scalar would take the blank lines that stood behind the entry for its own. */
function withBlankLines(text: string, edit: TextEdit): TextEdit {
  const blanks = /^(?:[ \t]*\r?\n)*/.exec(text.slice(edit.to))![0];
  return { ...edit, to: edit.to + blanks.length };
}

/** Gives a key another name, its quotes kept; no edits when that name is taken. */
export function renameField(text: string, key: string, to: string): TextEdit[] {
  const front = parseFrontMatter(text);
  if (!front.root || Object.hasOwn(front.data, to)) return [];
  const isFlow = front.root.flow;
  const wanted = Object.fromEntries(
    Object.entries(front.data).map(([name, value]) => [name === key ? to : name, value]),
  );
  const rename = (quoted: boolean) =>
    front.fields
      .filter((field) => field.key === key)
      .map(({ keyFrom, keyTo, entry }) => {
        const form = entry.key.kind === "scalar" && entry.key.style === "single" ? "single" : "double";
        const isQuoted = entry.key.kind === "scalar" && entry.key.style === form;
        const insert = quoted || isQuoted ? printInline(to, { form, flow: isFlow }) : printKey(to, isFlow);
        return { from: keyFrom, to: keyTo, insert };
      });
  return firstThatReads(text, wanted, [rename(false), rename(true)]) ?? [];
}

/** Moves a key, with its comments, before another or behind the last (null). */
export function moveField(text: string, key: string, before: string | null): TextEdit[] {
  const front = parseFrontMatter(text);
  const moving = lastField(front, key);
  const target = before === null ? undefined : front.fields.find((field) => field.key === before);
  if (!front.root || !moving || moving === target || (before !== null && !target)) return [];
  const order = front.fields.filter((field) => field !== moving);
  order.splice(target ? order.indexOf(target) : order.length, 0, moving);
  if (order.every((field, index) => field === front.fields[index])) return [];
  const edits = front.root.flow
    ? permute(text, front.fields, order)
    : moveLines(text, front.fields, moving, target);
  return firstThatReads(text, front.data, [edits, permute(text, front.fields, order)]) ?? [];
}

function moveLines(
  text: string,
  fields: ParsedField[],
  moving: ParsedField,
  target?: ParsedField,
): TextEdit[] {
  const at = target ? target.from : fields.at(-1)!.to;
  const insert = text.slice(moving.from, moving.to);
  return [
    { from: at, to: at, insert },
    { from: moving.from, to: moving.to, insert: "" },
  ].sort((one, other) => one.from - other.from || one.to - other.to);
}

/** Fills the places of the fields with their sources in another order. */
function permute(text: string, places: ParsedField[], order: ParsedField[]): TextEdit[] {
  return places.flatMap((place, index) => {
    const source = order[index]!;
    if (source === place) return [];
    return [{ from: place.from, to: place.to, insert: text.slice(source.from, source.to) }];
  });
}

function lastField(front: ParsedFrontMatter, key: string): ParsedField | undefined {
  return front.fields.findLast((field) => field.key === key);
}

function editingOf(text: string, block: Block, front: ParsedFrontMatter): Editing {
  const lineBreak = text[block.yamlFrom - 2] === "\r" ? "\r\n" : "\n";
  const lists = front.fields.some((field) => field.style === "block-list") ? "block" : "flow";
  return { text, block, lineBreak, values: front.values, lists };
}

function createBlock(text: string, key: string, value: YamlValue): TextEdit[] {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineBreak = /\r\n/.test(text) ? "\r\n" : "\n";
  const lines = [
    "---",
    `${printKey(key, false)}: ${printInline(value, { form: "plain", flow: false })}`,
    "---",
    "",
  ];
  const insert = lines.join(lineBreak);
  // `<<` is a key that no hash can have.
  return areEqual(readFrontMatter(insert).data, { [key]: value }) ? [{ from: at, to: at, insert }] : [];
}

/** The block holds no key yet, only blank lines, comments, or a second document that Jekyll never comes to. */
function* addToEmpty(editing: Editing, key: string, value: YamlValue): Generator<TextEdit[]> {
  const { text, block, lineBreak } = editing;
  const isBlank = text.slice(block.yamlFrom, block.yamlTo).trim() === "";
  for (const at of isBlank ? [block.yamlFrom] : [block.yamlTo, block.yamlFrom])
    for (const source of sourcesOf(editing, value, { flow: false, column: 0 })) {
      const gap = source === "" || source.startsWith(lineBreak) ? "" : " ";
      yield [{ from: at, to: at, insert: `${printKey(key, false)}:${gap}${source}${lineBreak}` }];
    }
}

/** The first edits after which the front matter is the wanted hash, and no line of it has become body. */
function firstThatReads(text: string, wanted: YamlHash, candidates: Iterable<TextEdit[]>): TextEdit[] | null {
  const head = text.slice(0, findBlock(text)?.bodyFrom);
  for (const candidate of candidates) {
    const edits = candidate.filter((edit) => text.slice(edit.from, edit.to) !== edit.insert);
    const after = applyEdits(head, edits);
    const front = readFrontMatter(after);
    const isWhole = front.block?.bodyFrom === after.length;
    if (isWhole && front.problems.length === 0 && areEqual(front.data, wanted)) return edits;
  }
  return null;
}
