import type { SiteConfig } from "#core/jekyll/config.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { plainUrl } from "#core/jekyll/site-url.ts";
import type { Visibility } from "#core/jekyll/visibility.ts";
import { type Aim, aimsOf, documentsAt } from "../aims.ts";
import { destinationOf, placeOf } from "../destinations.ts";
import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { documentNear } from "./link-target.ts";
import { findFile, isBrought } from "./repository.ts";
import { lacksScheme } from "./scheme-missing.ts";

type Nowhere = {
  address: string;
  /** Of the post that is there but will not be published, or not yet. */
  hidden: { title: string; why: Visibility; date: string | null } | null;
  /** Title of the post that may be meant. */
  near: string | null;
};

/** Posts that are looked for by a like name: each look is a walk through all of them. */
const mostGuesses = 30;

export const linkNowhere = rule({
  id: "link-nowhere",
  severity: "meaning",
  docs: "https://jekyllrb.com/docs/permalinks/",
  check(source) {
    const shape = shapeOfPosts(source.site.config);
    const { baseurl } = source.site.config;
    const hits: Hit<Nowhere>[] = [];
    for (const aim of aimsOf(source)) {
      const { path, address, element, isImage } = aim;
      if (
        isImage ||
        isBrought(path) ||
        lacksScheme(address) ||
        path.includes("//") ||
        (baseurl !== "" && aim.baseurls !== 1)
      )
        continue;
      const found = documentsAt(path, source.index);
      if (found.some((one) => isThere(one, source))) continue;
      const [hidden] = found;
      if (!hidden && (!shape?.test(path) || isElsewhere(path, source))) continue;
      const near = hidden || hits.length >= mostGuesses ? null : documentNear(path, source.index, source.id);
      const fix = near && retarget(source, aim, near);
      hits.push({
        ...placeOf(source, element),
        data: {
          address,
          hidden: hidden ? { title: hidden.title, why: hidden.visibility, date: hidden.date } : null,
          near: near?.title ?? null,
        },
        ...(fix ? { fix } : {}),
      });
    }
    return hits;
  },
});

/** Visible, or visible by the day on which this post is. */
function isThere({ id, visibility, time }: SiteDocument, source: CheckSource): boolean {
  if (visibility === "visible" || id === source.id) return true;
  const { document } = source;
  return visibility === "future" && document.visibility === "future" && (time ?? 0) <= (document.time ?? 0);
}

/** A file of the repository, or an address that another post takes over with `redirect_from:`. */
function isElsewhere(path: string, { site, document }: CheckSource): boolean {
  const plain = plainUrl(path);
  if (findFile(path, site)?.isExact || plain === plainUrl(document.url ?? "")) return true;
  const own = JSON.stringify(document.data.redirect_from ?? "");
  return redirectsOf(site.documents).has(plain) || own.includes(`"${plain}`);
}

const redirects = new WeakMap<readonly SiteDocument[], ReadonlySet<string>>();

/** What the posts say behind `redirect_from:`, in one spelling. */
function redirectsOf(documents: readonly SiteDocument[]): ReadonlySet<string> {
  const before = redirects.get(documents);
  if (before) return before;
  const found = new Set<string>();
  for (const { frontMatter } of documents) {
    if (!frontMatter?.includes("redirect_from")) continue;
    for (const [path] of frontMatter.matchAll(/\/[^\s"',\]]*/g)) found.add(plainUrl(path));
  }
  redirects.set(documents, found);
  return found;
}

const shapes = new WeakMap<SiteConfig, RegExp | null>();

/** What the addresses of this blog's posts look like; null when nothing tells them from a page's: no day is in them. */
function shapeOfPosts(config: SiteConfig): RegExp | null {
  const before = shapes.get(config);
  if (before !== undefined) return before;
  const { permalink } = config;
  let made: RegExp | null = null;
  if (
    /:year/.test(permalink) &&
    /:(?:i_)?month|:y_day/.test(permalink) &&
    /:(?:title|slug)/.test(permalink)
  ) {
    const source = permalink
      .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
      .replace(/\/?:(?:slugified_)?categories/g, "(?:/[^/]+)*")
      .replace(/:year/g, "\\d{4}")
      .replace(/:(?:(?:i_)?(?:month|day)|y_day|short_year)/g, "\\d{1,3}")
      .replace(/:output_ext/g, "")
      .replace(/:[a-z_]+/g, "[^/]+")
      .replace(/^\/*/, "/")
      .replace(/^\/(?=\(\?:)/, "")
      .replace(/\/$/, "");
    made = new RegExp(`^${source}(?:\\.html|/|/index\\.html)?$`);
  }
  shapes.set(config, made);
  return made;
}

// The address keeps what stands before the path (baseurl, host) and behind it.
function retarget(source: CheckSource, { element, kind, fragment }: Aim, near: SiteDocument): Fix | null {
  const destination = destinationOf(source, element);
  if (!destination || kind === "relative" || near.url === null) return null;
  const { written, from, liquidTo } = destination;
  const host = /^(?:https?:)?\/\/[^/?#]*/i.exec(written.slice(liquidTo))?.[0].length ?? 0;
  const start = liquidTo + host;
  const path = /^[^?#]*/.exec(written.slice(start))![0];
  const { baseurl } = source.site.config;
  const typed = baseurl !== "" && path.startsWith(`${baseurl}/`) ? baseurl : "";
  if (!path.startsWith("/") || (fragment !== null && written.includes("{", start))) return null;
  const insert = typed + near.url;
  if (insert === path) return null;
  const edits = [{ from: from + start, to: from + start + path.length, insert }];
  return { kind: "edits", edits };
}
