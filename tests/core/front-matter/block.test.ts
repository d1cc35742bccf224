import { describe, expect, test } from "vitest";
import { bodyOf, findBlock } from "#core/front-matter/block.ts";

const yamlOf = (text: string) => {
  const block = findBlock(text);
  return block && text.slice(block.yamlFrom, block.yamlTo);
};

describe("findBlock", () => {
  test.each([
    ["---\ntitle: x\n---\nCorps\n", "title: x\n"],
    ["---\ntitle: x\n...\nCorps\n", "title: x\n"],
    ["---  \ntitle: x\n--- \t\nCorps\n", "title: x\n"],
    ["---\r\ntitle: x\r\n---\r\nCorps\r\n", "title: x\r\n"],
    ["\ufeff---\ntitle: x\n---\n", "title: x\n"],
    ["---\n---\n", ""],
    ["---\n\n---\n", "\n"],
    ["---\ntitle: x\n---", "title: x\n"],
    ["---\na: |\n  ---\nb: c\n---\n", "a: |\n  ---\nb: c\n"],
    ["---\na: b\n----\n---\n", "a: b\n----\n"],
    ["---\na: b\n--- c\n---\n", "a: b\n--- c\n"],
    ["---\ra: b\n---\nc\n---\n", null],
  ])("finds the block of %j", (text, yaml) => {
    expect(yamlOf(text)).toBe(yaml);
  });

  test.each([
    "",
    "Corps",
    "\n---\na: b\n---\n",
    " ---\na: b\n---\n",
    "---\na: b\n",
    "--- a\n---\n",
    "----\na: b\n---\n",
  ])("finds none in %j", (text) => {
    expect(findBlock(text)).toBeNull();
  });

  test("gives the places of the fences behind a BOM", () => {
    expect(findBlock("\ufeff---\na: b\n---\n\n\nCorps")).toEqual({
      from: 1,
      yamlFrom: 5,
      yamlTo: 10,
      to: 14,
      bodyFrom: 16,
    });
  });

  test("is not held up by thousands of blank lines behind a fence that is never closed", () => {
    expect(findBlock(`---\n${"\n".repeat(200_000)}x`)).toBeNull();
  });
});

describe("bodyOf", () => {
  test("leaves out the blank lines that Ruby swallows, but not the indentation of the first line", () => {
    expect(bodyOf("---\na: b\n---\n\n \n\n  Corps\n")).toBe("  Corps\n");
  });

  test("is the whole file, without its BOM, when there is no front matter", () => {
    expect(bodyOf("\ufeffCorps\n")).toBe("Corps\n");
  });
});
