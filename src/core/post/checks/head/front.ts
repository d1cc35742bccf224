import {
  type Field,
  type FrontMatter,
  type ParsedFrontMatter,
  parseFrontMatter,
} from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { YamlNode } from "#core/front-matter/yaml/node.ts";
import { difference } from "#core/text/difference.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import type { Fix } from "../finding.ts";

/** A scalar of the front matter: the value of a key, or an item of its list. */
export type Scalar = {
  key: string;
  /** Of a list, null where the value is a lone scalar. */
  index: number | null;
  from: number;
  to: number;
  /** As it is written, without quotes. */
  source: string;
  isPlain: boolean;
  /** Inside `[…]`. */
  isInFlow: boolean;
  /** Behind the `:` or the `-` that it belongs to. */
  startsAt: number;
  value: YamlValue;
};

type Texted = { text: string; frontMatter: FrontMatter };

// Several rules ask for the nodes of one text.
const parsed = new WeakMap<FrontMatter, ParsedFrontMatter>();

/** The front matter of a post that is checked, with its nodes. */
export function parsedOf({ text, frontMatter }: Texted): ParsedFrontMatter {
  const known = parsed.get(frontMatter) ?? parseFrontMatter(text);
  parsed.set(frontMatter, known);
  return known;
}

/** The field that counts for a key: the last of duplicates. */
export function fieldOf({ frontMatter }: Pick<Texted, "frontMatter">, key: string): Field | undefined {
  return frontMatter.fields.findLast((field) => field.key === key);
}

/** The scalars of a key as they are written, those of a list one by one. */
export function scalarsOf(source: Texted, key: string): Scalar[] {
  const { fields, values } = parsedOf(source);
  const field = fields.findLast((one) => one.key === key);
  if (!field) return [];
  const { value: node, colonTo } = field.entry;
  const isInFlow = node.kind === "sequence" && node.flow;
  const read = (one: YamlNode, index: number | null, startsAt: number): Scalar[] => {
    if (one.kind !== "scalar" || one.anchor !== undefined || one.tag !== undefined) return [];
    const { from, to, style, value: source } = one;
    const isPlain = style === "plain" || style === "empty";
    return [{ key, index, from, to, source, isPlain, isInFlow, startsAt, value: values.get(one) ?? null }];
  };
  if (node.kind !== "sequence") return read(node, null, colonTo ?? field.keyTo);
  return node.items.flatMap((item, at) => read(item, at, (node.dashes[at] ?? item.from - 1) + 1));
}

/** Where a finding on the whole front matter, or on a key that is not written, points: the opening fence. */
export function fenceOf({ frontMatter: { block } }: Pick<Texted, "frontMatter">): {
  from: number;
  to: number;
} {
  return block ? { from: block.from, to: block.from + 3 } : { from: 0, to: 0 };
}

/** The fix that these edits are, or none where there are none; to be spread into a hit. */
export function fixBy(edits: readonly TextEdit[]): { fix?: Fix } {
  return edits.length > 0 ? { fix: { kind: "edits", edits: [...edits] } } : {};
}

/** Each is tried on the whole front matter: of a thousand findings of one kind, the first few have a fix. */
const mostTries = 8;

/** As `fixBy`, of edits that are asked for at the first few calls alone. */
export function firstFixes(): (edits: () => readonly TextEdit[]) => { fix?: Fix } {
  let tries = 0;
  return (edits) => (tries++ < mostTries ? fixBy(edits()) : {});
}

/** The fix that gives the file another name, or none where the name would stay. */
export function fixByName(path: string, renamed: string | null): { fix?: Fix } {
  return renamed === null || renamed === path ? {} : { fix: { kind: "rename", path: renamed } };
}

/** Several changes in a row as one edit of the first text; none where one of them cannot be made. */
export function inOneEdit(text: string, ...steps: ((text: string) => TextEdit[])[]): TextEdit[] {
  let after = text;
  for (const step of steps) {
    const edits = step(after);
    if (edits.length === 0) return [];
    after = applyEdits(after, edits);
  }
  const edit = difference(text, after);
  return edit ? [edit] : [];
}
