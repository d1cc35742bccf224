import type { SiteConfig } from "#core/jekyll/config.ts";
import { joinUrl } from "#core/jekyll/site-url.ts";
import { findLinks } from "./post-links.ts";
import { localPath } from "./resolve-link.ts";

const asset =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|mp[34]|m4[av]|ogg|og[av]|wav|webm|zip|gz|css|js|json|xml|txt|woff2?)$/i;

/**
 * The targets of a text that may be posts of its own blog, each once: `link _posts/x.md`, `post_url 2017-09-17-x` or
 * `url /2017/x/`, the last ones absolute, so that nobody needs to know which post held them.
 */
export function cardLinks(text: string, pageUrl: string | null, config: SiteConfig): string[] {
  const links = new Set<string>();
  for (const link of findLinks(text)) {
    if (link.kind === "link" && !/(?:^|\/)_(?:posts|drafts)\//.test(link.target)) continue;
    const path = link.kind === "url" ? localPath(link, config) : link.target;
    if (path === null || (link.kind === "url" && isAsset(path))) continue;
    const isRelative = link.kind === "url" && !path.startsWith("/");
    links.add(`${link.kind} ${isRelative ? joinUrl(pageUrl ?? "/", path) : path}`);
  }
  return [...links];
}

/** Whether a URL's path is that of a picture, a sound, a paper or a program: no post is called so. */
export function isAsset(path: string): boolean {
  return asset.test(path);
}
