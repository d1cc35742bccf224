import { describe, expect, test } from "vitest";
import { typeScalar } from "#core/front-matter/scalar-type.ts";

describe("typeScalar", () => {
  test.each([
    ["0,7", 7],
    ["08", "08"],
    ["-12:30", { ruby: "Float", value: 690 }],
    ["12:30.5", 750.5],
    ["0x1F", 31],
    ["-0x1f", -31],
    ["0b101", 5],
    ["0o7", "0o7"],
    ["1e3", "1e3"],
    ["1.0e+3", { ruby: "Float", value: 1000 }],
    ["nULL", "nULL"],
    ["oN", "oN"],
  ])("makes %s the same as safe_yaml", (source, value) => {
    expect(typeScalar(source)).toEqual({ value });
  });

  test("gives null where Ruby's Float() raises", () => {
    expect([typeScalar("1.2_"), typeScalar("._5"), typeScalar("12_:30.5")]).toEqual([null, null, null]);
  });

  test("reads a time of the first century, a leap second and the end of a day", () => {
    expect(typeScalar("0099-01-01 00:00:00")).toEqual({ value: { ruby: "Time", ms: -59042995200000 } });
    expect(typeScalar("2016-12-31 23:59:60")).toEqual(typeScalar("2016-12-31 23:59:59"));
    expect(typeScalar("2016-12-31 24:00:00")).toEqual(typeScalar("2017-01-01 00:00:00"));
  });
});
