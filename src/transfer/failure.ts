import type { Problem } from "#core/problem.ts";

/** An expected failure of a folder, a file or a zip on its way through a promise. */
export class TransferFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = "TransferFailure";
    this.problem = problem;
  }
}

/** Runs I/O on one file; what the browser throws becomes a `TransferFailure`, bugs and aborts pass through. */
export async function translated<T>(
  doing: "read" | "write",
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isNameRefused(error) || (error instanceof DOMException && error.name !== "AbortError")) {
      throw new TransferFailure(problemOf(doing, path, error));
    }
    throw error;
  }
}

/** Whether the browser refuses the very name (`a:b.md`, `con.md`): Chromium throws a TypeError for those. */
export function isNameRefused(error: unknown): error is TypeError {
  return error instanceof TypeError && /\bname is not allowed/i.test(error.message);
}

/** The problem that an error of `translated` carries; anything else is a bug and is thrown again. */
export function problemIn(error: unknown): Problem {
  if (error instanceof TransferFailure) return error.problem;
  throw error;
}

function problemOf(
  doing: "read" | "write",
  path: string,
  { name, message }: DOMException | TypeError,
): Problem {
  if (name === "NotAllowedError" || name === "SecurityError") {
    return { code: "permission-refused", data: { path } };
  }
  const data = { path, message: message || name };
  return doing === "read" ? { code: "file-unreadable", data } : { code: "write-failed", data };
}
