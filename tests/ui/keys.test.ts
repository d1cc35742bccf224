import { describe, expect, test } from "vitest";
import { isPress, type Press, typesInto } from "#ui/keys.ts";

const press = (key: string, code: string, held = ""): Press => ({
  key,
  code,
  ctrlKey: held.includes("C"),
  metaKey: held.includes("M"),
  altKey: held.includes("A"),
  shiftKey: held.includes("S"),
});
const pc = { mac: false };
const mac = { mac: true };

describe("isPress", () => {
  test("Mod is Ctrl on a PC and Cmd on a Mac", () => {
    expect(isPress("Mod-p", press("p", "KeyP", "C"), pc)).toBe(true);
    expect(isPress("Mod-p", press("p", "KeyP", "M"), pc)).toBe(false);
    expect(isPress("Mod-p", press("p", "KeyP", "M"), mac)).toBe(true);
    expect(isPress("Mod-p", press("p", "KeyP", "C"), mac)).toBe(false);
  });
  test("every modifier counts", () => {
    expect(isPress("Mod-Shift-p", press("P", "KeyP", "CS"), pc)).toBe(true);
    expect(isPress("Mod-Shift-p", press("p", "KeyP", "C"), pc)).toBe(false);
    expect(isPress("Mod-p", press("P", "KeyP", "CS"), pc)).toBe(false);
    expect(isPress("Mod-p", press("p", "KeyP", "CA"), pc)).toBe(false);
  });
  test("a sign that needs Shift on this keyboard is still that sign", () => {
    expect(isPress("Mod-/", press("/", "Period", "CS"), pc)).toBe(true);
    expect(isPress("Mod-/", press("/", "Slash", "C"), pc)).toBe(true);
    expect(isPress("Mod-,", press(",", "KeyM", "C"), pc)).toBe(true);
  });
  test("letters go by what they type, digits also by their place", () => {
    expect(isPress("Mod-a", press("a", "KeyQ", "C"), pc)).toBe(true);
    expect(isPress("Mod-q", press("a", "KeyQ", "C"), pc)).toBe(false);
    expect(isPress("Mod-p", press("з", "KeyP", "C"), pc)).toBe(true);
    expect(isPress("Mod-1", press("&", "Digit1", "C"), pc)).toBe(true);
    expect(isPress("Mod-Shift-7", press("&", "Digit7", "CS"), pc)).toBe(true);
  });
  test("named keys are written as the browser names them", () => {
    expect(isPress("F2", press("F2", "F2"), pc)).toBe(true);
    expect(isPress("Alt-ArrowUp", press("ArrowUp", "ArrowUp", "A"), pc)).toBe(true);
    expect(isPress("Mod--", press("-", "Minus", "C"), pc)).toBe(true);
  });
  test("AltGr types a character and is no command", () => {
    const altGr = { ...press("@", "Digit0", "CA"), getModifierState: () => true };
    expect(isPress("Mod-Alt-0", altGr, pc)).toBe(false);
  });
});

describe("typesInto", () => {
  const field = { tagName: "INPUT", isContentEditable: false };
  test("a plain key belongs to the field, a command does not", () => {
    expect(typesInto(field, press("?", "Slash", "S"))).toBe(true);
    expect(typesInto(field, press("p", "KeyP", "C"))).toBe(false);
    expect(typesInto(field, press("F2", "F2"))).toBe(false);
    expect(typesInto({ tagName: "DIV", isContentEditable: false }, press("n", "KeyN"))).toBe(false);
    expect(typesInto({ tagName: "DIV", isContentEditable: true }, press("n", "KeyN"))).toBe(true);
  });
});
