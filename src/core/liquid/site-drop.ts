import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import { asHash } from "#core/jekyll/ruby-string.ts";
import type { Site } from "#core/jekyll/site.ts";
import { makeDrop } from "./drop.ts";
import { LiquidFailure } from "./failure.ts";
import { Posts } from "./posts.ts";
import { inspect } from "./print.ts";
import { Time } from "./time.ts";
import { define, defineLazy, toLiquid } from "./value.ts";

/** What the blog cannot know by itself; without Markdown an excerpt is what stands in its source. */
export type SiteDropSetting = {
  now: number;
  zone: string;
  toHtml?: ((markdown: string) => string) | undefined;
};

const postsOf = new WeakMap<object, () => Posts>();

/** `site`: the configuration with Jekyll's own keys over it (drops/site_drop.rb), each made when first asked for. */
export function siteDrop(site: Site, { now, zone, toHtml }: SiteDropSetting): Record<string, unknown> {
  const drop = toLiquid(site.config.raw, zone) as Record<string, unknown>;
  const build = { config: site.config, now, zone };
  const posts = lazy(() => new Posts(site.documents, { build, toHtml }));
  const oldestFirst = lazy(() => posts().oldestFirst());
  postsOf.set(drop, posts);
  define(drop, "time", new Time(now, zone));
  defineLazy(drop, "posts", () => posts().newestFirst());
  defineLazy(drop, "documents", oldestFirst);
  defineLazy(drop, "related_posts", () => posts().related(null));
  defineLazy(drop, "categories", () => posts().grouped((one) => one.categories));
  defineLazy(drop, "tags", () => posts().grouped((one) => one.tags));
  defineLazy(drop, "data", () => siteData(site, zone));
  for (const key of ["pages", "html_pages", "static_files", "html_files"]) define(drop, key, []);
  defineLazy(drop, "collections", () => collections(site, oldestFirst()));
  return makeDrop(drop, {
    text: () => "Jekyll::Drops::SiteDrop",
    inspect: () => "#<Jekyll::Drops::SiteDrop>",
  });
}

/** Say for which post `site.related_posts` is asked: it is not related to itself. */
export function relatePosts(site: unknown, path: string): void {
  const drop = site as Record<string, unknown> | null | undefined;
  const posts = drop && postsOf.get(drop);
  if (posts) defineLazy(drop, "related_posts", () => posts().related(path));
}

/** The post beside another in `site.posts`, -1 for the newer one; null at either end and for what is not among them. */
export function neighborOf(
  site: Record<string, unknown>,
  path: string,
  step: -1 | 1,
): Record<string, unknown> | null {
  return postsOf.get(site)?.().neighbor(path, step) ?? null;
}

// Documents of other collections than `posts` are not imported.
function collections(site: Site, posts: unknown[]): Record<string, unknown>[] {
  const { config } = site;
  const labels = [...new Set(["posts", ...Object.keys(asHash(config.raw.collections) ?? {})])].sort();
  return labels.map((label) => collection(site, label, label === "posts" ? posts : []));
}

function collection({ config }: Site, label: string, docs: unknown[]): Record<string, unknown> {
  const own = asHash(asHash(config.raw.collections)?.[label]) ?? {};
  const folder = config.collections_dir === "" ? "" : `${config.collections_dir}/`;
  const fields = {
    ...(label === "posts" ? { output: true, permalink: config.permalink } : {}),
    ...own,
    ...{ label, docs, files: [], directory: `${folder}_${label}`, relative_directory: `_${label}` },
  };
  return makeDrop(fields, { text: () => inspect(docs), inspect: () => inspect(docs) });
}

function lazy<T>(read: () => T): () => T {
  let value: { it: T } | null = null;
  return () => {
    value ??= { it: read() };
    return value.it;
  };
}

// Jekyll::DataReader: folders nest, names lose their extension and odd characters.
function siteData({ config, files }: Site, zone: string): Record<string, unknown> {
  const root = `${typeof config.raw.data_dir === "string" ? config.raw.data_dir : "_data"}/`;
  const data: Record<string, unknown> = {};
  for (const [path, text] of Object.entries(files)) {
    const found = /^(.+)\.(ya?ml|json|csv|tsv)$/.exec(path.startsWith(root) ? path.slice(root.length) : "");
    if (!found) continue;
    const keys = found[1]!
      .split("/")
      .map((key) => key.replace(/[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)/g, "").replace(/\s+/g, "_"));
    let folder = data;
    for (const key of keys.slice(0, -1)) {
      // Every object answers to `__proto__`: a folder of that name would be put into all of them.
      const known = Object.hasOwn(folder, key) ? folder[key] : null;
      if (typeof known !== "object" || known === null || Array.isArray(known)) define(folder, key, {});
      folder = folder[key] as Record<string, unknown>;
    }
    defineLazy(folder, keys.at(-1)!, () => readData(path, text, found[2]!, zone));
  }
  return data;
}

// Jekyll reads all of them before it builds, and stops at the first that it cannot read.
function readData(path: string, text: string, extension: string, zone: string): unknown {
  if (extension === "csv" || extension === "tsv") return readTable(text, extension === "csv" ? "," : "\t");
  // JSON is YAML to safe_yaml as well.
  const { value, problems } = parseRubyYaml(text.replace(/^\uFEFF/, ""));
  const [problem] = problems;
  if (problem?.code === "yaml-unreadable")
    throw new LiquidFailure(`${path}: ${problem.data.message} (${problem.data.line})`);
  return toLiquid(value, zone);
}

function readTable(text: string, separator: "," | "\t"): Record<string, string>[] {
  const cell =
    separator === "," ? /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/y : /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y;
  const rows: string[][] = [[]];
  const source = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd();
  for (let found = cell.exec(source); found; found = cell.exec(source)) {
    rows.at(-1)!.push(found[1]!.startsWith('"') ? found[1]!.slice(1, -1).replaceAll('""', '"') : found[1]!);
    if (found[2] === "\n") rows.push([]);
    if (found[2] === "" || cell.lastIndex >= source.length + 1) break;
  }
  const [names = [], ...records] = rows;
  return records.map((record) => Object.fromEntries(names.map((name, at) => [name, record[at] ?? ""])));
}
