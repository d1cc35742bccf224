import { diffArrays } from "diff";

/** One line of a difference, without its ending; `ending` is "\n", "\r\n", "\r" or "" at the end of the text. */
export type DiffLine = {
  kind: "same" | "removed" | "added";
  text: string;
  ending: string;
  /** 1-based line in the text before, null for an added line. */
  before: number | null;
  /** 1-based line in the text after, null for a removed line. */
  after: number | null;
};

/** Neighboring changes with the unchanged lines around them. */
export type Hunk = { lines: DiffLine[] };

/** Beyond this many changed lines the middle is shown as wholly replaced: an exact answer would take minutes. */
const maxChangedLines = 1500;

/** What changed from one text to another, line by line, endings included; empty when the texts are equal. */
export function lineDiff(before: string, after: string, context = 3): Hunk[] {
  if (before === after) return [];
  return hunksOf(everyLine(splitLines(before), splitLines(after)), context);
}

/** How many lines were added and removed. */
export function countChanges(hunks: readonly Hunk[]): { added: number; removed: number } {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  return {
    added: lines.filter((line) => line.kind === "added").length,
    removed: lines.filter((line) => line.kind === "removed").length,
  };
}

function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function everyLine(before: string[], after: string[]): DiffLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;

  const lines: DiffLine[] = [];
  let atBefore = 0;
  let atAfter = 0;
  const push = (kind: DiffLine["kind"], source: readonly string[]) => {
    for (const line of source) {
      const ending = /[\r\n]*$/.exec(line)![0];
      lines.push({
        kind,
        text: line.slice(0, line.length - ending.length),
        ending,
        before: kind === "added" ? null : ++atBefore,
        after: kind === "removed" ? null : ++atAfter,
      });
    }
  };

  push("same", before.slice(0, start));
  const oldMiddle = before.slice(start, before.length - end);
  const newMiddle = after.slice(start, after.length - end);
  const changes = diffArrays(oldMiddle, newMiddle, { maxEditLength: maxChangedLines });
  if (changes) {
    for (const change of changes) {
      push(change.added ? "added" : change.removed ? "removed" : "same", change.value);
    }
  } else {
    push("removed", oldMiddle);
    push("added", newMiddle);
  }
  push("same", end === 0 ? [] : before.slice(-end));
  return lines;
}

function hunksOf(lines: DiffLine[], context: number): Hunk[] {
  const hunks: Hunk[] = [];
  let shownTo = 0;
  lines.forEach((line, at) => {
    if (line.kind === "same") return;
    const from = Math.max(0, at - context);
    const to = Math.min(lines.length, at + context + 1);
    if (hunks.length > 0 && from <= shownTo) hunks.at(-1)!.lines.push(...lines.slice(shownTo, to));
    else hunks.push({ lines: lines.slice(from, to) });
    shownTo = to;
  });
  return hunks;
}
