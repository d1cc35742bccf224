import type { Problem } from "#core/problem.ts";

/** Thrown by the store when the browser refused: carries the problem to show, never a bug of ours. */
export class StorageFailure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(`The browser's storage refused: ${problem.code}`, { cause });
    this.name = "StorageFailure";
    this.problem = problem;
  }
}

/** What to tell the writer about an error of the browser's storage, or null when it is a bug of ours. */
export function storageProblem(error: unknown): Problem | null {
  if (error instanceof StorageFailure) return error.problem;
  // Not `instanceof DOMException`: errors of IndexedDB are told apart by name in every browser and in tests.
  const { name, message } = error instanceof Error || isNamed(error) ? error : { name: "", message: "" };
  if (name === "QuotaExceededError") return { code: "storage-full" };
  if (name === "VersionError") return { code: "storage-outdated" };
  if (isBug(name)) return null;
  return { code: "storage-failed", data: { message: message === "" ? name : message } };
}

/** The same error, as a `StorageFailure` when the browser is at fault. */
export function asFailure(error: unknown): unknown {
  const problem = storageProblem(error);
  return problem === null || error instanceof StorageFailure ? error : new StorageFailure(problem, error);
}

/** Whether the connection is probably dead and a fresh one may do better. */
export function isConnectionLost(error: unknown): boolean {
  // Safari after a while in the background: UnknownError. "Clear site data": a bare AbortError, then InvalidStateError.
  return isNamed(error) && ["InvalidStateError", "UnknownError", "AbortError"].includes(error.name);
}

function isNamed(error: unknown): error is { name: string; message: string } {
  return typeof error === "object" && error !== null && "name" in error && "message" in error;
}

function isBug(name: string): boolean {
  return ["", "Error", "TypeError", "RangeError", "ReferenceError", "DataError", "DataCloneError"].includes(
    name,
  );
}
