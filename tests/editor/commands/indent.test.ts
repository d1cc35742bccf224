import { describe, expect, test } from "vitest";
import { deleteMark, indentItem, outdentItem } from "#editor/commands/indent.ts";
import { run, stateOf } from "../../support/cursor.ts";

const handled = (shown: string, command: typeof indentItem) =>
  command({ state: stateOf(shown), dispatch: () => {} });

describe("indentItem", () => {
  test("nests an item under the words of the one above", () => {
    expect(run("- a\n- b|", indentItem)).toBe("- a\n  - b|");
    expect(run("1. a\n2. b|", indentItem)).toBe("1. a\n   1. b|");
    expect(run("> - a\n> - b|", indentItem)).toBe("> - a\n>   - b|");
  });

  test("takes what is nested in it along", () => {
    expect(run("- a\n- b|\n  - c\n- d", indentItem)).toBe("- a\n  - b|\n    - c\n- d");
  });

  test("moves all selected items", () => {
    expect(run("- a\n- ⟦b\n- c⟧", indentItem)).toBe("- a\n  - ⟦b\n  - c⟧");
  });

  test("leaves the key to the page outside lists", () => {
    expect(handled("prose|", indentItem)).toBe(false);
    expect(handled("---\ntags:\n- a|\n---\n", indentItem)).toBe(false);
    expect(handled("- a|", indentItem)).toBe(true);
  });
});

describe("outdentItem", () => {
  test("is the way back", () => {
    expect(run("- a\n  - b|", outdentItem)).toBe("- a\n- b|");
    expect(run("1. a\n   1. b|", outdentItem)).toBe("1. a\n2. b|");
    expect(run("- a\n- b|\n  - c", indentItem, outdentItem)).toBe("- a\n- b|\n  - c");
  });
});

describe("deleteMark", () => {
  test("takes away the mark before the cursor, or the nesting first", () => {
    expect(run("- |a", deleteMark)).toBe("|a");
    expect(run("- a\n  - |b", deleteMark)).toBe("- a\n- |b");
    expect(run("1. |a\n2. b", deleteMark)).toBe("|a\n1. b");
    expect(run("- a|", deleteMark)).toBe("- a|");
  });
});
