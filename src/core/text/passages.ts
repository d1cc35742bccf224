import type { WordHunk } from "./word-diff.ts";

/** A difference as it is read from top to bottom; `from` is the place in the text after. */
export type Passage =
  | { kind: "changed"; from: number; hunk: WordHunk /** 0 for the first. */; index: number }
  /** Left as it was, and shown: it tells where a change lies. */
  | { kind: "context"; from: number; text: string }
  /** Left as it was, and folded; `paragraphs` says how much. */
  | { kind: "folded"; from: number; text: string; paragraphs: number };

/** Paragraphs shown on either side of a change. */
const contextParagraphs = 1;

/** The text after with what changed in it, and of the rest only the paragraphs beside a change. */
export function passagesOf(after: string, hunks: readonly WordHunk[]): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  hunks.forEach((hunk, index) => {
    passages.push(...unchanged(after, at, hunk.after.from, { head: index > 0, tail: true }));
    passages.push({ kind: "changed", from: hunk.after.from, hunk, index });
    at = hunk.after.to;
  });
  passages.push(...unchanged(after, at, after.length, { head: hunks.length > 0, tail: false }));
  return passages;
}

/** `head`: a change lies before it; `tail`: one lies behind it. */
function unchanged(
  text: string,
  from: number,
  to: number,
  { head, tail }: { head: boolean; tail: boolean },
): Passage[] {
  const paragraphs = paragraphsOf(text.slice(from, to));
  const first = head ? contextParagraphs : 0;
  const last = Math.max(first, paragraphs.length - (tail ? contextParagraphs : 0));
  // A fold takes a line of its own: it is worth it for more than one paragraph.
  const isFolded = last - first > 1;
  const lengthOf = (part: readonly string[]) => part.reduce((sum, each) => sum + each.length, 0);
  const shown = isFolded ? paragraphs.slice(0, first) : paragraphs;
  const folded = isFolded ? paragraphs.slice(first, last) : [];
  const rest = isFolded ? paragraphs.slice(last) : [];
  const foldAt = from + lengthOf(shown);
  const restAt = foldAt + lengthOf(folded);
  const passages: Passage[] = [];
  if (shown.length > 0) passages.push({ kind: "context", from, text: shown.join("") });
  if (folded.length > 0)
    passages.push({ kind: "folded", from: foldAt, text: folded.join(""), paragraphs: folded.length });
  if (rest.length > 0) passages.push({ kind: "context", from: restAt, text: rest.join("") });
  return passages;
}

/** Each with the blank lines behind it; blank lines that nothing precedes belong to the first. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let paragraph = "";
  let hasWords = false;
  let hasEnded = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const isBlank = line.trim() === "";
    if (hasEnded && !isBlank) {
      paragraphs.push(paragraph);
      paragraph = "";
      hasWords = hasEnded = false;
    }
    paragraph += line;
    hasWords ||= !isBlank;
    hasEnded = hasWords && isBlank;
  }
  return paragraph === "" ? paragraphs : [...paragraphs, paragraph];
}
