import { parseFileName } from "#core/jekyll/file-name.ts";
import { frontMatterDefaults } from "#core/jekyll/front-matter-defaults.ts";
import { guessUrl } from "#core/jekyll/page-url.ts";
import { toRubyString } from "#core/jekyll/ruby-string.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { plainUrl } from "#core/jekyll/site-url.ts";
import { isExcluded } from "#core/jekyll/visibility.ts";
import { type CheckSource, rule } from "../rule.ts";

const docs = "https://jekyllrb.com/docs/permalinks/";

// Jekyll::Site#write: both are written to one file, and the last one stays.
export const urlTaken = rule({
  id: "url-taken",
  severity: "url",
  docs,
  check(source) {
    const { document, path, site } = source;
    const url = document.url ?? "";
    const other = rivalOf(source);
    if (other && isSameName(path, other.path)) return [];
    const isWritten = document.url !== null && document.visibility === "visible";
    const taken = other?.path ?? (isWritten ? pagesOf(site).get(plainUrl(url)) : undefined);
    return taken === undefined ? [] : [{ from: 0, to: 0, data: { url, path: taken } }];
  },
});

const pages = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The pages of the repository by their addresses, as far as their names tell. */
function pagesOf({ paths = none, config }: Site): ReadonlyMap<string, string> {
  const before = pages.get(paths);
  if (before) return before;
  const found = new Map<string, string>();
  for (const path of paths) {
    if (!/\.(?:html?|md|markdown)$/i.test(path) || /(?:^|\/)[_.]/.test(path) || isExcluded(path, config))
      continue;
    const url = guessUrl(path, config);
    if (url !== null) found.set(plainUrl(url), path);
  }
  pages.set(paths, found);
  return found;
}

const none: readonly string[] = [];

// Jekyll::Document#read_post_data: the day and the slug are all that a name gives to the URL.
export const nameTaken = rule({
  id: "name-taken",
  severity: "url",
  docs,
  check(source) {
    const other = rivalOf(source);
    if (!other || !isSameName(source.path, other.path)) return [];
    return [{ from: 0, to: 0, data: { url: source.document.url ?? "", path: other.path } }];
  },
});

/** Another visible document at the address of this one; a translation of it lives elsewhere, where a plugin puts it. */
function rivalOf({ id, path, document, index, site }: CheckSource): SiteDocument | null {
  const { url, visibility, data } = document;
  if (url === null || visibility !== "visible") return null;
  const lang = toRubyString(data.lang ?? null);
  const rivals = index.byUrl.get(plainUrl(url)) ?? [];
  return (
    rivals.find(
      (one) =>
        one.id !== id && one.path !== path && one.visibility === "visible" && langOf(one, site) === lang,
    ) ?? null
  );
}

function langOf({ path, frontMatter }: SiteDocument, { config }: Site): string {
  const own = /^lang(?:uage)?:[ \t]*["']?([\w-]+)/m.exec(frontMatter ?? "")?.[1];
  return own ?? toRubyString(frontMatterDefaults(config, path, "posts").lang ?? null);
}

/** `2017-01-02-x.md` and `2017-01-02-x.markdown`, or the same name in two folders below `_posts`. */
function isSameName(one: string, other: string): boolean {
  const [own, their] = [parseFileName(one), parseFileName(other)];
  if (own?.kind !== "post" || their?.kind !== "post" || !own.date || !their.date) return false;
  const day = (date: typeof own.date) => JSON.stringify(date);
  return own.slug === their.slug && day(own.date) === day(their.date);
}
