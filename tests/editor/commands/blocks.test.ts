import { describe, expect, test } from "vitest";
import { cycleHeading, toggleHeading, toggleList, toggleQuote } from "#editor/commands/blocks.ts";
import { run } from "../../support/cursor.ts";

const bullets = toggleList("bulletList");
const numbers = toggleList("numberedList");
const tasks = toggleList("taskList");

describe("toggleList", () => {
  test("makes items of lines and lines of items", () => {
    expect(run("u|n", bullets)).toBe("- u|n");
    expect(run("- u|n", bullets)).toBe("u|n");
    expect(run("⟦un\n\ndeux⟧", bullets)).toBe("- ⟦un\n\n- deux⟧");
    expect(run("⟦un\ndeux⟧", numbers)).toBe("1. ⟦un\n2. deux⟧");
    expect(run("u|n", tasks, tasks)).toBe("u|n");
  });

  test("turns one kind of list into another", () => {
    expect(run("⟦- un\n- deux⟧", numbers)).toBe("⟦1. un\n2. deux⟧");
    expect(run("1. u|n", bullets)).toBe("- u|n");
    expect(run("* u|n", tasks)).toBe("* [ ] u|n");
    expect(run("- [x] u|n", bullets)).toBe("- u|n");
  });

  test("goes on with the list above", () => {
    expect(run("* un\nde|ux", bullets)).toBe("* un\n* de|ux");
    expect(run("3. un\nde|ux", numbers)).toBe("3. un\n4. de|ux");
  });

  test("starts a list on a blank line and inside a quote", () => {
    expect(run("|", bullets)).toBe("- |");
    expect(run("> u|n", bullets)).toBe("> - u|n");
  });

  test("does nothing in front matter", () => {
    expect(run("---\nti|tle: a\n---\n", bullets)).toBe("---\nti|tle: a\n---\n");
  });
});

describe("toggleQuote", () => {
  test("quotes the blank lines between too, and unquotes all", () => {
    expect(run("⟦un\n\ndeux⟧", toggleQuote)).toBe("> ⟦un\n>\n> deux⟧");
    expect(run("⟦un\n\ndeux⟧", toggleQuote, toggleQuote)).toBe("⟦un\n\ndeux⟧");
    expect(run("|", toggleQuote)).toBe("> |");
  });

  test("leaves out a line that only the end of the selection touches", () => {
    expect(run("⟦un\n⟧deux", toggleQuote)).toBe("> ⟦un\n⟧deux");
  });
});

describe("toggleHeading", () => {
  test("sets, changes and removes the level", () => {
    expect(run("u|n", toggleHeading(2))).toBe("## u|n");
    expect(run("# u|n", toggleHeading(2))).toBe("## u|n");
    expect(run("## u|n ##", toggleHeading(2))).toBe("u|n");
    expect(run("|", toggleHeading(3))).toBe("### |");
  });
});

describe("cycleHeading", () => {
  test("goes from a line to ##, ###, #### and back", () => {
    expect(run("u|n", cycleHeading)).toBe("## u|n");
    expect(run("u|n", cycleHeading, cycleHeading, cycleHeading)).toBe("#### u|n");
    expect(run("u|n", cycleHeading, cycleHeading, cycleHeading, cycleHeading)).toBe("u|n");
  });
});
