// Why Ruby cannot read a front matter, told by what cures it: each line around the place where the parser gave up is
// mended in the ways that its form suggests, and the first one after which the parser comes further names the cause.
import { findBlock } from "#core/front-matter/block.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { isPlainSafe, printScalar, printScalarAs } from "#core/front-matter/scalar.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";

/** What stands in the way of the parser. */
export type YamlCause =
  /** `title: Bilan : huit mois` */
  | "colon"
  /** `title: @moi`, `title: [Note] suite` */
  | "symbol"
  /** `title: "Titre" suite` */
  | "text-after-quote"
  /** `title: "Titre` */
  | "quote-open"
  /** `title: 'l'été'` */
  | "quote-inside"
  /** `title: "C:\Users"` */
  | "backslash"
  /** `tags: [a, b` */
  | "bracket-open"
  /** `tags: [a, #b]` */
  | "hash-in-list"
  | "tab"
  /** A no-break space where an ordinary one should be. */
  | "no-break-space"
  /** `title:Bilan` */
  | "space-missing"
  /** A key further right than the others. */
  | "indentation"
  /** The lines that git leaves where two versions meet. */
  | "conflict"
  /** What is read as YAML goes on into the text: the closing fence is missing. */
  | "fence-missing";

/** Why a front matter cannot be read, where, and what cures it. */
export type Diagnosis = {
  cause: YamlCause;
  /** Of the value or the line at fault. */
  from: number;
  to: number;
  /** The key at fault, or `""`. */
  key: string;
  /** What is written there. */
  written: string;
  /** One edit for each line at fault; none where the rest stays unreadable. */
  edits: TextEdit[];
};

type Cure = Omit<Diagnosis, "edits"> & { edit: TextEdit };
type Line = { from: number; text: string };

/** Lines at fault that are mended at once, and lines that are tried for each. */
const mostCures = 8;
const mostLines = 12;
/** Characters beyond which a front matter is no writer's, and is not read again and again. */
const longHead = 8000;

/** What keeps Jekyll from reading a front matter, and what would put it right; null where no form is recognized. */
export function diagnoseYaml(text: string): Diagnosis | null {
  const block = findBlock(text);
  if (!block) return null;
  const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text.slice(0, block.yamlTo));
  if (conflict) {
    const [written] = conflict;
    return {
      cause: "conflict",
      from: conflict.index,
      to: conflict.index + written.length,
      key: "",
      written,
      edits: [],
    };
  }
  // A body is no part of it, unless the fence is missing.
  const head = text.slice(0, block.bodyFrom);
  const cures: Cure[] = [];
  let now = head;
  const isLong = head.length > longHead;
  for (let left = isLong ? 1 : mostCures; left > 0 && failureOf(now) !== null; left--) {
    const cure = findCure(now, isLong ? 2 : mostLines);
    if (!cure) break;
    cures.push(cure);
    now = applyEdits(now, [cure.edit]);
  }
  const [first] = cures;
  if (!first) return null;
  const isCured = failureOf(now) === null;
  const { edit: _, ...told } = first;
  return { ...told, edits: isCured ? inFirstText(cures) : [] };
}

/** Each cure was found in a text that the ones before it had changed. */
function inFirstText(cures: readonly Cure[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { edit } of cures) {
    let shift = 0;
    for (const { from, to, insert } of edits) {
      const grown = insert.length - (to - from);
      if (edit.from >= from + shift + insert.length) shift += grown;
      // Twice the same place: the later cure holds the first.
      else if (edit.to > from + shift) return [];
    }
    edits.push({ from: edit.from - shift, to: edit.to - shift, insert: edit.insert });
    edits.sort((one, other) => one.from - other.from || one.to - other.to);
  }
  // What two of them share is no place of the first text.
  return edits.every(({ from }, at) => at === 0 || from >= edits[at - 1]!.to) ? edits : [];
}

function failureOf(text: string): number | null {
  const problem = readFrontMatter(text).problems.find(({ code }) => code !== "front-matter-missing");
  return problem ? (problem.from ?? 0) : null;
}

function findCure(text: string, lines: number): Cure | null {
  const failure = failureOf(text) ?? 0;
  const block = findBlock(text);
  if (!block) return null;
  let better: Cure | null = null;
  for (const line of suspects(text, block.yamlFrom, failure).slice(0, lines))
    for (const cure of curesOf(line)) {
      const after = applyEdits(text, [cure.edit]);
      const grown = after.length - text.length;
      // The fences must stay where they were.
      if (findBlock(after)?.yamlTo !== block.yamlTo + grown) continue;
      const left = failureOf(after);
      if (left === null) return cure;
      if (left > Math.max(line.from + line.text.length, failure) + grown) better ??= cure;
    }
  return better ?? missingFence(text, block.yamlFrom, failure);
}

/** The line where the parser gave up, those above it, and the first whose quotes or brackets stay open. */
function suspects(text: string, yamlFrom: number, failure: number): Line[] {
  const lines: Line[] = [];
  const start = text.lastIndexOf("\n", failure - 1) + 1;
  for (let from = start; from >= yamlFrom && lines.length < mostLines; ) {
    lines.push(lineAt(text, from));
    from = from > 0 ? text.lastIndexOf("\n", from - 2) + 1 : -1;
  }
  const opened = /^[^\s#:][^:\n]*:[ \t]+(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*|\[[^\]\n]*)$/m.exec(
    text.slice(yamlFrom, failure),
  );
  return opened ? [...lines.slice(0, 1), lineAt(text, yamlFrom + opened.index), ...lines.slice(1)] : lines;
}

