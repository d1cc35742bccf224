import { describe, expect, test } from "vitest";
import { breakLine, continueLine } from "#editor/commands/continue.ts";
import { run } from "../../support/cursor.ts";

describe("continueLine", () => {
  test.each([
    ["a bullet", "- a|", "- a\n- |"],
    ["another bullet", "* a|b", "* a\n* |b"],
    ["a nested bullet", "- a\n  - b|", "- a\n  - b\n  - |"],
    ["a number", "1. a|", "1. a\n2. |"],
    ["a number, moving those below", "1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"],
    ["a repeated number as it is", "1. a\n1. b|\n1. c", "1. a\n1. b\n1. |\n1. c"],
    ["a task, unchecked", "- [x] a|", "- [x] a\n- [ ] |"],
    ["a quote", "> a|", "> a\n> |"],
    ["a list in a quote", "> - a|", "> - a\n> - |"],
    ["a loose list", "- a\n\n- b|", "- a\n\n- b\n\n- |"],
    ["the indentation of an item's second line", "- a\n  b|", "- a\n  b\n  |"],
    ["without the blanks behind the cursor", "- a| b", "- a\n- |b"],
    ["a list of tags in front matter", "---\ntags:\n  - a|\n---\n", "---\ntags:\n  - a\n  - |\n---\n"],
    ["the indentation of code", "```\n  a|\n```", "```\n  a\n  |\n```"],
  ])("continues %s", (_, before, expected) => {
    expect(run(before, continueLine)).toBe(expected);
  });

  test.each([
    ["a bullet", "- a\n- |", "- a\n\n|"],
    ["a number, moving those below", "1. a\n2. |\n3. b", "1. a\n\n|\n2. b"],
    ["a task", "- [ ] |", "|"],
    ["a quote", "> a\n> |", "> a\n|"],
    ["a nested item, for its parent's list", "- a\n  - |", "- a\n- |"],
    ["a nested item in numbers", "1. a\n   - |\n2. b", "1. a\n2. |\n3. b"],
    ["a list in a quote", "> - a\n> - |", "> - a\n>\n> |"],
    ["a list of tags in front matter", "---\ntags:\n  - |\n---\n", "---\ntags:\n  - \n  |\n---\n"],
  ])("ends %s on its empty item", (_, before, expected) => {
    expect(run(before, continueLine)).toBe(expected);
  });

  test.each([
    ["prose", "a|b", "a\n|b"],
    ["a rule", "- - -|", "- - -\n|"],
    ["bold at the start of a line", "**a**|", "**a**\n|"],
    ["the start of an item", "|- a", "\n|- a"],
    ["a heading", "## a|", "## a\n|"],
  ])("only breaks the line in %s", (_, before, expected) => {
    expect(run(before, continueLine)).toBe(expected);
  });

  test("replaces selections and works at each cursor", () => {
    expect(run("- a⟦b⟧c", continueLine)).toBe("- a\n- |c");
    expect(run("- a|\n\nb|", continueLine)).toBe("- a\n- |\n\nb\n|");
  });
});

describe("breakLine", () => {
  test("stays in the item, under its words", () => {
    expect(run("1. a|", breakLine)).toBe("1. a\n   |");
    expect(run("> - a|", breakLine)).toBe("> - a\n>   |");
  });
});
