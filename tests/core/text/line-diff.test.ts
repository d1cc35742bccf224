import { describe, expect, test } from "vitest";
import { countChanges, type Hunk, lineDiff } from "#core/text/line-diff.ts";

const marks = { same: " ", removed: "-", added: "+" };
const shown = (hunks: Hunk[]) =>
  hunks.map((hunk) => hunk.lines.map((line) => marks[line.kind] + line.text).join("\n"));

describe("lineDiff", () => {
  test("says nothing of equal texts", () => {
    expect(lineDiff("a\nb\n", "a\nb\n")).toEqual([]);
  });

  test("shows a changed line between the lines around it", () => {
    expect(shown(lineDiff("1\n2\n3\n4\n5\n", "1\n2\ntrois\n4\n5\n", 1))).toEqual([" 2\n-3\n+trois\n 4"]);
  });

  test("parts changes that are far from each other and joins near ones", () => {
    const before = "a\nb\nc\nd\ne\nf\ng\n";
    expect(shown(lineDiff(before, "A\nb\nc\nd\ne\nf\nG\n", 1))).toEqual(["-a\n+A\n b", " f\n-g\n+G"]);
    expect(shown(lineDiff(before, "A\nb\nC\nd\ne\nf\ng\n", 1))).toEqual(["-a\n+A\n b\n-c\n+C\n d"]);
  });

  test("numbers the lines of both texts", () => {
    expect(lineDiff("a\nb\n", "x\na\nb\n", 1)[0]!.lines).toEqual([
      { kind: "added", text: "x", ending: "\n", before: null, after: 1 },
      { kind: "same", text: "a", ending: "\n", before: 1, after: 2 },
    ]);
  });

  test("tells apart lines that differ by their ending only", () => {
    const [hunk] = lineDiff("a\r\n", "a\n");
    expect(hunk!.lines.map((line) => [line.kind, line.text, line.ending])).toEqual([
      ["removed", "a", "\r\n"],
      ["added", "a", "\n"],
    ]);
  });

  test("shows a final newline that appeared, and a text that was empty", () => {
    expect(lineDiff("a", "a\n")[0]!.lines.map((line) => line.ending)).toEqual(["", "\n"]);
    expect(shown(lineDiff("", "a\nb"))).toEqual(["+a\n+b"]);
  });

  test("rebuilds both texts when all lines are shown", () => {
    const before = "a\nb\r\nc\rd\n\n\nz";
    const after = "b\r\nc\nc\nd\n\ny\nz\n";
    const lines = lineDiff(before, after, 100).flatMap((hunk) => hunk.lines);
    const side = (gone: string) =>
      lines
        .filter((line) => line.kind !== gone)
        .map((line) => line.text + line.ending)
        .join("");
    expect(side("added")).toBe(before);
    expect(side("removed")).toBe(after);
  });

  test("answers for two long texts that have nothing in common", () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word} ${n}\n`).join("");
    expect(countChanges(lineDiff(text("a"), text("b")))).toEqual({ added: 20_000, removed: 20_000 });
  });
});
