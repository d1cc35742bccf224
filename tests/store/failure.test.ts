import { describe, expect, test } from "vitest";
import { asFailure, StorageFailure, storageProblem } from "#store/failure.ts";

describe("storageProblem", () => {
  test.each([
    ["QuotaExceededError", { code: "storage-full" }],
    ["VersionError", { code: "storage-outdated" }],
    ["UnknownError", { code: "storage-failed", data: { message: "Internal error" } }],
    ["SecurityError", { code: "storage-failed", data: { message: "Internal error" } }],
  ])("%s", (name, problem) => {
    expect(storageProblem(new DOMException("Internal error", name))).toEqual(problem);
  });

  test("gives the name of an error without a message", () => {
    expect(storageProblem(new DOMException("", "AbortError"))).toEqual({
      code: "storage-failed",
      data: { message: "AbortError" },
    });
  });

  test("is null for a bug of ours", () => {
    expect(storageProblem(new TypeError("x is undefined"))).toBeNull();
    expect(storageProblem(new DOMException("function", "DataCloneError"))).toBeNull();
    expect(storageProblem("thrown string")).toBeNull();
  });
});

describe("asFailure", () => {
  test("wraps once, keeps the cause, and leaves bugs alone", () => {
    const full = new DOMException("", "QuotaExceededError");
    const failure = asFailure(full);
    expect(failure).toBeInstanceOf(StorageFailure);
    expect(failure).toMatchObject({ problem: { code: "storage-full" }, cause: full });
    expect(asFailure(failure)).toBe(failure);
    const bug = new RangeError("rev");
    expect(asFailure(bug)).toBe(bug);
  });
});
