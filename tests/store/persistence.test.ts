import { afterEach, describe, expect, test, vi } from "vitest";
import { askPersistence, looksPassing, persistence } from "#store/persistence.ts";

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

describe("looksPassing", () => {
  const onDisk = {
    estimate: async () => ({ usage: 0, quota: 100e9 }),
    getDirectory: async () => ({}) as never,
  };

  test("is said of a window that is refused a file system, or has the quota of a memory", async () => {
    browserWith(onDisk);
    expect(await looksPassing()).toBe(false);
    browserWith({ ...onDisk, getDirectory: () => Promise.reject(new DOMException("", "SecurityError")) });
    expect(await looksPassing()).toBe(true);
    vi.stubGlobal("performance", { memory: { jsHeapSizeLimit: 4e9 } });
    browserWith({ ...onDisk, estimate: async () => ({ usage: 0, quota: 2e9 }) });
    expect(await looksPassing()).toBe(true);
  });

  test("is never said of a window whose storage is promised to last, or that tells nothing", async () => {
    browserWith({ ...onDisk, persisted: async () => true, getDirectory: () => Promise.reject(new Error()) });
    expect(await looksPassing()).toBe(false);
    browserWith(undefined);
    expect(await looksPassing()).toBe(false);
  });
});
