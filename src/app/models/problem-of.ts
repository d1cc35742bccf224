import type { Problem } from "#core/problem.ts";

/** What to tell the writer of an error: the problem that a room of I/O found, else the words of the error itself. */
export function problemOf(error: unknown): Problem {
  if (error && typeof error === "object" && "problem" in error) return error.problem as Problem;
  const message = error instanceof Error ? error.message || error.name : String(error);
  return { code: "storage-failed", data: { message } };
}
