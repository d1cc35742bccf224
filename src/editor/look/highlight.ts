import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags as t } from "@lezer/highlight";
import { tags } from "../syntax/tags.ts";

const mono = "var(--mono)";
const faint = "var(--ink-faint)";
const soft = "var(--ink-soft)";
const chip = {
  fontFamily: mono,
  fontSize: "0.8em",
  fontStyle: "normal",
  fontWeight: "400",
  color: soft,
  backgroundColor: "color-mix(in srgb, var(--ink) 6%, transparent)",
  borderRadius: "0.3em",
  padding: "0.12em 0.2em",
  textDecoration: "none",
  boxDecorationBreak: "clone",
};

// Words keep the ink; what only a machine reads is paler and smaller than they are.
const style = HighlightStyle.define([
  { tag: t.strong, fontWeight: "700" },
  { tag: t.emphasis, fontStyle: "italic" },
  { tag: t.strikethrough, textDecoration: "line-through", color: soft },
  { tag: t.link, color: "var(--accent)" },
  { tag: t.url, color: faint, fontFamily: mono, fontSize: "0.78em", fontWeight: "400", fontStyle: "normal" },
  { tag: t.labelName, color: soft },
  { tag: t.string, color: soft },
  { tag: t.comment, color: faint },
  { tag: t.contentSeparator, color: faint, letterSpacing: "0.2em" },
  { tag: t.monospace, fontFamily: mono, fontSize: "0.86em" },
  { tag: t.quote, color: soft },
  { tag: t.escape, color: faint },
  { tag: t.character, color: soft },
  { tag: tags.html, color: soft, fontFamily: mono, fontSize: "0.82em" },
  { tag: tags.liquid, ...chip },
  { tag: tags.attributeList, ...chip },
  { tag: tags.footnote, color: "var(--accent)", fontSize: "0.85em" },
  { tag: tags.abbreviation, color: soft },
  { tag: tags.math, fontFamily: mono, fontSize: "0.86em" },
  { tag: tags.excerptMark, color: faint, fontFamily: mono, fontSize: "0.78em" },
  { tag: tags.frontMatterKey, color: soft },
  { tag: tags.frontMatterMark, color: faint },
  // What YAML does not read as text stands out, so that a title of `on` or `12:30` is seen for what it is.
  { tag: tags.frontMatterLiteral, color: "var(--accent)" },
  // Last, so that marks stay pale inside headings, links and quotes.
  { tag: t.processingInstruction, color: faint, fontWeight: "400", fontStyle: "normal" },
  { tag: tags.listMark, color: faint },
  { tag: tags.tableMark, color: faint },
]);

/** Colours and faces of the words and marks, by the app's custom properties alone. */
export const highlight: Extension = syntaxHighlighting(style);
