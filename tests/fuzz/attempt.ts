/** Measures a call; the name tells it from others. */
export type Lap = <Result>(name: string, call: () => Result) => Result;

/** A text, or one after its edits, with all that its run depends on. */
export type Attempt = {
  kind: "rendering" | "edits" | "post";
  texts: string[];
  /** Throws where something is wrong; HTML for others to look at, or null. Each time the same with the same texts. */
  act(texts: string[], lap: Lap): string | null;
};
