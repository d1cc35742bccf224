/** What `_config.yml` can say under `kramdown:`, as far as the preview follows it. */
export type KramdownOptions = {
  autoIds: boolean;
  autoIdPrefix: string;
  hardWrap: boolean;
  /** Number of the first footnote. */
  footnoteNr: number;
  footnoteBacklink: string;
  /** The four characters of `smart_quotes`: left single, right single, left double, right double. */
  smartQuotes: readonly [string, string, string, string];
  tocLevels: readonly number[];
  headerOffset: number;
};

/** Jekyll's own defaults (`configuration.rb`, key `kramdown`). */
export const defaultOptions: KramdownOptions = {
  autoIds: true,
  autoIdPrefix: "",
  hardWrap: false,
  footnoteNr: 1,
  footnoteBacklink: "↩",
  smartQuotes: ["‘", "’", "“", "”"],
  tocLevels: [1, 2, 3, 4, 5, 6],
  headerOffset: 0,
};

const namedCharacters: Record<string, string> = {
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  lsaquo: "‹",
  rsaquo: "›",
  sbquo: "‚",
  bdquo: "„",
  apos: "'",
  quot: '"',
};

/** Read the hash under `kramdown:`; what is missing or senseless keeps Jekyll's default. */
export function readOptions(hash: unknown): KramdownOptions {
  if (typeof hash !== "object" || hash === null) return defaultOptions;
  const said = hash as Record<string, unknown>;
  const flag = (key: string, or: boolean) => (typeof said[key] === "boolean" ? said[key] : or);
  const whole = (key: string, or: number) => (Number.isInteger(said[key]) ? (said[key] as number) : or);
  const words = (key: string, or: string) => (typeof said[key] === "string" ? said[key] : or);
  return {
    autoIds: flag("auto_ids", defaultOptions.autoIds),
    autoIdPrefix: words("auto_id_prefix", defaultOptions.autoIdPrefix),
    hardWrap: flag("hard_wrap", defaultOptions.hardWrap),
    footnoteNr: whole("footnote_nr", defaultOptions.footnoteNr),
    footnoteBacklink: words("footnote_backlink", defaultOptions.footnoteBacklink).replace(
      /&#(\d{1,6});/g,
      (_, code: string) => String.fromCodePoint(Number(code)),
    ),
    smartQuotes: readQuotes(said.smart_quotes),
    tocLevels: readLevels(said.toc_levels),
    headerOffset: whole("header_offset", defaultOptions.headerOffset),
  };
}

function readQuotes(value: unknown): KramdownOptions["smartQuotes"] {
  const names = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  const [a, b, c, d] = names.map((name) => namedCharacters[String(name).trim()] ?? String(name).trim());
  return a && b && c && d ? [a, b, c, d] : defaultOptions.smartQuotes;
}

function readLevels(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.map(Number).filter(Number.isInteger);
  if (typeof value !== "string") return defaultOptions.tocLevels;
  const span = /^(\d)\.\.(\d)$/.exec(value.trim());
  if (span) return defaultOptions.tocLevels.filter((n) => n >= Number(span[1]) && n <= Number(span[2]));
  return value.split(",").map(Number).filter(Number.isInteger);
}
