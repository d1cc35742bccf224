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
  readonly transliteratedHeaderIds: boolean;
  readonly hardWrap: boolean;
  /** Number of the first footnote. */
  readonly footnoteNr: number;
  readonly footnoteBacklink: string;
  readonly footnoteBacklinkInline: boolean;
  readonly footnotePrefix: string;
  /** `%s` is the number. */
  readonly footnoteLinkText: string;
  readonly smartQuotes: Readonly<Record<QuoteName, string>>;
  readonly typographicSymbols: Readonly<Record<SymbolName, string>>;
  readonly entityOutput: "as_char" | "as_input" | "numeric" | "symbolic";
  readonly tocLevels: readonly number[];
  readonly headerOffset: number;
  readonly headerLinks: boolean;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  readonly removeLineBreaksForCjk: boolean;
  /** Null prints the formula's text. */
  readonly mathEngine: "mathjax" | null;
  /** Null prints plain `pre` and `code`. */
  readonly syntaxHighlighter: "rouge" | null;
  readonly highlighting: Highlighting;
  /** Definitions that every text has, by normalized id. */
  readonly linkDefs: Readonly<Record<string, readonly [url: string, title: string | null]>>;
};

/** `syntax_highlighter_opts` */
export type Highlighting = {
  readonly defaultLanguage: string | null;
  readonly guessesLanguage: boolean;
  readonly inBlocks: boolean;
  readonly inSpans: boolean;
  readonly lineNumbers: boolean;
};

/** Jekyll's own defaults (`configuration.rb`, key `kramdown`), kramdown's for the rest. */
export const defaultOptions: KramdownOptions = {
  input: "GFM",
  gfmQuirks: ["paragraph_end"],
  autoIds: true,
  autoIdPrefix: "",
  autoIdStripping: false,
  transliteratedHeaderIds: false,
  hardWrap: false,
  footnoteNr: 1,
  footnoteBacklink: "&#8617;",
  footnoteBacklinkInline: false,
  footnotePrefix: "",
  footnoteLinkText: "%s",
  smartQuotes: { lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
  typographicSymbols: {
    ...{ mdash: "—", ndash: "–", hellip: "…", laquo: "«", raquo: "»" },
    ...{ laquo_space: "«\u00a0", raquo_space: "\u00a0»" },
  },
  entityOutput: "as_char",
  tocLevels: [1, 2, 3, 4, 5, 6],
  headerOffset: 0,
  headerLinks: false,
  parseBlockHtml: false,
  parseSpanHtml: true,
  removeLineBreaksForCjk: false,
  mathEngine: "mathjax",
  syntaxHighlighter: "rouge",
  highlighting: {
    ...{ defaultLanguage: "plaintext", guessesLanguage: true },
    ...{ inBlocks: true, inSpans: true, lineNumbers: false },
  },
  linkDefs: {},
};
