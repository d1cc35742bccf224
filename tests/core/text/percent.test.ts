import { expect, test } from "vitest";
import { decodeAddress, decodePercent } from "#core/text/percent.ts";

test("letters are read from their bytes", () => {
  expect(decodePercent("/%C3%A9t%C3%A9%2Fx")).toBe("/été/x");
});

test("what parts an address stays spelled in one", () => {
  expect(decodeAddress("/%C3%A9t%C3%A9%2Fx%3Fy")).toBe("/été%2Fx%3Fy");
});

test("a stray percent sign leaves all of it as it was written", () => {
  expect(decodePercent("%C3%A9 100%")).toBe("%C3%A9 100%");
  expect(decodeAddress("%C3%A9 100%")).toBe("%C3%A9 100%");
});
