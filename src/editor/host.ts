/** What the editor tells the outside. */
export type EditorHost = {
  /** After each change of the text; `snapshot` builds the string only when called, as the text was then. */
  changed(snapshot: () => string, origin: ChangeOrigin): void;
  /** After each move of the selection; `words` is counted only when read. */
  selected?(selection: { from: number; to: number; readonly words: number }): void;
  /** After the writer scrolled: 1-based number of the line at the top, with the part of it already gone. */
  scrolled?(topLine: number): void;
  /** When a part of the editor could not be loaded; the text is as it was, and the next call tries again. */
  failed?(error: unknown): void;
};

/** Who changed the text: the writer in the text itself, or the panel through `apply`. */
export type ChangeOrigin = "user" | "panel";

/** Something to underline, with what to say when the pointer rests on it. */
export type EditorProblem = {
  from: number;
  to: number;
  severity: "error" | "warning" | "hint";
  message: string;
};
