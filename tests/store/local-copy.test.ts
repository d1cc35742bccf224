import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { localCopy } from "#store/local-copy.ts";
import { freshBrowser, memoryStorage } from "../support/browser-storage.ts";

beforeEach(freshBrowser);
afterEach(() => vi.unstubAllGlobals());

describe("localCopy", () => {
  test("keeps the copies of two blogs apart, whatever their ids", () => {
    localCopy("a").write("k", "1");
    localCopy("a:b").write("k", "2");
    expect([...localCopy("a:b").all()]).toEqual([["k", "2"]]);
    localCopy("a").remove("k");
    expect(localCopy("a").all().has("k")).toBe(false);
  });

  test("drops the older copy when there is no room for the new one", () => {
    globalThis.localStorage = memoryStorage(3);
    localCopy("a").write("k", "old");
    localCopy("a").write("k", "longer");
    expect(localCopy("a").all().size).toBe(0);
  });

  test("is deaf where localStorage is forbidden", () => {
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    localCopy("a").write("k", "1");
    expect(localCopy("a").all().size).toBe(0);
  });
});