function lineAt(text: string, from: number): Line {
  const end = text.indexOf("\n", from);
  return { from, text: text.slice(from, end < 0 ? text.length : end) };
}

const entryForm = /^(\s*(?:- +)?)([^\s:#'"[\]{}][^:]*?)([ \t\u00a0]*:[ \t]+)(\S.*?)\s*$/;
const itemForm = /^(\s*- +)(\S.*?)\s*$/;

function* curesOf(line: Line): Generator<Cure> {
  const { from, text } = line;
  const cureWith = (cause: YamlCause, at: number, written: string, insert: string, key = ""): Cure => {
    const [start, end] = [from + at, from + at + written.length];
    return { cause, from: start, to: end, key, written, edit: { from: start, to: end, insert } };
  };
  const indent = /^[ \t\u00a0\u202f]*/.exec(text)![0];
  if (indent.includes("\t")) yield cureWith("tab", 0, indent, indent.replace(/\t/g, "  "));
  if (/[\u00a0\u202f]/.test(indent))
    yield cureWith("no-break-space", 0, indent, indent.replace(/[\u00a0\u202f]/g, " "));
  const spaced = /^([^\s:#]+):([\u00a0\u202f])/.exec(text);
  if (spaced) yield cureWith("no-break-space", spaced[0].length - 1, spaced[2]!, " ", spaced[1]);

  const entry = entryForm.exec(text);
  if (entry) {
    const [, before = "", key = "", colon = "", value = ""] = entry;
    const at = before.length + key.length + colon.length;
    for (const [cause, insert] of quotings(value)) yield cureWith(cause, at, value, insert, key.trim());
  }
  const item = itemForm.exec(text);
  if (item)
    for (const [cause, insert] of quotings(item[2]!))
      yield cureWith(cause, item[1]!.length, item[2]!, insert);
  const glued = /^([a-z_][\w-]*):(?=[^\s:/])/i.exec(text);
  if (glued) yield cureWith("space-missing", 0, glued[0], `${glued[0]} `, glued[1]);
  if (indent !== "" && /^[ ]+[a-z_][\w-]*:(?:\s|$)/i.test(text)) yield cureWith("indentation", 0, indent, "");
}

/** The ways to write a value that may be what the writer meant, each with what was wrong with it then. */
function* quotings(value: string): Generator<[YamlCause, string]> {
  const [first = ""] = value;
  if (first === '"' || first === "'") {
    const inner = value.slice(1, -1);
    const isClosed = value.length > 1 && value.endsWith(first);
    if (isClosed && first === '"' && /\\/.test(inner) && !/(?<!\\)"/.test(inner))
      yield ["backslash", quoted(inner.replaceAll('\\"', '"'))];
    else if (isClosed) yield ["quote-inside", quoted(inner)];
    else if (value.indexOf(first, 1) < 0) yield ["quote-open", quoted(value.slice(1))];
    else yield ["text-after-quote", quoted(value)];
    return;
  }
  if (first === "[") {
    const isClosed = value.endsWith("]");
    const items = value
      .slice(1, isClosed ? -1 : undefined)
      .split(",")
      .map((item) => item.trim());
    const list = `[${items.map(listItem).join(", ")}]`;
    if (isClosed)
      yield [items.some((item) => /(?:^|\s)#/.test(item)) ? "hash-in-list" : colonOrSymbol(items), list];
    else if (!value.includes("]")) yield ["bracket-open", list];
  }
  yield [/^[[\]{}@`%&*!|>,?-]/.test(value) ? "symbol" : "colon", quoted(value)];
}

function colonOrSymbol(items: readonly string[]): YamlCause {
  return items.some((item) => /:(?:\s|$)/.test(item)) ? "colon" : "symbol";
}

function listItem(item: string): string {
  return /^(?:"[^"\\]*"|'[^']*')$/.test(item) ? item : printScalarAs("plain", item, { flow: true });
}

/** Between quotes even where it could stand without: it stands in for what was not readable. */
function quoted(value: string): string {
  const trimmed = value.trim();
  if (!isPlainSafe(trimmed)) return printScalar(trimmed);
  return printScalarAs(/["\\]/.test(trimmed) ? "single" : "double", trimmed, { flow: false });
}

/** The first line that is no YAML as one writes it, when the front matter ends well before it. */
function missingFence(text: string, yamlFrom: number, failure: number): Cure | null {
  for (let from = yamlFrom; from <= failure; ) {
    const line = lineAt(text, from);
    const isYaml = /^(?:[\w-]+[ \t]*:(?:\s|$)|[ \t]|- |#(?!#)|\s*$)/.test(line.text);
    if (!isYaml || line.text.trim() === "") {
      if (from === yamlFrom) return null;
      const closed = `${text.slice(0, from)}---\n`;
      if (failureOf(closed) !== null || readFrontMatter(closed).fields.length === 0) return null;
      const edit = { from, to: from, insert: line.text.trim() === "" ? "---\n" : "---\n\n" };
      return { cause: "fence-missing", from, to: from + line.text.length, key: "", written: line.text, edit };
    }
    from += line.text.length + 1;
    if (from > text.length) return null;
  }
  return null;
}
