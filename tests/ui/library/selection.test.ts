import { describe, expect, test } from "vitest";
import { goTo, indexAfter, type Standing, typeAhead } from "#ui/library/selection.ts";

const ids = ["a", "b", "c", "d", "e"];
const nowhere: Standing = { active: null, anchor: null, selected: new Set() };
const chosen = (standing: Standing) => [...standing.selected].sort().join("");

describe("goTo", () => {
  test("a plain move chooses nothing", () => {
    const there = goTo(ids, { active: "a", anchor: "a", selected: new Set(["a"]) }, "c", "plain");
    expect(there).toEqual({ active: "c", anchor: "c", selected: new Set() });
  });
  test("toggling adds and takes away", () => {
    const two = goTo(ids, goTo(ids, nowhere, "b", "toggle"), "d", "toggle");
    expect(chosen(two)).toBe("bd");
    expect(chosen(goTo(ids, two, "b", "toggle"))).toBe("d");
  });
  test("a range runs from its anchor, both ways, and shrinks again", () => {
    const at = goTo(ids, nowhere, "c", "plain");
    expect(chosen(goTo(ids, at, "e", "range"))).toBe("cde");
    expect(chosen(goTo(ids, goTo(ids, at, "e", "range"), "d", "range"))).toBe("cd");
    expect(chosen(goTo(ids, goTo(ids, at, "e", "range"), "a", "range"))).toBe("abc");
  });
  test("a range whose anchor left the list begins at its top", () => {
    expect(chosen(goTo(ids, { ...nowhere, anchor: "gone" }, "b", "range"))).toBe("ab");
  });
});

describe("indexAfter", () => {
  const list = { count: 100, page: 10 };
  test.each([
    ["ArrowDown", 4, 5],
    ["ArrowDown", -1, 0],
    ["ArrowDown", 99, 99],
    ["ArrowUp", 0, 0],
    ["PageDown", 4, 14],
    ["PageUp", 4, 0],
    ["Home", 50, 0],
    ["End", 50, 99],
  ])("%s from %i leads to %i", (key, at, to) => expect(indexAfter(key, at, list)).toBe(to));
  test("other keys and an empty list lead nowhere", () => {
    expect(indexAfter("x", 4, list)).toBe(null);
    expect(indexAfter("End", -1, { count: 0, page: 10 })).toBe(null);
  });
});

describe("typeAhead", () => {
  const titles = ["abricot", "banane", "bergamote", "cerise", "cedrat"];
  test("one letter goes to the next title, round and round", () => {
    expect(typeAhead(titles, 0, "b")).toBe(1);
    expect(typeAhead(titles, 1, "bb")).toBe(2);
    expect(typeAhead(titles, 2, "bbb")).toBe(1);
  });
  test("several letters narrow from where it stands", () => {
    expect(typeAhead(titles, 3, "ced")).toBe(4);
    expect(typeAhead(titles, 3, "cer")).toBe(3);
    expect(typeAhead(titles, 3, "z")).toBe(null);
  });
});
