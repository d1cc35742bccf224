// How the blog writes links to its own posts. What stands round the target is learnt to the letter, so that blanks, filters
// and quotes come back as the writer has them.
import type { SiteConfig } from "#core/jekyll/config.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import type { JekyllVersion } from "#core/jekyll/version.ts";
import { findLinks, type PostLink } from "./post-links.ts";
import { resolveLink } from "./resolve-link.ts";

/** The form of a destination: `before`, the target, `after`. */
export type LinkStyle = {
  kind: PostLink["kind"];
  /** `{{ site.baseurl }}{% link `, `{% post_url `, `{{ "`, `https://example.org`. */
  before: string;
  /** ` %}`, `" | relative_url }}`. */
  after: string;
  /** A slash leads the target. */
  rooted: boolean;
  /** A plain URL says the baseurl itself. */
  baseurl: boolean;
};

/** What a style is learnt for and printed with. */
export type LinkSite = Pick<Site, "config" | "documents" | "jekyll">;

/** After so many posts an older one weighs half. */
const halfLife = 10;

/**
 * The form in which the posts, the newest first, link to posts of their own; each post has one vote, a newer one a
 * greater. What Jekyll itself recommends for its version when none of them links to another.
 */
export function learnLinkStyle(texts: readonly string[], site: LinkSite): LinkStyle {
  const votes = new Map<string, { style: LinkStyle; weight: number }>();
  for (const [age, text] of texts.entries()) {
    const styles = findLinks(text).flatMap((link) => styleOf(link, text, site) ?? []);
    for (const style of styles) {
      const key = JSON.stringify(style);
      const vote = votes.get(key) ?? { style, weight: 0 };
      vote.weight += 0.5 ** (age / halfLife) / styles.length;
      votes.set(key, vote);
    }
  }
  let best: { style: LinkStyle; weight: number } | null = null;
  for (const vote of votes.values()) if (!best || vote.weight > best.weight) best = vote;
  return best ? withoutDoubling(best.style, site) : defaultLinkStyle(site.jekyll ?? 4);
}

/** `{% link … %}`, with the baseurl before it where the tag does not add it: Jekyll 3. */
export function defaultLinkStyle(jekyll: JekyllVersion): LinkStyle {
  const before = jekyll === 3 ? "{{ site.baseurl }}{% link " : "{% link ";
  return { kind: "link", before, after: " %}", rooted: false, baseurl: false };
}

/**
 * The destination of a link to a post, in a style; in that of `link` where the style cannot name it: a draft has neither
 * date nor URL. Null for a file that Jekyll would not read.
 */
export function printLink(style: LinkStyle, document: SiteDocument, site: LinkSite): string | null {
  const target = printTarget(style, document, site.config);
  if (target !== null) return style.before + (style.rooted ? "/" : "") + target + style.after;
  if (style.kind === "link") return null;
  return printLink(defaultLinkStyle(site.jekyll ?? 4), document, site);
}

// Without the slash in front, which is the style's affair.
function printTarget(style: LinkStyle, document: SiteDocument, config: SiteConfig): string | null {
  const path = relativePath(document.path, config.collections_dir);
  if (style.kind === "link") return path;
  if (style.kind === "url") {
    const baseurl = style.baseurl ? config.baseurl : "";
    return document.url === null ? null : (baseurl + document.url).replace(/^\//, "");
  }
  // Jekyll::Tags::PostComparer: the folders above `_posts`, or those below.
  const found = /^((?:.+\/)?)_posts\/((?:.+\/)?)(\d+-\d+-\d+-[^/]*)\.[^./]+$/.exec(path ?? "");
  if (!found) return null;
  const [, above = "", below = "", name = ""] = found;
  return (above === "" ? below : above) + name;
}

function styleOf(link: PostLink, text: string, site: LinkSite): LinkStyle | null {
  const { kind, target, from, to, wholeFrom, wholeTo } = link;
  // A tag that stands alone shows nothing of how a destination is written.
  if (!/(?:\]\(\s*<?|["'=]|\]:[ \t]*<?)$/.test(text.slice(Math.max(0, wholeFrom - 8), wholeFrom)))
    return null;
  const isOwn = kind === "link" ? /(?:^|\/)_(?:posts|drafts)\//.test(target) : kind === "post_url";
  if (!isOwn && !resolveLink(link, site.documents, site.config)) return null;
  const rooted = target.startsWith("/");
  // `{ site.baseurl }` is a slip: Jekyll prints it as it is.
  const before = text.slice(wholeFrom, from).replace(/(?<!\{)\{ *(site\.\w+) *\}(?!\})/g, "{{ $1 }}");
  const after = text.slice(to, wholeTo).replace(/[?#].*$/s, "");
  // What is relative to one page leads elsewhere from another.
  if (kind === "url" && before === "" && !rooted) return null;
  if (/\n/.test(before + after)) return null;
  const { baseurl } = site.config;
  return {
    kind,
    before,
    after,
    rooted,
    baseurl: kind === "url" && baseurl !== "" && `${target}/`.startsWith(`${baseurl}/`),
  };
}

// The habit wins over everything but this: the tags of Jekyll 4 add the baseurl themselves, and twice it leads nowhere.
function withoutDoubling(style: LinkStyle, { config, jekyll }: LinkSite): LinkStyle {
  if (style.kind === "url" || jekyll === 3 || config.baseurl === "") return style;
  return { ...style, before: style.before.replace(/\{\{-?\s*site\.baseurl\s*-?\}\}\s*/, "") };
}
