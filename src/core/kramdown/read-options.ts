import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import { normalizeId } from "./definitions.ts";
import { namedCharacter } from "./entities.ts";
import { defaultOptions, type Highlighting, type KramdownOptions, type SymbolName } from "./options.ts";

/** Read the hash under `kramdown:`; what is missing or senseless keeps Jekyll's default. */
export function readOptions(hash: unknown): KramdownOptions {
  if (typeof hash !== "object" || hash === null) return defaultOptions;
  const said = hash as Record<string, unknown>;
  const or = defaultOptions;
  const flag = (key: string, other: boolean) => readFlag(said[key], other);
  const whole = (key: string, other: number) => readWhole(said[key], other);
  const words = (key: string, other: string) => (typeof said[key] === "string" ? said[key] : other);
  return {
    input: String(said.input ?? "GFM") === "GFM" ? "GFM" : "kramdown",
    gfmQuirks: "gfm_quirks" in said ? readNames(said.gfm_quirks) : or.gfmQuirks,
    autoIds: flag("auto_ids", or.autoIds),
    autoIdPrefix: words("auto_id_prefix", or.autoIdPrefix),
    autoIdStripping: flag("auto_id_stripping", or.autoIdStripping),
    hardWrap: flag("hard_wrap", or.hardWrap),
    footnoteNr: whole("footnote_nr", or.footnoteNr),
    footnoteBacklink: words("footnote_backlink", or.footnoteBacklink),
    footnoteBacklinkInline: flag("footnote_backlink_inline", or.footnoteBacklinkInline),
    footnotePrefix: words("footnote_prefix", or.footnotePrefix),
    smartQuotes: readQuotes(said.smart_quotes),
    typographicSymbols: { ...or.typographicSymbols, ...readSymbols(said.typographic_symbols) },
    entityOutput: readEntityOutput(said.entity_output),
    tocLevels: readLevels(said.toc_levels),
    headerOffset: whole("header_offset", or.headerOffset),
    parseBlockHtml: flag("parse_block_html", or.parseBlockHtml),
    parseSpanHtml: flag("parse_span_html", or.parseSpanHtml),
    htmlToNative: flag("html_to_native", or.htmlToNative),
    removeLineBreaksForCjk: flag("remove_line_breaks_for_cjk", or.removeLineBreaksForCjk),
    mathEngine: isOff(said, "math_engine") ? null : "mathjax",
    // Jekyll puts its own in place of none.
    syntaxHighlighter: String(said.syntax_highlighter ?? "rouge") === "rouge" ? "rouge" : null,
    highlighting: readHighlighting(said.syntax_highlighter_opts, or.highlighting),
    linkDefs: readLinkDefs(said.link_defs),
  };
}

/** A hash as it is, or written as YAML in a text; null for all else. */
export function readHash(value: unknown): Record<string, unknown> | null {
  const said = typeof value === "string" ? parseRubyYaml(value).value : value;
  return typeof said === "object" && said !== null ? (said as Record<string, unknown>) : null;
}

function readFlag(value: unknown, otherwise: boolean): boolean {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : otherwise;
}

function readWhole(value: unknown, otherwise: number): number {
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) ? (number as number) : otherwise;
}

function isOff(said: Record<string, unknown>, key: string): boolean {
  return key in said && (said[key] === null || said[key] === "" || said[key] === "nil");
}

function readNames(value: unknown): string[] {
  const names = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[ ,]+/) : [];
  return names.map((name) => String(name).replace(/^:/, "")).filter((name) => name !== "");
}

function readQuotes(value: unknown): KramdownOptions["smartQuotes"] {
  const names = readNames(value).map(character);
  const [lsquo, rsquo, ldquo, rdquo] = names;
  return lsquo && rsquo && ldquo && rdquo ? { lsquo, rsquo, ldquo, rdquo } : defaultOptions.smartQuotes;
}

// A name or a number as an entity has it.
function character(name: string): string {
  return /^\d{1,6}$/.test(name) ? String.fromCodePoint(Number(name)) : (namedCharacter(name) ?? name);
}

function readSymbols(value: unknown): Partial<Record<SymbolName, string>> {
  const known = Object.keys(defaultOptions.typographicSymbols);
  return Object.fromEntries(
    Object.entries(readHash(value) ?? {})
      .map(([name, symbol]) => [name.replace(/^:/, ""), String(symbol ?? "")] as const)
      .filter(([name]) => known.includes(name)),
  );
}

function readEntityOutput(value: unknown): KramdownOptions["entityOutput"] {
  const name = String(value ?? "").replace(/^:/, "");
  return name === "as_input" || name === "numeric" || name === "symbolic" ? name : "as_char";
}

function readLevels(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.map(Number).filter(Number.isInteger);
  if (typeof value !== "string" && typeof value !== "number") return defaultOptions.tocLevels;
  const text = String(value).trim();
  const span = /^(\d)\.\.(\d)$/.exec(text);
  if (span) return defaultOptions.tocLevels.filter((n) => n >= Number(span[1]) && n <= Number(span[2]));
  return text.split(",").map(Number).filter(Number.isInteger);
}

/** Read the hash `syntax_highlighter_opts`; what it does not say is as it was. */
export function readHighlighting(value: unknown, or: Highlighting): Highlighting {
  const said = readHash(value);
  if (!said) return or;
  const part = (key: string) => readHash(said[key]) ?? {};
  const block = { ...said, ...part("block") };
  const span = { ...said, ...part("span") };
  return {
    defaultLanguage: typeof block.default_lang === "string" ? block.default_lang : or.defaultLanguage,
    guessesLanguage: readFlag(block.guess_lang, or.guessesLanguage),
    inBlocks: !readFlag(block.disable, false),
    inSpans: !readFlag(span.disable, false),
    numbersSpans: readFlag(span.line_numbers, or.numbersSpans),
    lineNumbers: readFlag(block.line_numbers, or.lineNumbers),
    startLine: readWhole(block.start_line, or.startLine),
    cssClass: typeof block.css_class === "string" ? block.css_class : or.cssClass,
    wraps: readFlag(block.wrap, or.wraps),
  };
}

function readLinkDefs(value: unknown): KramdownOptions["linkDefs"] {
  return Object.fromEntries(
    Object.entries(readHash(value) ?? {}).flatMap(([id, said]) => {
      const [url, title] = Array.isArray(said) ? said : [said];
      return typeof url === "string"
        ? [[normalizeId(id), [url, typeof title === "string" ? title : null]]]
        : [];
    }),
  );
}
