import { describe, expect, test } from "vitest";
import { blocksOf, matchBlocks } from "#core/text/block-match.ts";

describe("blocksOf", () => {
  test("parts a text at blank lines, and at the fences of a front matter", () => {
    const text = "---\ntitle: x\n---\nUn\ndeux\n\n \t\n- trois\r\n- quatre\r\n\r\ncinq";
    const blocks = blocksOf(text);
    expect(blocks.map((block) => block.text)).toEqual([
      "---",
      "title: x",
      "---",
      "Un\ndeux",
      "- trois\r\n- quatre",
      "cinq",
    ]);
    for (const { from, to, text: own } of blocks) expect(text.slice(from, to)).toBe(own);
  });

  test("finds none in blank lines", () => {
    expect(blocksOf("")).toEqual([]);
    expect(blocksOf("\n \r\n")).toEqual([]);
  });
});

describe("matchBlocks", () => {
  /** The pairs by their letters: a lower case letter for words of their own, `a2` for most of the words of `a`. */
  function pairs(before: string, after: string): string[] {
    const block = (name: string) => {
      const letter = name[0]!;
      const words = Array.from({ length: 10 }, (_, at) => `${letter}${at}${letter}`);
      return [...words, ...(name.length > 1 ? [`changed${name}`] : [])].join(" ");
    };
    const [old, now] = [before, after].map((names) => names.split(" ").filter(Boolean));
    const text = (names: string[]) => names.map(block).join("\n\n");
    const found = matchBlocks(blocksOf(text(old!)), blocksOf(text(now!)));
    return found.map(
      (pair) => `${old![pair.before]}${pair.isSame ? "=" : pair.isAlike ? "~" : "?"}${now![pair.after]}`,
    );
  }

  test.each([
    ["a b c", "a b c", "a=a b=b c=c"],
    ["a b c", "a c", "a=a c=c"],
    ["a c", "a b c", "a=a c=c"],
    ["a b c", "a b2 c", "a=a b~b2 c=c"],
    ["a b c d", "a x b2 d", "a=a b~b2 d=d"],
    ["a b c d", "a c2 d", "a=a c~c2 d=d"],
    ["a b c", "a x c", "a=a b?x c=c"],
    ["a b c", "x y", ""],
    ["a b", "b2 a2", "b~b2"],
    ["", "a", ""],
  ])("of %s and %s is %s", (before, after, expected) => {
    expect(pairs(before, after).join(" ")).toBe(expected);
  });

  test("finds the one new block among hundreds that all changed", () => {
    const names = Array.from({ length: 200 }, (_, at) => `${String.fromCharCode(0x3b1 + at)}`);
    const found = pairs(names.join(" "), ["x", ...names.map((name) => `${name}2`)].join(" "));
    expect(found).toEqual(names.map((name) => `${name}~${name}2`));
  });
});
