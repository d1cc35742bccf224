import { setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import type { Site } from "#core/jekyll/site.ts";
import { nearest } from "#core/text/nearness.ts";
import { rule } from "../rule.ts";
import { fenceOf, fieldOf, fixBy } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Renderer#validate_layout warns and goes on: the page is its text alone, without <html> around it.
export const layoutMissing = rule({
  id: "layout-missing",
  severity: "corrupted",
  docs: pages.layouts,
  check(source) {
    const { document, site, text, frontMatter } = source;
    const { layout } = document;
    const known = layoutsOf(site);
    if (
      layout === null ||
      document.kind === "other" ||
      known.size === 0 ||
      hasTheme(site) ||
      known.has(layout)
    )
      return [];
    const meant = nearest(layout, known) ?? nearest(layout.toLowerCase().replace(/\.html$/, ""), known);
    const field = frontMatter.data.layout === layout ? fieldOf(source, "layout") : undefined;
    const place = field ? { from: field.valueFrom, to: field.valueTo } : fenceOf(source);
    const edits = field && meant !== null ? setField(text, "layout", meant) : [];
    return [{ ...place, data: { layout, meant }, ...fixBy(edits) }];
  },
});

// Jekyll::Renderer#place_in_layouts has nothing to place the text in.
export const layoutAbsent = rule({
  id: "layout-absent",
  severity: "corrupted",
  docs: pages.layouts,
  check(source) {
    const { document, frontMatter, site, text } = source;
    const { layout } = document.data;
    const isGiven = layout !== null && layout !== undefined;
    const isEmpty = fieldOf(source, "layout")?.style === "empty";
    const isWanted = isEmpty || !Object.hasOwn(frontMatter.data, "layout");
    if (document.kind === "other" || isGiven || !isWanted || !frontMatter.block) return [];
    if (frontMatter.problems.length > 0 || givesLayouts(site) || isUsuallyBare(site)) return [];
    // A blog without layouts is read as its texts.
    if (layoutsOf(site).size === 0 && !hasTheme(site)) return [];
    const usual = usualLayout(site);
    const field = fieldOf(source, "layout");
    const place = field ? { from: field.keyFrom, to: field.valueTo } : fenceOf(source);
    const edits = usual === null ? [] : setField(text, "layout", usual);
    return [{ ...place, data: { usual }, ...fixBy(edits) }];
  },
});

/** Jekyll::LayoutReader: names without their last extension, folders included. */
function layoutsOf({ files }: Site): Set<string> {
  const names = new Set<string>();
  for (const path of Object.keys(files)) {
    const name = /^_layouts\/(.+)\.[^./]+$/.exec(path)?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
}

function hasTheme({ config: { raw } }: Site): boolean {
  return [raw.theme, raw.remote_theme].some((theme) => typeof theme === "string" && theme !== "");
}

/** jekyll-default-layout, which GitHub Pages has on, gives posts the layout `post` or `default`. */
function givesLayouts({ config: { raw }, files }: Site): boolean {
  const plugins = [raw.plugins, raw.gems].flat();
  const gems = `${files.Gemfile ?? ""}${files["Gemfile.lock"] ?? ""}`;
  // Themes from afar are GitHub's too.
  if (typeof raw.remote_theme === "string") return true;
  return plugins.includes("jekyll-default-layout") || /\b(?:github-pages|jekyll-default-layout)\b/.test(gems);
}

const usual = new WeakMap<Site, Map<string | null, number>>();

/** The layout that most posts of the blog name, else `post` where there is one. */
export function usualLayout(site: Site): string | null {
  const [most] = byFrequency(site).filter(([layout]) => layout !== null);
  if (most) return most[0];
  return layoutsOf(site).has("post") || hasTheme(site) ? "post" : null;
}

/** Posts that name none are the rule where something gives them one that the settings do not tell. */
function isUsuallyBare(site: Site): boolean {
  const counts = new Map(byFrequency(site));
  return (counts.get(null) ?? 0) > 2 && byFrequency(site)[0]?.[0] === null;
}

/** Posts that are looked at for what is usual. */
const mostPosts = 300;

/** The layouts that front matters name, null for none, the commonest first. */
function byFrequency(site: Site): [string | null, number][] {
  let counts = usual.get(site);
  if (!counts) {
    counts = new Map();
    for (const { data, frontMatter } of site.documents.slice(0, mostPosts)) {
      if (data === undefined && frontMatter === undefined) continue;
      const { layout } = data ?? readFrontMatter(frontMatter ?? "").data;
      const name = typeof layout === "string" ? layout : null;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    usual.set(site, counts);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
