import { parseRubyYaml } from "#core/front-matter/ruby-yaml.ts";
import { asHash } from "#core/jekyll/ruby-string.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { makeDrop } from "./drop.ts";
import { postDrop } from "./post-drop.ts";
import { inspect } from "./print.ts";
import { Time } from "./time.ts";
import { define, defineLazy, toLiquid } from "./value.ts";

/** What the blog cannot know by itself; without Markdown an excerpt is what stands in its source. */
export type SiteDropSetting = {
  now: number;
  zone: string;
  toHtml?: ((markdown: string) => string) | undefined;
};

/** `site`: the configuration with Jekyll's own keys over it (drops/site_drop.rb), each made when first asked for. */
export function siteDrop(site: Site, { now, zone, toHtml }: SiteDropSetting): Record<string, unknown> {
  const drop = toLiquid(site.config.raw, zone) as Record<string, unknown>;
  const posts = lazy(() =>
    site.documents
      .filter((one) => one.visibility === "visible" && /(?:^|\/)_posts\//.test(one.path))
      .sort((a, b) => (b.time ?? 0) - (a.time ?? 0) || (a.path < b.path ? 1 : -1)),
  );
  const drops = lazy(() => {
    const made = posts().map((one) =>
      postDrop(one, { zone, separator: site.config.excerpt_separator, toHtml }),
    );
    for (const [at, one] of made.entries()) {
      define(one, "next", made[at - 1] ?? null);
      define(one, "previous", made[at + 1] ?? null);
    }
    return made;
  });
  const oldestFirst = lazy(() => [...drops()].reverse());
  define(drop, "time", new Time(now, zone));
  defineLazy(drop, "posts", drops);
  defineLazy(drop, "documents", oldestFirst);
  defineLazy(drop, "related_posts", () => drops().slice(0, 10));
  defineLazy(drop, "categories", () => grouped(posts(), drops(), (one) => one.categories));
  defineLazy(drop, "tags", () => grouped(posts(), drops(), (one) => one.tags));
  defineLazy(drop, "data", () => siteData(site, zone));
  for (const key of ["pages", "html_pages", "static_files", "html_files"]) define(drop, key, []);
  defineLazy(drop, "collections", () => collections(site, oldestFirst()));
  return makeDrop(drop, {
    text: () => "Jekyll::Drops::SiteDrop",
    inspect: () => "#<Jekyll::Drops::SiteDrop>",
  });
}

// Jekyll::RelatedPosts#most_recent_posts
/** Say for which post `site.related_posts` is asked: it is not related to itself. */
export function relatePosts(site: unknown, path: string): void {
  const drop = site as Record<string, unknown> | null | undefined;
  if (!drop || !Object.hasOwn(drop, "related_posts")) return;
  const posts = () => drop.posts as Record<string, unknown>[];
  defineLazy(drop, "related_posts", () =>
    posts()
      .slice(0, 11)
      .filter((one) => one.path !== path)
      .slice(0, 10),
  );
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

// Jekyll::Site#post_attr_hash: keys come with the oldest post that has them, their posts with the newest first.
function grouped(
  documents: SiteDocument[],
  drops: Record<string, unknown>[],
  keys: (one: SiteDocument) => string[],
): Record<string, unknown> {
  const groups = new Map<string, unknown[]>();
  for (const [at, document] of [...documents.entries()].reverse()) {
    for (const key of keys(document)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(drops[at]);
    }
  }
  const hash: Record<string, unknown> = {};
  for (const [key, group] of groups) define(hash, key, group.reverse());
  return hash;
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
      if (typeof folder[key] !== "object" || folder[key] === null || Array.isArray(folder[key]))
        define(folder, key, {});
      folder = folder[key] as Record<string, unknown>;
    }
    define(folder, keys.at(-1)!, readData(text, found[2]!, zone));
  }
  return data;
}

function readData(text: string, extension: string, zone: string): unknown {
  if (extension === "csv" || extension === "tsv") return readTable(text, extension === "csv" ? "," : "\t");
  // JSON is YAML to safe_yaml as well.
  return toLiquid(parseRubyYaml(text.replace(/^\uFEFF/, "")).value, zone);
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
