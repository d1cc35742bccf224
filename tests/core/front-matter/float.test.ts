import { describe, expect, test } from "vitest";
import { isRubyFloat, isRubyNumber, printFloat, toRubyFloat } from "#core/front-matter/float.ts";

describe("toRubyFloat", () => {
  test("keeps a whole Float apart from an Integer, and leaves a fraction alone", () => {
    expect(toRubyFloat(2)).toEqual({ ruby: "Float", value: 2 });
    expect(toRubyFloat(2.5)).toBe(2.5);
    expect(toRubyFloat(Number.NaN)).toBeNaN();
  });
});

describe("isRubyFloat", () => {
  test("knows no hash that happens to look like one", () => {
    expect(isRubyFloat({ ruby: "Float", value: 2 })).toBe(true);
    expect(isRubyFloat({ ruby: "Float", value: "2" })).toBe(false);
    expect(isRubyFloat({ ruby: "Float", value: 2, more: 1 })).toBe(false);
    expect(isRubyFloat(2)).toBe(false);
    expect(isRubyNumber(2)).toBe(true);
    expect(isRubyNumber("2")).toBe(false);
  });
});

describe("printFloat", () => {
  // Ruby 3.1
  test.each([
    [750, "750.0"],
    [1.5, "1.5"],
    [-0, "-0.0"],
    [0, "0.0"],
    [1e14, "100000000000000.0"],
    [1e15, "1.0e+15"],
    [1e16, "1.0e+16"],
    [1.25e20, "1.25e+20"],
    [0.0001, "0.0001"],
    [0.00001, "1.0e-05"],
    [Number.POSITIVE_INFINITY, "Infinity"],
  ])("of %d", (number, expected) => {
    expect(printFloat(number)).toBe(expected);
  });
});
