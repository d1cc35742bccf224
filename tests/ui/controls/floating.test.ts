import { describe, expect, test } from "vitest";
import { placeBeside } from "#ui/controls/floating.tsx";

const page = { width: 1000, height: 800 };
const button = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 40 });

describe("placeBeside", () => {
  test("stands below, its start under the start of the button", () => {
    expect(placeBeside(button(100, 100), { width: 200, height: 300 }, page)).toMatchObject({
      left: 100,
      top: 144,
    });
  });
  test("ends under the end of the button where it would leave the page", () => {
    expect(placeBeside(button(900, 100), { width: 200, height: 300 }, page).left).toBe(740);
  });
  test("stands above when there is more room there", () => {
    expect(placeBeside(button(100, 700), { width: 200, height: 300 }, page).top).toBe(396);
  });
  test("is never wider or higher than the page", () => {
    const narrow = placeBeside(button(10, 100), { width: 990, height: 2000 }, page);
    expect(narrow.left).toBe(8);
    expect(narrow.maxHeight).toBe(800 - 140 - 12);
  });
});
