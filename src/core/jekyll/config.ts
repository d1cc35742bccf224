import { isBeyondMeasure } from "#core/front-matter/beyond-measure.ts";
import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import type { YamlHash, YamlValue } from "#core/front-matter/value.ts";
import type { DocumentProblem } from "#core/problem.ts";
import { mergeHashes } from "./merge.ts";
import { asHash, isTruthy, toRubyString } from "./ruby-string.ts";

/** What `_config.yml` says, over Jekyll's own defaults. */
export type SiteConfig = {
  title: string;
  /** Null when the blog does not say in which language it is written. */
  lang: string | null;
  url: string;
  /** `""` when the blog is at the root of its host; never ends with `/`. */
  baseurl: string;
  /** IANA name; null: the build machine's own. */
  timezone: string | null;
  /** The template of the posts' URLs: styles such as `pretty` are already spelt out. */
  permalink: string;
  /** `""` when the blog has no excerpts. */
  excerpt_separator: string;
  future: boolean;
  unpublished: boolean;
  show_drafts: boolean;
  strict_front_matter: boolean;
  /** `""` when `_posts` is at the root. */
  collections_dir: string;
  defaults: YamlValue[];
  include: string[];
  exclude: string[];
  markdown: string;
  /** Extensions that are converted, with their dot, in lower case. */
  markdown_ext: string[];
  kramdown: YamlHash;
  /** 0: no limit. */
  limit_posts: number;
  /** Why nothing or not all of `_config.yml` counts; `message` is the parser's, in English. */
  unread: { why: "broken" | "no-keys" | "beyond-measure"; line: number; message: string } | null;
  /** The whole merged hash, Liquid's `site.*`. */
  raw: YamlHash;
};

// Jekyll::Configuration::DEFAULTS
const jekyllDefaults: YamlHash = {
  collections_dir: "",
  cache_dir: ".jekyll-cache",
  plugins_dir: "_plugins",
  layouts_dir: "_layouts",
  data_dir: "_data",
  includes_dir: "_includes",
  collections: {},
  safe: false,
  include: [".htaccess"],
  exclude: [],
  keep_files: [".git", ".svn"],
  encoding: "utf-8",
  markdown_ext: "markdown,mkdown,mkdn,mkd,md",
  strict_front_matter: false,
  show_drafts: null,
  limit_posts: 0,
  future: false,
  unpublished: false,
  whitelist: [],
  plugins: [],
  markdown: "kramdown",
  highlighter: "rouge",
  lsi: false,
  excerpt_separator: "\n\n",
  incremental: false,
  detach: false,
  port: "4000",
  host: "127.0.0.1",
  baseurl: null,
  show_dir_listing: false,
  permalink: "date",
  paginate_path: "/page:num",
  timezone: null,
  quiet: false,
  verbose: false,
  defaults: [],
  liquid: { error_mode: "warn", strict_filters: false, strict_variables: false },
  kramdown: {
    auto_ids: true,
    toc_levels: [1, 2, 3, 4, 5, 6],
    entity_output: "as_char",
    smart_quotes: "lsquo,rsquo,ldquo,rdquo",
    input: "GFM",
    hard_wrap: false,
    guess_lang: true,
    footnote_nr: 1,
    show_warnings: false,
  },
};

// Jekyll::Configuration::DEFAULT_EXCLUDES
const alwaysExcluded = [
  ".sass-cache",
  ".jekyll-cache",
  "gemfiles",
  "Gemfile",
  "Gemfile.lock",
  "node_modules",
  "vendor/bundle/",
  "vendor/cache/",
  "vendor/gems/",
  "vendor/ruby/",
];

// Jekyll::Configuration::STYLE_TO_PERMALINK
const styles: Record<string, string> = {
  none: "/:categories/:title:output_ext",
  date: "/:categories/:year/:month/:day/:title:output_ext",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
};

/** The template behind a `permalink:` of `_config.yml`; what is not the name of a style is a template already. */
export function permalinkTemplate(style: string): string {
  return Object.hasOwn(styles, style) ? styles[style]! : style;
}

/** What Jekyll believes with no `_config.yml` at all. */
export const defaultConfig: SiteConfig = fromHash({});

/** `_config.yml` over Jekyll's defaults; what is not a hash is ignored as Jekyll does, and told. */
export function readConfig(text: string | null): { config: SiteConfig; problems: DocumentProblem[] } {
  if (text === null || text.trim() === "") return { config: defaultConfig, problems: [] };
  const { value, problems } = parseRubyYaml(text.replace(/^\uFEFF/, ""));
  const hash = asHash(value);
  const unread = whyUnread(value, problems);
  return { config: { ...(hash ? fromHash(hash) : defaultConfig), unread }, problems };
}

// Jekyll::Configuration#read_config_file: what Psych raises ends the build; what is neither a hash nor nothing is left
// aside with a warning.
function whyUnread(value: YamlValue, problems: readonly DocumentProblem[]): SiteConfig["unread"] {
  const [problem] = problems;
  if (problem?.code === "yaml-unreadable") {
    const { line, message } = problem.data;
    return { why: isBeyondMeasure(message) ? "beyond-measure" : "broken", line, message };
  }
  if (value === null || value === false || asHash(value)) return null;
  return { why: "no-keys", line: 1, message: "" };
}

function fromHash(hash: YamlHash): SiteConfig {
  const raw = mergeHashes(jekyllDefaults, hash);
  raw.exclude = [...new Set([...strings(raw.exclude), ...alwaysExcluded])];
  const posts = asHash(asHash(raw.collections)?.posts) ?? {};
  return {
    title: toRubyString(raw.title),
    lang: text(raw.lang) ?? text(raw.locale),
    url: toRubyString(raw.url).replace(/\/+$/, ""),
    baseurl: printBaseurl(toRubyString(raw.baseurl)),
    timezone: text(raw.timezone),
    // Jekyll::Configuration#add_default_collections: the posts' own permalink goes first, and may not be a style.
    permalink: text(posts.permalink) ?? permalinkTemplate(text(raw.permalink) ?? "date"),
    excerpt_separator: toRubyString(raw.excerpt_separator),
    future: isTruthy(raw.future),
    unpublished: isTruthy(raw.unpublished),
    show_drafts: isTruthy(raw.show_drafts),
    strict_front_matter: isTruthy(raw.strict_front_matter),
    collections_dir: toRubyString(raw.collections_dir).replace(/^\/+|\/+$/g, ""),
    defaults: Array.isArray(raw.defaults) ? raw.defaults : [],
    include: strings(raw.include),
    exclude: strings(raw.exclude),
    markdown: toRubyString(raw.markdown),
    markdown_ext: toRubyString(raw.markdown_ext)
      .split(",")
      .map((extension) => `.${extension.toLowerCase()}`),
    kramdown: asHash(raw.kramdown) ?? {},
    limit_posts: typeof raw.limit_posts === "number" ? raw.limit_posts : 0,
    unread: null,
    raw,
  };
}

function text(value: YamlValue | undefined): string | null {
  return isTruthy(value) && value !== "" ? toRubyString(value) : null;
}

function strings(value: YamlValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

// What one writes with or without its slashes: `blog`, `/blog/`; Jekyll's filters make `/blog` of both.
function printBaseurl(written: string): string {
  const path = written.replace(/^\/+|\/+$/g, "");
  return path === "" ? "" : `/${path}`;
}
