import { describe, expect, test } from "vitest";
import { arrange, follow, type Wish } from "#ui/shell/layout.ts";

const wish: Wish = {
  width: "wide",
  libraryOpen: true,
  side: "panel",
  hasPost: true,
  front: "text",
  alone: false,
};
const shown = (change: Partial<Wish>) => {
  const { library, text, side } = arrange({ ...wish, ...change });
  return [library && "library", text && "text", side !== "none" && side].filter(Boolean).join(" ");
};

describe("arrange", () => {
  test("a wide page has three panes", () => {
    expect(shown({})).toBe("library text panel");
    expect(shown({ libraryOpen: false, side: "preview" })).toBe("text preview");
  });
  test("a middling page has two: the one asked for last stays", () => {
    expect(shown({ width: "medium" })).toBe("text panel");
    expect(shown({ width: "medium", front: "library" })).toBe("library text");
    expect(shown({ width: "medium", side: "none" })).toBe("library text");
  });
  test("a phone has one", () => {
    expect(shown({ width: "phone" })).toBe("text");
    expect(shown({ width: "phone", front: "side" })).toBe("panel");
    expect(shown({ width: "phone", front: "library" })).toBe("library");
    expect(shown({ width: "phone", front: "side", side: "none" })).toBe("text");
  });
  test("the preview can be read alone, the panel cannot", () => {
    expect(shown({ side: "preview", alone: true })).toBe("library preview");
    expect(shown({ width: "medium", side: "preview", alone: true, libraryOpen: false })).toBe("preview");
    expect(shown({ alone: true })).toBe("library text panel");
  });
  test("without a post there is always the list", () => {
    expect(shown({ hasPost: false, libraryOpen: false })).toBe("library text");
    expect(shown({ hasPost: false, width: "phone", front: "text" })).toBe("library");
  });
});

describe("follow", () => {
  const all = { library: true, text: true, side: "panel" as const };
  test("a pane that is opened comes to the front", () => {
    const closed = { libraryOpen: false, side: "none" as const };
    expect(follow(closed, { ...closed, libraryOpen: true }, all, "text").front).toBe("library");
    expect(follow(closed, { ...closed, side: "preview" }, all, "text").front).toBe("side");
  });
  test("closing a pane that had no room shows it instead", () => {
    const both = { libraryOpen: true, side: "panel" as const };
    const hidden = { library: false, text: true, side: "panel" as const };
    expect(follow(both, { ...both, libraryOpen: false }, hidden, "side")).toEqual({
      front: "library",
      settings: both,
    });
    const noSide = { library: true, text: true, side: "none" as const };
    expect(follow(both, { ...both, side: "none" }, noSide, "library")).toEqual({
      front: "side",
      settings: both,
    });
  });
  test("closing a pane that is in sight closes it", () => {
    const both = { libraryOpen: true, side: "panel" as const };
    expect(follow(both, { ...both, side: "none" }, all, "side")).toEqual({
      front: "text",
      settings: { libraryOpen: true, side: "none" },
    });
  });
});
