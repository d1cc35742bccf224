export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** Tokens that say nothing but that they are there; libyaml makes some of them up, without width. */
export type Mark =
  | "stream-end"
  | "document-start"
  | "document-end"
  | "block-sequence"
  | "block-mapping"
  | "block-end"
  | "flow-sequence"
  | "flow-sequence-end"
  | "flow-mapping"
  | "flow-mapping-end"
  | "block-entry"
  | "flow-entry"
  | "key"
  | "value";

/** What the scanner makes of the text: libyaml's tokens, with offsets. */
export type Token = { from: number; to: number } & (
  | { type: Mark }
  | { type: "directive"; name: string; handle: string; prefix: string }
  | { type: "alias" | "anchor"; name: string }
  | { type: "tag"; handle: string; suffix: string }
  | { type: "scalar"; value: string; style: ScalarStyle }
  /** The text cannot be read from here on; only an error if the parser comes so far. */
  | { type: "refusal"; message: string }
);
