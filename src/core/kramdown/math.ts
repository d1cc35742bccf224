import { escapeText } from "./attributes.ts";
import type { Construct } from "./construct.ts";

// kramdown/converter/math_engine/mathjax.rb: the formula goes out as text between MathJax's own marks.
/** `$$…$$` standing alone. */
export const mathBlock: Construct = {
  name: "mathBlock",
  level: "block",
  tokenizer(source) {
    const found = /^ {0,3}\$\$\s*([^$]+?)\s*\$\$[ \t]*(?:\n|$)/.exec(source);
    return found ? { type: "mathBlock", raw: found[0], text: found[1]! } : undefined;
  },
  renderer: (token) => `<p>\\[${escapeText(token.text as string)}\\]</p>\n`,
};

/** `$$…$$` within a line. */
export const mathSpan: Construct = {
  name: "mathSpan",
  level: "inline",
  start: (source) => {
    const at = source.indexOf("$$");
    return at < 0 ? undefined : at;
  },
  tokenizer(source) {
    const found = /^\$\$\s*([^$]+?)\s*\$\$/.exec(source);
    return found ? { type: "mathSpan", raw: found[0], text: found[1]! } : undefined;
  },
  renderer: (token) => `\\(${escapeText(token.text as string)}\\)`,
};
