import type { YamlValue } from "#core/front-matter/value.ts";
import type { Site } from "#core/jekyll/site.ts";

/** The plugin that brings a tag. */
export const tagPlugins: Readonly<Record<string, string>> = {
  avatar: "jekyll-avatar",
  bibliography: "jekyll-scholar",
  cite: "jekyll-scholar",
  feed_meta: "jekyll-feed",
  gist: "jekyll-gist",
  github_edit_link: "jekyll-github-metadata",
  include_cached: "jekyll-include-cache",
  octicon: "jekyll-octicons",
  picture: "jekyll_picture_tag",
  responsive_image: "jekyll-responsive-image",
  responsive_image_block: "jekyll-responsive-image",
  seo: "jekyll-seo-tag",
  spotify: "jekyll-spotify-plugin",
  twitter: "jekyll-twitter-plugin",
  youtube: "jekyll-youtube",
};

/** Plugins that bring no tag to posts, so that having them tells nothing. */
const tagless = new Set([
  ...[
    "jekyll",
    "github-pages",
    "minima",
    "webrick",
    "kramdown",
    "kramdown-parser-gfm",
    "rouge",
    "rake",
    "wdm",
  ],
  ...[
    "tzinfo",
    "tzinfo-data",
    "http_parser.rb",
    "html-proofer",
    "nokogiri",
    "bundler",
    "liquid",
    "json",
    "csv",
  ],
  ...["jekyll-sitemap", "jekyll-paginate", "jekyll-paginate-v2", "jekyll-redirect-from", "jekyll-mentions"],
  ...[
    "jekyll-relative-links",
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-default-layout",
  ],
  ...[
    "jekyll-titles-from-headings",
    "jekyll-coffeescript",
    "jekyll-sass-converter",
    "jekyll-archives",
    "jemoji",
  ],
  ...[
    "jekyll-remote-theme",
    "jekyll-commonmark",
    "jekyll-commonmark-ghpages",
    "jekyll-watch",
    "jekyll-admin",
  ],
  ...[
    "jekyll-compose",
    "jekyll-last-modified-at",
    "jekyll-toc",
    "jekyll-target-blank",
    "jekyll-theme-primer",
  ],
  ...Object.values(tagPlugins),
]);

/** GitHub's own gem has them on, whatever the site says. */
const githubs = [
  ...["jekyll-gist", "jekyll-github-metadata", "jekyll-relative-links", "jekyll-optional-front-matter"],
  ...["jekyll-readme-index", "jekyll-default-layout", "jekyll-titles-from-headings", "jekyll-coffeescript"],
];

/** What is known of the plugins of a site. */
export type Plugins = {
  names: ReadonlySet<string>;
  /** Some of them may bring tags that nobody here knows of. */
  areOpen: boolean;
};

const known = new WeakMap<Site, Plugins>();

/** What the settings, the `Gemfile` and the folder `_plugins` say of the site's plugins. */
export function pluginsOf(site: Site): Plugins {
  const before = known.get(site);
  if (before) return before;
  const { raw } = site.config;
  const names = new Set([...words(raw.plugins), ...words(raw.gems), ...words(raw.whitelist)]);
  const gems = `${site.files.Gemfile ?? ""}`.replace(/^\s*#.*$/gm, "");
  for (const [, name] of gems.matchAll(/^\s*gem\s*\(?\s*["']([^"'\n]+)["']/gm)) names.add(name!);
  // What no Gemfile builds, GitHub may.
  if (names.has("github-pages") || gems.trim() === "") for (const name of githubs) names.add(name);
  const folder = typeof raw.plugins_dir === "string" ? raw.plugins_dir : "_plugins";
  const hasOwn = (site.paths ?? []).some((path) => path.startsWith(`${folder}/`) && path.endsWith(".rb"));
  const isTheme = typeof raw.theme === "string" && raw.theme !== "minima";
  const areOpen = hasOwn || isTheme || [...names].some((name) => !tagless.has(name));
  const made = { names, areOpen };
  known.set(site, made);
  return made;
}

function words(value: YamlValue | undefined): string[] {
  if (typeof value === "string") return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
