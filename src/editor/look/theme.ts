import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const tint = "color-mix(in srgb, var(--ink) 4%, transparent)";
const hair = "1px solid var(--line)";
/** Free space on each side of the measure. */
const side = "clamp(1.1rem, 5cqi, 3.5rem)";

/** Page, measure, lines and their kinds; the panels have their own theme. */
export const theme: Extension = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    fontSize: "var(--text-size, 1.125rem)",
    containerType: "inline-size",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--serif, Georgia, serif)",
    lineHeight: "1.65",
    overflowX: "hidden",
    // Room for the line being written to stand in the middle of the page.
    scrollPaddingBlock: "4em",
  },
  ".cm-content": {
    boxSizing: "border-box",
    maxWidth: `calc(var(--measure, 38em) + 2 * ${side})`,
    margin: "0 auto",
    padding: `2.5em ${side} 45vh`,
    caretColor: "var(--accent)",
    fontKerning: "normal",
    fontVariantLigatures: "common-ligatures",
    textRendering: "optimizeLegibility",
  },
  ".cm-content[contenteditable=false]": { caretColor: "transparent" },
  ".cm-line": { padding: "0" },
  ".cm-line::selection, .cm-line ::selection": {
    backgroundColor: "color-mix(in srgb, var(--accent) 26%, transparent)",
  },

  ".ec-front": {
    fontFamily: "var(--mono)",
    fontSize: "0.78em",
    lineHeight: "1.6",
    backgroundColor: tint,
    padding: "0 1em",
    marginInline: "-1em",
  },
  ".ec-front-first": { borderRadius: "var(--radius, 6px) var(--radius, 6px) 0 0", paddingTop: "0.5em" },
  ".ec-front-last": {
    borderRadius: "0 0 var(--radius, 6px) var(--radius, 6px)",
    paddingBottom: "0.5em",
  },
  ".ec-code": {
    fontFamily: "var(--mono)",
    fontSize: "0.82em",
    lineHeight: "1.6",
    backgroundColor: tint,
    padding: "0 1em",
    marginInline: "-1em",
  },
  ".ec-code span": { fontFamily: "inherit", fontSize: "inherit" },
  ".ec-code-first": { borderRadius: "var(--radius, 6px) var(--radius, 6px) 0 0" },
  ".ec-code-last": { borderRadius: "0 0 var(--radius, 6px) var(--radius, 6px)" },
  ".ec-table": { fontFamily: "var(--mono)", fontSize: "0.82em" },
  ".ec-quote": { boxShadow: "inset 2px 0 0 var(--line)", paddingLeft: "0.9em" },
  ".ec-excerpt": { borderBottom: hair },
  ".ec-h1, .ec-h2, .ec-h3, .ec-h4": { fontWeight: "700", lineHeight: "1.3", textWrap: "balance" },
  ".ec-h1": { fontSize: "1.6em" },
  ".ec-h2": { fontSize: "1.3em" },
  ".ec-h3": { fontSize: "1.12em" },
  // Where the margin has room for them, the marks of headings hang in it and the words keep the measure.
  "@container (min-width: 50rem)": { ".cm-line.ec-hang": { textIndent: "calc(-1 * var(--lead, 0px))" } },
  ".ec-item": { paddingLeft: "var(--lead, 0px)", textIndent: "calc(-1 * var(--lead, 0px))" },
  // In a proportional face two blanks are no indentation to see.
  ".ec-indent": { letterSpacing: "0.3em" },
  ".ec-quote.ec-item": { paddingLeft: "calc(0.9em + var(--lead, 0px))" },

  ".ec-problem": {
    textDecoration: "underline wavy 1px",
    textUnderlineOffset: "0.25em",
    textDecorationSkipInk: "none",
  },
  ".ec-problem-error": { textDecorationColor: "var(--danger)" },
  ".ec-problem-warning": { textDecorationColor: "var(--warn)" },
  ".ec-problem-hint": { textDecoration: "underline dotted 1.5px var(--line-strong)" },
  ".ec-note": {
    position: "absolute",
    zIndex: "10",
    boxSizing: "border-box",
    maxWidth: "min(24rem, 100%)",
    whiteSpace: "pre-line",
    padding: "0.35em 0.7em",
    color: "var(--ink)",
    backgroundColor: "var(--desk)",
    border: hair,
    borderRadius: "var(--radius, 6px)",
    font: "0.85rem/1.45 var(--sans)",
  },

  ".cm-specialChar": { color: "var(--danger)" },
  ".ec-second-cursor::before, .ec-second-cursor-behind::after": {
    content: "''",
    borderInlineStart: "1.5px solid var(--accent)",
    marginInline: "-0.75px",
  },
  ".ec-second-selection": { backgroundColor: "color-mix(in srgb, var(--accent) 26%, transparent)" },
});
