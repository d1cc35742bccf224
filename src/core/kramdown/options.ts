/** What `typographic_symbols` may replace, by kramdown's names. */
export type SymbolName = "mdash" | "ndash" | "hellip" | "laquo" | "raquo" | "laquo_space" | "raquo_space";

/** Printed in place of straight quotes. */
export type QuoteName = "lsquo" | "rsquo" | "ldquo" | "rdquo";

/** What `_config.yml` can say under `kramdown:` (https://kramdown.gettalong.org/options.html). */
export type KramdownOptions = {
  readonly input: "GFM" | "kramdown";
  readonly gfmQuirks: readonly string[];
  readonly autoIds: boolean;
  readonly autoIdPrefix: string;
  readonly autoIdStripping: boolean;
  readonly hardWrap: boolean;
  /** Number of the first footnote. */
  readonly footnoteNr: number;
  readonly footnoteBacklink: string;
  readonly footnoteBacklinkInline: boolean;
  readonly footnotePrefix: string;
  readonly smartQuotes: Readonly<Record<QuoteName, string>>;
  readonly typographicSymbols: Readonly<Record<SymbolName, string>>;
  readonly entityOutput: "as_char" | "as_input" | "numeric" | "symbolic";
  readonly tocLevels: readonly number[];
  readonly headerOffset: number;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  readonly htmlToNative: boolean;
  readonly removeLineBreaksForCjk: boolean;
  /** Null prints the formula's text. */
  readonly mathEngine: "mathjax" | null;
  /** Null leaves all code plain. */
  readonly syntaxHighlighter: "rouge" | null;
  readonly highlighting: Highlighting;
  /** Definitions that every text has, by normalized id. */
  readonly linkDefs: Readonly<Record<string, readonly [url: string, title: string | null]>>;
};

/** `syntax_highlighter_opts` */
export type Highlighting = {
  /** For code that names none: Jekyll has one always, unless the text sets these options itself. */
  readonly defaultLanguage: string | null;
  /** Whether Rouge colors code in no language by what it looks like; here it stays plain, in the same elements. */
  readonly guessesLanguage: boolean;
  readonly inBlocks: boolean;
  readonly inSpans: boolean;
  readonly numbersSpans: boolean;
  readonly lineNumbers: boolean;
  /** Number of the first line. */
  readonly startLine: number;
  /** Of the `pre`. */
  readonly cssClass: string;
  /** Whether the code stands in its own elements. */
  readonly wraps: boolean;
};

/** kramdown's own defaults of `syntax_highlighter_opts`. */
export const plainHighlighting: Highlighting = {
  ...{ defaultLanguage: null, guessesLanguage: false },
  ...{ inBlocks: true, inSpans: true, numbersSpans: false, lineNumbers: false, startLine: 1 },
  ...{ cssClass: "highlight", wraps: true },
};

/** Jekyll's own defaults (`configuration.rb`, key `kramdown`), kramdown's for the rest. */
export const defaultOptions: KramdownOptions = {
  input: "GFM",
  gfmQuirks: ["paragraph_end"],
  autoIds: true,
  autoIdPrefix: "",
  autoIdStripping: false,
  hardWrap: false,
  footnoteNr: 1,
  footnoteBacklink: "&#8617;",
  footnoteBacklinkInline: false,
  footnotePrefix: "",
  smartQuotes: { lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
  typographicSymbols: {
    ...{ mdash: "—", ndash: "–", hellip: "…", laquo: "«", raquo: "»" },
    ...{ laquo_space: "«\u00a0", raquo_space: "\u00a0»" },
  },
  entityOutput: "as_char",
  tocLevels: [1, 2, 3, 4, 5, 6],
  headerOffset: 0,
  parseBlockHtml: false,
  parseSpanHtml: true,
  htmlToNative: false,
  removeLineBreaksForCjk: false,
  mathEngine: "mathjax",
  syntaxHighlighter: "rouge",
  highlighting: { ...plainHighlighting, defaultLanguage: "plaintext", guessesLanguage: true },
  linkDefs: {},
};
