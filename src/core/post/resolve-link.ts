import type { SiteConfig } from "#core/jekyll/config.ts";
import { dayAndSlug, keyOfDay, namesOfPost, printPostName, readPostName } from "#core/jekyll/post-name.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { joinUrl, plainUrl } from "#core/jekyll/site-url.ts";
import type { PostLink } from "./post-links.ts";

/** What a link says of where it leads; `prefix` and `from` may be left out. */
export type LinkTarget = Pick<PostLink, "kind" | "target"> & Partial<Pick<PostLink, "prefix">>;

/**
 * The document that a link leads to, or null when it leads to none that is known; whether Jekyll will write that one
 * is not asked. A relative URL is read from `pageUrl`, the URL of the post that holds it.
 */
export function resolveLink(
  link: LinkTarget,
  documents: readonly SiteDocument[],
  config: SiteConfig,
  pageUrl?: string | null,
): SiteDocument | null {
  const places = placesOf(documents, config.collections_dir);
  // Jekyll::Tags::Link: the path to the letter.
  if (link.kind === "link") return places.byPath.get(link.target) ?? null;
  if (link.kind === "post_url") return resolvePostUrl(link.target, places);
  const path = localPath(link, config);
  if (path === null) return null;
  const absolute = path.startsWith("/") ? path : joinUrl(pageUrl ?? "/", path);
  const plain = plainUrl(absolute);
  const baseurl = plainUrl(config.baseurl);
  const found = places.byUrl.get(plain);
  if (found || baseurl === "" || !`${plain}/`.startsWith(`${baseurl}/`)) return found ?? null;
  // Twice where Jekyll 4 adds the baseurl to one that is written.
  const once = plain.slice(baseurl.length);
  const twice = `${once}/`.startsWith(`${baseurl}/`) ? once.slice(baseurl.length) : once;
  return places.byUrl.get(once) ?? places.byUrl.get(twice) ?? null;
}

/** The path that a plain URL has on its own site, or null when it leads to another site, or nobody knows where. */
export function localPath({ target, prefix = "" }: LinkTarget, config: SiteConfig): string | null {
  // {{ site.url }}, {{ site.baseurl }}, { site.baseurl }: nothing else stands for the blog itself.
  const rest = prefix.replace(/\{\{?-?\s*site\.(?:github\.)?(?:base)?url\s*-?\}?\}\s*/g, "");
  if (rest === "") return target;
  const own = config.url.replace(/^https?:/i, "").toLowerCase();
  const isOwn = own !== "" && rest.replace(/^https?:/i, "").toLowerCase() === own;
  return isOwn ? target : null;
}

type Places = {
  /** As Jekyll spells it: below `collections_dir`. */
  byPath: ReadonlyMap<string, SiteDocument>;
  byUrl: ReadonlyMap<string, SiteDocument>;
  /** `cat/2017-09-17-x`: with the folders around and below `_posts`. */
  byName: ReadonlyMap<string, SiteDocument>;
  byDay: ReadonlyMap<string, SiteDocument>;
};

const known = new WeakMap<readonly SiteDocument[], { folder: string; places: Places }>();

function placesOf(documents: readonly SiteDocument[], folder: string): Places {
  const before = known.get(documents);
  if (before?.folder === folder) return before.places;
  const byPath = new Map<string, SiteDocument>();
  const byUrl = new Map<string, SiteDocument>();
  const byName = new Map<string, SiteDocument>();
  const byDay = new Map<string, SiteDocument>();
  const first = (map: Map<string, SiteDocument>, key: string, document: SiteDocument) => {
    if (!map.has(key)) map.set(key, document);
  };
  for (const document of documents) {
    const path = relativePath(document.path, folder);
    if (path !== null) first(byPath, path, document);
    if (document.url !== null) first(byUrl, plainUrl(document.url), document);
    if (path === null) continue;
    for (const name of namesOfPost(path)) first(byName, printPostName(name), document);
    const key = dayAndSlug(path, document.date);
    if (key !== null) first(byDay, key, document);
  }
  const places = { byPath, byUrl, byName, byDay };
  known.set(documents, { folder, places });
  return places;
}

// Jekyll::Tags::PostComparer: the name with its folders, else any post of that day and slug.
function resolvePostUrl(name: string, { byName, byDay }: Places): SiteDocument | null {
  const found = readPostName(name);
  return found && (byName.get(printPostName(found)) ?? byDay.get(keyOfDay(found)) ?? null);
}

/** A target as a card keeps it, by `cardLinks`, for `resolveLink`. */
export function readCardLink(kept: string): LinkTarget {
  const at = kept.indexOf(" ");
  return { kind: kept.slice(0, at) as LinkTarget["kind"], target: kept.slice(at + 1) };
}
