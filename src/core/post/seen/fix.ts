import { removeField } from "#core/front-matter/edit.ts";
import { areEqual } from "#core/front-matter/equal.ts";
import { printInline } from "#core/front-matter/print.ts";
import { type ParsedFrontMatter, parseFrontMatter, readFrontMatter } from "#core/front-matter/read.ts";
import type { YamlHash } from "#core/front-matter/value.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";

/** What makes Jekyll see what was meant: edits of the text, and what they come to. */
export type Fix = { edits: TextEdit[] } & (
  | {
      act: "write";
      /** The key and its value, as they will stand in the text. */
      source: string;
    }
  | { act: "remove"; key: string }
  /** Nothing may stand before the first line of dashes. */
  | { act: "move-up" }
  /** The line of dashes that ends the front matter. */
  | { act: "close" }
);

/** A piece of the front matter, and the text that is meant by it. */
export type Meant = { from: number; to: number; text: string };

/** Writes pieces as the text that they were meant to be, quoted where YAML needs it. */
export function quoted(pieces: readonly Meant[], options: { flow: boolean }): TextEdit[] {
  return pieces.map(({ from, to, text }) => ({
    from,
    to,
    insert: printInline(text, { form: "plain", flow: options.flow }),
  }));
}

/** The fix that these edits are, if after them Jekyll reads this hash and no line of the front matter became body. */
export function writing(text: string, key: string, edits: TextEdit[], wanted: YamlHash): Fix | undefined {
  const after = readBack(text, edits);
  if (!after || !areEqual(after.front.data, wanted)) return undefined;
  return written(after, key, edits);
}

/** The fix that edits are which were proved by who made them; undefined when there are none. */
export function proved(text: string, key: string, edits: TextEdit[]): Fix | undefined {
  const after = readBack(text, edits);
  return after ? written(after, key, edits) : undefined;
}

/** Takes the key out. */
export function removing(text: string, key: string): Fix | undefined {
  const edits = removeField(text, key);
  return edits.length === 0 ? undefined : { act: "remove", key, edits };
}

type ReadBack = { text: string; front: ParsedFrontMatter };

function readBack(text: string, edits: readonly TextEdit[]): ReadBack | null {
  if (edits.length === 0) return null;
  const after = applyEdits(text, edits);
  const front = parseFrontMatter(after);
  const grown = after.length - text.length;
  const isWhole = front.block?.bodyFrom === (readFrontMatter(text).block?.bodyFrom ?? 0) + grown;
  return isWhole && front.problems.length === 0 ? { text: after, front } : null;
}

function written({ text, front }: ReadBack, key: string, edits: TextEdit[]): Fix | undefined {
  const field = front.fields.findLast((each) => each.key === key);
  return field && { act: "write", source: text.slice(field.keyFrom, field.valueTo), edits };
}
