import { afterEach, describe, expect, test } from "vitest";
import { inOneTab } from "#app/models/copies/one-tab.ts";

const held = new Set<string>();

function giveLocks(): void {
  const locks = {
    async request(name: string, _: object, granted: (lock: object | null) => Promise<unknown>) {
      if (held.has(name)) return granted(null);
      held.add(name);
      return granted({}).finally(() => held.delete(name));
    },
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true, writable: true });
}

afterEach(() => held.clear());

describe("inOneTab", () => {
  test("does the work, unless another tab is at it", async () => {
    giveLocks();
    const inner = await inOneTab("copie", async () => [await inOneTab("copie", async () => "two"), "one"]);
    expect(inner).toEqual([null, "one"]);
    expect(await inOneTab("copie", async () => "again")).toBe("again");
  });

  test("lets different works go on beside each other", async () => {
    giveLocks();
    expect(await inOneTab("a", () => inOneTab("b", async () => "both"))).toBe("both");
  });

  test("does the work where there are no locks", async () => {
    Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true, writable: true });
    expect(await inOneTab("copie", async () => "done")).toBe("done");
  });
});
