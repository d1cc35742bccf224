import { type KramdownOptions, plainHighlighting } from "./options.ts";
import { readHash, readHighlighting, readOptions } from "./read-options.ts";

const fields: Readonly<Record<string, keyof KramdownOptions>> = {
  auto_ids: "autoIds",
  auto_id_prefix: "autoIdPrefix",
  auto_id_stripping: "autoIdStripping",
  footnote_nr: "footnoteNr",
  footnote_backlink: "footnoteBacklink",
  footnote_backlink_inline: "footnoteBacklinkInline",
  footnote_prefix: "footnotePrefix",
  smart_quotes: "smartQuotes",
  typographic_symbols: "typographicSymbols",
  entity_output: "entityOutput",
  toc_levels: "tocLevels",
  header_offset: "headerOffset",
  parse_block_html: "parseBlockHtml",
  parse_span_html: "parseSpanHtml",
  html_to_native: "htmlToNative",
  remove_line_breaks_for_cjk: "removeLineBreaksForCjk",
  math_engine: "mathEngine",
  syntax_highlighter: "syntaxHighlighter",
};

/** The options after `{::options key="value" /}`; an unknown key changes nothing. */
export function withInlineOption(options: KramdownOptions, key: string, value: string): KramdownOptions {
  if (key === "syntax_highlighter_opts") {
    // In place of all that the configuration says, Jekyll's default language too.
    const said = readHash(value);
    return said ? { ...options, highlighting: readHighlighting(said, plainHighlighting) } : options;
  }
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return field ? { ...options, [field]: readOptions({ [key]: value })[field] } : options;
}
