import { beforeEach, describe, expect, test } from "vitest";
import { parseWitness, witnessed, witnessKey } from "#store/witness.ts";
import { freshBrowser } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const witness = { at: 5, blogs: [] };

describe("witnessed", () => {
  test("is what localStorage remembers, or nothing", () => {
    expect(witnessed()).toBeNull();
    localStorage.setItem(witnessKey, JSON.stringify(witness));
    expect(witnessed()).toEqual(witness);
  });

  test("is nothing where localStorage is forbidden", () => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
      configurable: true,
    });
    expect(witnessed()).toBeNull();
  });
});

describe("parseWitness", () => {
  test.each([[null], [""], ['{"at":5,"blo'], ["null"], ["[]"], ['{"at":5}'], ['"text"']])(
    "takes %j for no witness",
    (json) => {
      expect(parseWitness(json)).toBeNull();
    },
  );
});
