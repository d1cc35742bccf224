import { trimEdit } from "./difference.ts";
import type { TextEdit } from "./edit.ts";
import { matchLines } from "./line-match.ts";

/** The edits that make one text of another: within the lines that differ, and nothing of those that do not. */
export function editsBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [old, next] = [linesOf(before), linesOf(after)];
  const [oldAt, nextAt] = [startsOf(old), startsOf(next)];
  const matches = matchLines(old, next);
  const edits: TextEdit[] = [];
  let [oldDone, nextDone] = [0, 0];
  const change = (oldTo: number, nextTo: number) => {
    const insert = after.slice(nextAt[nextDone]!, nextAt[nextTo]!);
    const edit = trimEdit(before, { from: oldAt[oldDone]!, to: oldAt[oldTo]!, insert });
    if (edit.from < edit.to || edit.insert !== "") edits.push(edit);
    [oldDone, nextDone] = [oldTo, nextTo];
  };
  matches.forEach((line, at) => {
    if (line < oldDone) return;
    // What lies between two lines that are one and the same, then the line itself, which may differ.
    if (line > oldDone || at > nextDone) change(line, at);
    change(line + 1, at + 1);
  });
  if (oldDone < old.length || nextDone < next.length) change(old.length, next.length);
  return edits;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function startsOf(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  return starts;
}
