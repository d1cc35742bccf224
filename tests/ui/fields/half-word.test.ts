import { describe, expect, test } from "vitest";
import { goOn, standing, withHalf } from "#ui/fields/half-word.ts";

describe("withHalf", () => {
  test("has the word as far as it is typed", () => {
    expect(withHalf(["photo"], " voy ")).toEqual(["photo", "voy"]);
    expect(withHalf([], "v")).toEqual(["v"]);
  });

  test("is the list itself while nothing is typed, or a word that it has", () => {
    const slips = ["photo"];
    expect(withHalf(slips, " ")).toBe(slips);
    expect(withHalf(slips, "photo ")).toBe(slips);
  });
});

describe("goOn", () => {
  const begun = { slips: ["photo"], written: [["photo"], ["photo", "v"], ["photo", "vo"]] };

  test("waits for what is written and not in the text yet, and forgets what was before", () => {
    expect(goOn(begun, ["photo"], "vo")).toEqual(begun);
    const later = goOn(begun, ["photo", "v"], "vo");
    expect(later).toEqual({
      slips: ["photo"],
      written: [
        ["photo", "v"],
        ["photo", "vo"],
      ],
    });
    expect(goOn(later, ["photo"], "vo")).toBeNull();
  });

  test("is over once the text says the last of it and nothing more is typed", () => {
    expect(goOn(begun, ["photo", "vo"], "vo")).toEqual({ slips: ["photo"], written: [["photo", "vo"]] });
    expect(goOn(begun, ["photo", "vo"], "")).toBeNull();
    expect(goOn(begun, ["photo", "v"], "")).not.toBeNull();
  });

  test("is over once the text says something else", () => {
    expect(goOn(begun, ["train"], "vo")).toBeNull();
    expect(goOn(null, ["train"], "")).toBeNull();
  });
});

describe("standing", () => {
  test("leaves out the word that is typed, whichever half of it the text has", () => {
    const begun = { slips: ["photo"], written: [] };
    expect(standing(["photo", "v"], begun, "voy")).toEqual(["photo"]);
    expect(standing(["photo", "v"], null, "")).toEqual(["photo", "v"]);
  });

  test("shows what came from elsewhere, and still not the word that is typed", () => {
    expect(standing(["train", "v"], null, "v ")).toEqual(["train"]);
    expect(standing(["train", "v"], null, "w")).toEqual(["train", "v"]);
  });
});
