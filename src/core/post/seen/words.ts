import { removeField, setField } from "#core/front-matter/edit.ts";
import type { YamlHash } from "#core/front-matter/value.ts";
import type { SequenceNode } from "#core/front-matter/yaml/node.ts";
import { isTruthy, splitBlanks, toRubyString } from "#core/jekyll/ruby-string.ts";
import { difference } from "#core/text/difference.ts";
import { applyEdits } from "#core/text/edit.ts";
import { type Fix, type Meant, quoted, writing } from "./fix.ts";
import { findMisread } from "./misread.ts";
import type { Reading, Typed } from "./reading.ts";
import type { Reason } from "./reason.ts";
import type { SeenWords, Source } from "./seen.ts";
import { misreadOf, repetition } from "./title.ts";

const keys = {
  tags: { one: "tag", many: "tags" },
  categories: { one: "category", many: "categories" },
} as const;

/** The tags or the categories, as many as Jekyll makes of what was typed. */
export function seeWords(reading: Reading, key: "tags" | "categories"): SeenWords {
  const { document, front, lost } = reading;
  const { one, many } = keys[key];
  const [single, plural] = [reading.typed(one), reading.typed(many)];
  // Jekyll::Utils#pluralized_array_from_hash: the singular key goes first; categories unite both.
  const isSingle = single !== null && (lost !== null || isTruthy(front.data[one]));
  const typed = isSingle && (key === "tags" || !plural) ? single : (plural ?? single);
  const base = {
    key,
    seen: document[key],
    typed: typed?.raw ?? null,
    source: sourceOfWords(reading, key, typed),
  };
  const isLost = lost && [single, plural].some((each) => each && each.raw !== "" && each.raw !== "[]");
  if (isLost) return { ...base, differs: true, reason: { code: "lost" } };
  const found = lost ? null : (hidden(reading, key) ?? findReason(reading, key, typed));
  return { ...base, differs: found !== null, reason: null, ...found };
}

type Found = { reason: Reason; fix?: Fix };

function findReason(reading: Reading, key: "tags" | "categories", typed: Typed | null): Found | null {
  if (!typed?.field) return null;
  const { value, entry, key: name } = typed.field;
  const isPlural = name === keys[key].many;
  if (entry.value.kind === "sequence") return inList(reading, name, entry.value) ?? twice(reading, name);
  const misread = misreadOf(reading, typed);
  const text = toRubyString(value);
  if (misread?.reason.code === "comment")
    return found(misread.reason, mean(reading, name, [misread.meant], isPlural));
  if (isPlural && typeof value === "string") return split(reading, key, text) ?? twice(reading, name);
  if (isPlural && isTruthy(value) && typeof value !== "object")
    return found({ code: "not-a-list", typed: typed.raw }, setList(reading, name, [typed.raw]));
  if (misread) return found(misread.reason, mean(reading, name, [misread.meant], isPlural));
  if (!isPlural && typeof value === "string" && text.includes(",") && typed.field.style === "plain")
    return found({ code: "one-with-comma", typed: text }, setList(reading, name, cutAtCommas(text)));
  return twice(reading, name);
}

// Jekyll::Utils#value_from_plural_key: split at blanks. One who knows that and means it has used these words elsewhere.
function split(reading: Reading, key: "tags" | "categories", text: string): Found | null {
  const pieces = splitBlanks(text);
  if (pieces.length < 2) return null;
  const name = keys[key].many;
  if (text.includes(","))
    return found({ code: "split-commas", typed: text }, setList(reading, name, cutAtCommas(text)));
  const isUsed = (word: string) => reading.isUsed(key, word);
  if (!isUsed(text) && pieces.every(isUsed)) return null;
  return found({ code: "split-blanks", typed: text }, setList(reading, name, [text.trim()]));
}

/** Words of a list that YAML takes for something else. */
function inList(reading: Reading, name: string, list: SequenceNode): Found | null {
  const { text, front } = reading;
  const misreads = list.items.flatMap((item, index) => {
    const behind = list.flow ? item.from : (list.dashes[index] ?? item.from) + 1;
    return findMisread(text, item, front.values.get(item) ?? null, { flow: list.flow, behind }) ?? [];
  });
  const [first] = misreads;
  if (
    !first ||
    misreads.some(
      ({ reason }) => reason.code === "retyped" && (reason.kind === "list" || reason.kind === "hash"),
    )
  )
    return null;
  const wanted = list.items.map((item) => {
    const meant = misreads.find(({ meant }) => meant.from <= item.from && item.to <= meant.to)?.meant;
    return meant?.text ?? front.values.get(item) ?? null;
  });
  const edits = quoted(
    misreads.map(({ meant }) => meant),
    { flow: list.flow },
  );
  return found(first.reason, writing(text, name, edits, { ...front.data, [name]: wanted }));
}

// Jekyll::Document#populate_tags: beside `tag`, `tags` is never asked for.
function hidden({ text, front }: Reading, key: "tags" | "categories"): Found | null {
  const { tag, tags } = front.data;
  if (key !== "tags" || !isTruthy(tag) || !isTruthy(tags)) return null;
  const ignored = listOf(tags);
  const all = [...new Set([...listOf(tag), ...ignored])];
  if (ignored.every((word) => listOf(tag).includes(word))) return null;
  const list = applyEdits(text, setField(text, "tags", all));
  const after = applyEdits(list, removeField(list, "tag"));
  const { tag: _, ...rest } = front.data;
  const wanted: YamlHash = { ...rest, tags: all };
  const edit = difference(text, after);
  const fix = edit ? writing(text, "tags", [edit], wanted) : undefined;
  return found({ code: "hidden-by-tag", ignored: ignored.join(", ") }, fix);
}

function mean({ text, front }: Reading, name: string, pieces: Meant[], isList: boolean): Fix | undefined {
  const [piece] = pieces;
  if (!piece || piece.text.includes("\n")) return undefined;
  const flow = front.root?.flow ?? false;
  if (!isList) return writing(text, name, quoted(pieces, { flow }), { ...front.data, [name]: piece.text });
  const [edit] = quoted(pieces, { flow: true });
  const edits = edit ? [{ ...edit, insert: `[${edit.insert}]` }] : [];
  return writing(text, name, edits, { ...front.data, [name]: [piece.text] });
}

function setList({ text, front }: Reading, name: string, words: string[]): Fix | undefined {
  return writing(text, name, setField(text, name, words), { ...front.data, [name]: words });
}

function twice(reading: Reading, name: string): Found | null {
  const reason = repetition(reading, name);
  return reason && { reason };
}

function found(reason: Reason, fix: Fix | undefined): Found {
  return { reason, ...(fix && { fix }) };
}

function cutAtCommas(text: string): string[] {
  return text
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

function listOf(value: YamlHash[string] | undefined): string[] {
  if (Array.isArray(value)) return value.map(toRubyString);
  return typeof value === "string" ? [value] : [];
}

function sourceOfWords(
  { document, name, defaults, lost }: Reading,
  key: "tags" | "categories",
  typed: Typed | null,
): Source {
  const words = document[key];
  if (words.length === 0) return "nothing";
  const isOwn = !lost && typed !== null && typed.raw !== "";
  // The path's and the defaults' categories are united with those that were typed.
  const given = [...(name?.categories ?? []), ...listOf(defaults[key])];
  if (isOwn && (key === "tags" || words.some((word) => !given.includes(word)))) return "front matter";
  return key === "categories" && name?.categories.some((word) => words.includes(word)) ? "path" : "defaults";
}
