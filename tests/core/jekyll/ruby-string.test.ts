import { describe, expect, test } from "vitest";
import { asHash, capitalize, isTruthy, splitBlanks, toRubyString } from "#core/jekyll/ruby-string.ts";

describe("splitBlanks", () => {
  test("splits at ASCII blanks alone", () => {
    expect(splitBlanks("  et moi\taussi\n")).toEqual(["et", "moi", "aussi"]);
    expect(splitBlanks("et\u00a0moi")).toEqual(["et\u00a0moi"]);
  });
});

describe("capitalize", () => {
  test("lowers all but the first character", () => {
    expect(capitalize("éCOLE")).toBe("École");
    expect(capitalize("")).toBe("");
  });
});

describe("isTruthy", () => {
  test("takes empty strings and zero as true", () => {
    expect(["", 0, [], false, null, undefined].map(isTruthy)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("toRubyString", () => {
  test("prints what Ruby's to_s prints", () => {
    expect(toRubyString(null)).toBe("");
    expect(toRubyString(true)).toBe("true");
    expect(toRubyString({ ruby: "Date", iso: "2017-09-17" })).toBe("2017-09-17");
    expect(toRubyString({ ruby: "Time", ms: 0 })).toBe("1970-01-01 00:00:00 +0000");
    expect(toRubyString({ ruby: "Time", ms: 0, offset: -210 })).toBe("1969-12-31 20:30:00 -0330");
    expect(toRubyString(["a", null, { b: 1 }])).toBe('["a", nil, {"b"=>1}]');
  });
});

describe("asHash", () => {
  test("takes neither a list nor a date for a hash", () => {
    expect(asHash({ a: 1 })).toEqual({ a: 1 });
    expect(asHash([])).toBeNull();
    expect(asHash({ ruby: "Date", iso: "2017-09-17" })).toBeNull();
  });
});
