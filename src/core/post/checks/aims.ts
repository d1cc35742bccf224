import { joinUrl, plainUrl } from "#core/jekyll/site-url.ts";
import { decodePercent } from "#core/text/percent.ts";
import type { PageElement } from "./page.ts";
import type { CheckSource } from "./rule.ts";
import type { SiteIndex } from "./site-index.ts";

/** A link or an image of the page that leads into the blog itself. */
export type Aim = {
  element: PageElement;
  isImage: boolean;
  /** As the page says it. */
  address: string;
  /** How it is written: from the page, from the root of the host, or with the host. */
  kind: "relative" | "rooted" | "absolute";
  /** Decoded, below the baseurl, with its slash and without query; the whole path when it has no baseurl. */
  path: string;
  /** How often the path says the baseurl. */
  baseurls: number;
  /** Behind `#`, decodePercent; null without one. */
  fragment: string | null;
};

const known = new WeakMap<CheckSource, readonly Aim[]>();

/** Everything on the page that leads into the blog, in the order of links, then images; read once for all rules. */
export function aimsOf(source: CheckSource): readonly Aim[] {
  const before = known.get(source);
  if (before) return before;
  const aims: Aim[] = [];
  const { links, images } = source.page;
  for (const [isImage, elements, attribute] of [
    [false, links, "href"],
    [true, images, "src"],
  ] as const)
    for (const element of elements) {
      // What Liquid says of it is enough: the build stops.
      if ("data-hidden" in element.attributes) continue;
      const aim = readAim(element.attributes[attribute] ?? "", source);
      if (aim) aims.push({ element, isImage, ...aim });
    }
  known.set(source, aims);
  return aims;
}

const parts = /^(?:(https?:)?\/\/([^/?#]*))?([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/is;

function readAim(written: string, { site, document }: CheckSource): Omit<Aim, "element" | "isImage"> | null {
  const address = written.trim();
  const [, scheme, host, path = "", hash] = parts.exec(address) ?? [];
  const { baseurl, url } = site.config;
  if (host !== undefined) {
    const own = url.replace(/^https?:\/\//i, "").toLowerCase();
    if (own === "" || own !== host.toLowerCase()) return null;
  } else if (scheme !== undefined || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes("{")) return null;
  const fragment = hash === undefined ? null : decodePercent(hash);
  if (host === undefined && path === "") return null;
  const kind = host !== undefined ? "absolute" : path.startsWith("/") ? "rooted" : "relative";
  if (kind === "relative" && document.url === null) return null;
  let rest = decodePercent(kind === "relative" ? joinUrl(baseurl + document.url, path) : path);
  if (rest === "") rest = "/";
  let baseurls = 0;
  while (baseurl !== "" && `${rest}/`.startsWith(`${baseurl}/`) && baseurls < 2) {
    rest = rest.slice(baseurl.length) || "/";
    baseurls++;
  }
  return { address, kind, path: rest, baseurls, fragment };
}

/** What `x` may stand for: every host finds `x.html` and `x/` for it. */
export function documentsAt(path: string, { byUrl }: SiteIndex) {
  const plain = plainUrl(path);
  return byUrl.get(plain) ?? byUrl.get(`${plain}.html`) ?? [];
}
