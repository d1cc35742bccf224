import type { Problem } from "#core/problem.ts";

/** The saved sign: it never claims a safety that was not observed. Times in ms since the epoch. */
export type Sign =
  /** Typed, and not yet acknowledged by the database. */
  | { kind: "typing" }
  /** Acknowledged by the database of this browser, and nowhere else. */
  | { kind: "browser"; at: number }
  /** In this browser, and the very same bytes were read back from the blog's folder. */
  | { kind: "folder"; at: number }
  /** Kept by this page alone: the browser opens no database. */
  | { kind: "page"; at: number }
  /** Not saved: the text is still in the editor, the desk keeps trying. */
  | { kind: "failed"; problem: Problem };
