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
    transliteratedHeaderIds: flag("transliterated_header_ids", or.transliteratedHeaderIds),
    hardWrap: flag("hard_wrap", or.hardWrap),
    footnoteNr: whole("footnote_nr", or.footnoteNr),
    footnoteBacklink: words("footnote_backlink", or.footnoteBacklink),
    footnoteBacklinkInline: flag("footnote_backlink_inline", or.footnoteBacklinkInline),
    footnotePrefix: words("footnote_prefix", or.footnotePrefix),
    footnoteLinkText: readLinkText(said.footnote_link_text),
    smartQuotes: readQuotes(said.smart_quotes),
    typographicSymbols: { ...or.typographicSymbols, ...readSymbols(said.typographic_symbols) },
    entityOutput: readEntityOutput(said.entity_output),
    tocLevels: readLevels(said.toc_levels),
    headerOffset: whole("header_offset", or.headerOffset),
    headerLinks: flag("header_links", or.headerLinks),
    parseBlockHtml: flag("parse_block_html", or.parseBlockHtml),
    parseSpanHtml: flag("parse_span_html", or.parseSpanHtml),
    removeLineBreaksForCjk: flag("remove_line_breaks_for_cjk", or.removeLineBreaksForCjk),
    mathEngine: isOff(said, "math_engine") ? null : "mathjax",
    syntaxHighlighter: isOff(said, "syntax_highlighter") ? null : "rouge",
    highlighting: readHighlighting(said.syntax_highlighter_opts),
    linkDefs: readLinkDefs(said.link_defs),
  };
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

function readLinkText(value: unknown): string {
  return typeof value === "string" && value.includes("%s") ? value : defaultOptions.footnoteLinkText;
}

function readQuotes(value: unknown): KramdownOptions["smartQuotes"] {
  const names = readNames(value).map((name) => namedCharacter(name) ?? name);
  const [lsquo, rsquo, ldquo, rdquo] = names;
  return lsquo && rsquo && ldquo && rdquo ? { lsquo, rsquo, ldquo, rdquo } : defaultOptions.smartQuotes;
}

function readSymbols(value: unknown): Partial<Record<SymbolName, string>> {
  if (typeof value !== "object" || value === null) return {};
  const known = Object.keys(defaultOptions.typographicSymbols);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, symbol]) => [name.replace(/^:/, ""), String(symbol)] as const)
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

function readHighlighting(value: unknown): Highlighting {
  const or = defaultOptions.highlighting;
  if (typeof value !== "object" || value === null) return or;
  const said = value as Record<string, unknown>;
  const part = (key: string) => (said[key] ?? {}) as Record<string, unknown>;
  const language = part("block").default_lang ?? said.default_lang;
  return {
    defaultLanguage: typeof language === "string" ? language : or.defaultLanguage,
    guessesLanguage: readFlag(said.guess_lang, or.guessesLanguage),
    inBlocks: !readFlag(part("block").disable, readFlag(said.disable, false)),
    inSpans: !readFlag(part("span").disable, readFlag(said.disable, false)),
    lineNumbers: readFlag(part("block").line_numbers ?? said.line_numbers, or.lineNumbers),
  };
}

function readLinkDefs(value: unknown): KramdownOptions["linkDefs"] {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, said]) => {
      const [url, title] = Array.isArray(said) ? said : [said];
      return typeof url === "string"
        ? [[normalizeId(id), [url, typeof title === "string" ? title : null]]]
        : [];
    }),
  );
}
