import { afterEach, describe, expect, test, vi } from "vitest";
import { askPersistence, persistence } from "#store/persistence.ts";

afterEach(() => vi.unstubAllGlobals());

function browserWith(storage: Partial<StorageManager> | undefined): void {
  vi.stubGlobal("navigator", { storage });
}

describe("persistence", () => {
  test("tells what the browser tells", async () => {
    browserWith({ persisted: async () => true, estimate: async () => ({ usage: 5, quota: 10 }) });
    expect(await persistence()).toEqual({ persisted: true, usage: 5, quota: 10 });
  });

  test("claims nothing where the browser tells nothing", async () => {
    browserWith(undefined);
    expect(await persistence()).toEqual({ persisted: false, usage: 0, quota: 0 });
    browserWith({ estimate: async () => ({}) });
    expect(await persistence()).toEqual({ persisted: false, usage: 0, quota: 0 });
  });
});

describe("askPersistence", () => {
  test("is what the browser answers, false where it cannot be asked", async () => {
    browserWith({ persist: async () => true });
    expect(await askPersistence()).toBe(true);
    browserWith(undefined);
    expect(await askPersistence()).toBe(false);
  });
});
