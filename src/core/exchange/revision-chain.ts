import { difference } from "#core/text/difference.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";

/** A text of a row of texts: whole, or as what makes it of the one before it. */
export type Link = { text: string } | { edits: [from: number, to: number, insert: string][] };

/** A whole text so often: what a damaged one takes with it goes no further. */
const wholeEvery = 100;
/** One change as small as this needs no look at the lines around it. */
const smallChange = 2000;

/** Gives the links of a row of texts, one after the other: two thousand alike take hardly more room than a few. */
export function createChain(): (text: string) => Link {
  let before: string | null = null;
  let since = 0;
  return (text) => {
    const edits = before === null || since >= wholeEvery - 1 ? null : shortEdits(before, text);
    before = text;
    since = edits === null ? 0 : since + 1;
    return edits === null ? { text } : { edits: edits.map(({ from, to, insert }) => [from, to, insert]) };
  };
}

/** Null where the whole text is as short, or where edits would not give the very text again. */
function shortEdits(before: string, text: string): TextEdit[] | null {
  const one = difference(before, text);
  if (one === null) return [];
  const edits = one.insert.length + one.to - one.from <= smallChange ? [one] : editsBetween(before, text);
  const length = edits.reduce((sum, { insert }) => sum + insert.length + 16, 0);
  return length < text.length && applyEdits(before, edits) === text ? edits : null;
}

/** Reads links in the order that they were made in; null for one that cannot be followed, or leads above `most` letters. */
export function createFollower(most: number): (link: unknown) => string | null {
  let before: string | null = null;
  return (link) => {
    before = follow(before, link, most);
    return before;
  };
}

function follow(before: string | null, link: unknown, most: number): string | null {
  if (typeof link !== "object" || link === null) return null;
  if ("text" in link) return typeof link.text === "string" && link.text.length <= most ? link.text : null;
  if (before === null || !("edits" in link) || !Array.isArray(link.edits)) return null;
  const edits: TextEdit[] = [];
  let length = before.length;
  for (const edit of link.edits as unknown[]) {
    if (!Array.isArray(edit)) return null;
    const [from, to, insert] = edit as unknown[];
    if (!Number.isInteger(from) || !Number.isInteger(to) || typeof insert !== "string") return null;
    length += insert.length;
    edits.push({ from: from as number, to: to as number, insert });
  }
  if (length > most) return null;
  try {
    return applyEdits(before, edits);
  } catch (error) {
    // Out of order, or beyond the text: no row of ours.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
