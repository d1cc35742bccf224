import { deflateSync, inflateSync } from "fflate";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";

// The first byte tells how the text behind it is written; of edits, their places stand between the two.
const deflated = 1;
/** UTF-16: UTF-8 has no bytes for half of a surrogate pair, which a text cut by a careless program may hold. */
const wide = 2;

/** A deflated text is helped by at most so many bytes that are known beforehand. */
const longestDictionary = 32_768;

/** A whole text as bytes. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  return written(text, new Uint8Array(), new Uint8Array());
}

/** The text of `packText`, or an error when the bytes are not its own. */
export function unpackText(bytes: Uint8Array): string {
  return read(bytes, 1, new Uint8Array());
}

/** A text as the way to it from another one. */
export function packEdits(before: string, after: string): Uint8Array<ArrayBuffer> {
  const edits = editsBetween(before, after);
  const places: number[] = [edits.length];
  let at = 0;
  for (const { from, to, insert } of edits) {
    places.push(from - at, to - from, insert.length);
    at = to;
  }
  return written(edits.map(({ insert }) => insert).join(""), varints(places), dictionaryOf(before, edits));
}

/** The text that `packEdits` led to, from the one that it began with; an error when the bytes are not its own. */
export function unpackEdits(before: string, bytes: Uint8Array): string {
  let next = 1;
  const read1 = (): number => {
    const [value, to] = varint(bytes, next);
    next = to;
    return value;
  };
  const edits: TextEdit[] = [];
  const lengths: number[] = [];
  let at = 0;
  for (let left = read1(); left > 0; left--) {
    const from = at + read1();
    at = from + read1();
    edits.push({ from, to: at, insert: "" });
    lengths.push(read1());
  }
  const inserted = read(bytes, next, dictionaryOf(before, edits));
  let done = 0;
  return applyEdits(
    before,
    edits.map((edit, index) => {
      const insert = inserted.slice(done, done + lengths[index]!);
      done += lengths[index]!;
      return { ...edit, insert };
    }),
  );
}

/** What was written over says most of what stands there now. */
function dictionaryOf(before: string, edits: readonly TextEdit[]): Uint8Array {
  const removed = edits.map(({ from, to }) => before.slice(from, to)).join("");
  return new TextEncoder().encode(removed).subarray(-longestDictionary);
}

function written(text: string, head: Uint8Array, dictionary: Uint8Array): Uint8Array<ArrayBuffer> {
  const narrow = new TextEncoder().encode(text);
  const isNarrow = decoder().decode(narrow) === text;
  const plain = isNarrow ? narrow : unitsOf(text);
  const small = deflateSync(plain, dictionary.length > 0 ? { dictionary } : {});
  const pays = small.length < plain.length;
  const body = pays ? small : plain;
  const bytes = new Uint8Array(1 + head.length + body.length);
  bytes[0] = (pays ? deflated : 0) | (isNarrow ? 0 : wide);
  bytes.set(head, 1);
  bytes.set(body, 1 + head.length);
  return bytes;
}

function read(bytes: Uint8Array, from: number, dictionary: Uint8Array): string {
  const [flags] = bytes;
  if (flags === undefined || flags > (deflated | wide)) throw new RangeError("Not a packed text");
  const body = bytes.subarray(from);
  const plain = flags & deflated ? inflateSync(body, dictionary.length > 0 ? { dictionary } : {}) : body;
  return flags & wide ? textOf(plain) : decoder().decode(plain);
}

/** Of one byte after the other what it is: a BOM belongs to the text, and a byte that means nothing is an error. */
const decoder = () => new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

function unitsOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2)
    text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
  return text;
}

function varints(values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let value of values) {
    for (; value > 0x7f; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
    bytes.push(value);
  }
  return Uint8Array.from(bytes);
}

function varint(bytes: Uint8Array, from: number): [value: number, to: number] {
  let value = 0;
  let scale = 1;
  for (let at = from; at < bytes.length; at++, scale *= 0x80) {
    value += (bytes[at]! & 0x7f) * scale;
    if (bytes[at]! < 0x80) return [value, at + 1];
  }
  throw new RangeError("Cut short");
}
