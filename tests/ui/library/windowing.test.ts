import { describe, expect, test } from "vitest";
import { scrollToShow, windowOf } from "#ui/library/windowing.ts";

describe("windowOf", () => {
  const view = { scrollTop: 0, height: 500, rowHeight: 50, count: 10_000, around: 3 };
  test("draws what is in sight and a few rows around", () => {
    expect(windowOf(view)).toEqual({ first: 0, end: 13 });
    expect(windowOf({ ...view, scrollTop: 1025 })).toEqual({ first: 17, end: 34 });
  });
  test("stops at the ends, also when the browser overscrolls", () => {
    expect(windowOf({ ...view, scrollTop: 499_500 })).toEqual({ first: 9987, end: 10_000 });
    expect(windowOf({ ...view, scrollTop: -80 })).toEqual({ first: 0, end: 13 });
  });
  test("is empty or short when the list is, whatever was scrolled before", () => {
    expect(windowOf({ ...view, count: 0 })).toEqual({ first: 0, end: 0 });
    expect(windowOf({ ...view, count: 2, scrollTop: 9000 })).toEqual({ first: 0, end: 2 });
  });
});

describe("scrollToShow", () => {
  const view = { scrollTop: 100, height: 200, rowHeight: 50 };
  test("leaves a row that is in sight", () => {
    expect(scrollToShow(2, view)).toBe(null);
    expect(scrollToShow(5, view)).toBe(null);
  });
  test("brings a row above to the top and a row below to the foot", () => {
    expect(scrollToShow(1, view)).toBe(50);
    expect(scrollToShow(6, view)).toBe(150);
  });
});
