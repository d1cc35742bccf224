import type { SiteConfig } from "#core/jekyll/config.ts";
import { parseFileName } from "#core/jekyll/file-name.ts";
import { nameOf } from "#core/jekyll/path.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { decodePercent } from "#core/text/percent.ts";
import type { PostLink } from "./post-links.ts";

/** What links can name of a post. */
export type Place = Pick<SiteDocument, "path" | "url">;

/**
 * Ways to write the target of a link that named a post at its old place, so that it names the new one: as it was written
 * first. Empty when a link of this kind cannot name the new place: a draft has neither a day nor a URL.
 */
export function retarget(link: PostLink, from: Place, to: Place, config: SiteConfig): string[] {
  switch (link.kind) {
    case "link":
      return linkTargets(to, config);
    case "post_url":
      return postUrlTargets(link.target, from, to);
    case "url":
      return from.url === null || to.url === null
        ? []
        : urlTargets(link.target, from.url, to.url, config.baseurl);
  }
}

// Jekyll::Tags::Link: the path from `collections_dir`, to the letter.
function linkTargets(to: Place, config: SiteConfig): string[] {
  const path = relativePath(to.path, config.collections_dir);
  return path === null ? [] : [path];
}

// Jekyll::Tags::PostComparer: `folder/` is one below `_posts`, or one above it.
function postUrlTargets(written: string, from: Place, to: Place): string[] {
  const old = parseFileName(from.path);
  const name = parseFileName(to.path);
  if (name?.kind !== "post") return [];
  const [, lead = "", folder = ""] = /^(\/?)((?:.+\/)?)/.exec(written) ?? [];
  const stem = nameOf(to.path).slice(0, -name.extension.length);
  const asFolder = (path: string) => (path === "" ? "" : `${path}/`);
  const isAbove = old !== null && old.root !== "" && folder === asFolder(old.root);
  const own = folder === "" ? "" : asFolder(isAbove ? name.root : name.sub);
  return unique([own, asFolder(name.sub), asFolder(name.root), ""].map((path) => lead + path + stem));
}

function urlTargets(written: string, from: string, to: string, baseurl: string): string[] {
  let head = "";
  let rest = written;
  // Once, or twice where Jekyll 4 adds a second one.
  while (baseurl !== "" && rest.startsWith(`${baseurl}/`) && !isWayTo(rest, from)) {
    head += baseurl;
    rest = rest.slice(baseurl.length);
  }
  for (const way of ways) {
    if (plain(rest) !== plain(way(from))) continue;
    return [head + inSpelling(way(to), rest)];
  }
  return [];
}

function isWayTo(written: string, url: string): boolean {
  return ways.some((way) => plain(written) === plain(way(url)));
}

/** How one may write a URL: each makes of the new one what was made of the old one. */
const ways: readonly ((url: string) => string)[] = [
  (url) => url,
  (url) => url.replace(/\/$/, "/index.html"),
  (url) => url.replace(/(?<=.)\/$/, ""),
  // Every host that serves static sites finds `x.html` for `x`.
  (url) => url.replace(/\.html$/, ""),
  (url) => url.replace(/^\//, ""),
];

/** With its accents as letters when the old one had them so. */
function inSpelling(url: string, written: string): string {
  if (!/[^\0-\x7f]/.test(written)) return url;
  return url.replace(/(?:%[89a-f][\da-f])+/gi, decodePercent);
}

function plain(url: string): string {
  return decodePercent(url).normalize("NFC");
}

function unique(targets: string[]): string[] {
  return [...new Set(targets)];
}
