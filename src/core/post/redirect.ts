import { removeField, setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import type { YamlHash, YamlValue } from "#core/front-matter/value.ts";
import { applyEdits } from "#core/text/edit.ts";
import { decodePercent } from "#core/text/percent.ts";

const plugin = "jekyll-redirect-from";
const key = "redirect_from";

/**
 * Whether the blog's builds follow `redirect_from`. Jekyll::PluginManager takes what `plugins:` lists and the gems of the
 * group `jekyll_plugins`; to have the gem `github-pages` alone is not enough, as the plugin is none of its defaults.
 */
export function hasRedirects(config: { raw: YamlHash }, files: Readonly<Record<string, string>>): boolean {
  const listed = [config.raw.plugins, config.raw.gems].flat();
  return listed.includes(plugin) || gemsOfPlugins(files.Gemfile ?? "").includes(plugin);
}

function gemsOfPlugins(gemfile: string): string[] {
  const gems: string[] = [];
  // What the open blocks are, the innermost last.
  const blocks: boolean[] = [];
  for (const line of gemfile.split("\n")) {
    const code = line.replace(/(?:^|\s)#.*$/, "").trim();
    const names = /:jekyll_plugins\b|["']jekyll_plugins["']/.test(code);
    if (/^group\b/.test(code) && /\bdo\b/.test(code)) blocks.push(names);
    else if (/\bdo\b(?:\s*\|[^|]*\|)?$/.test(code) || /^(?:if|unless|case|begin)\b/.test(code))
      blocks.push(false);
    else if (code === "end") blocks.pop();
    const gem = /^gem[\s(]+["']([^"']+)["']/.exec(code)?.[1];
    if (gem && (names || blocks.includes(true))) gems.push(gem);
  }
  return gems;
}

/**
 * The text with `redirect_from` as the post at `own` needs it: `from` joins it, and `own` leaves it, where its redirect
 * would be written over the post. Both are paths without baseurl.
 */
export function withRedirect(text: string, { from, own }: { from: string | null; own: string }): string {
  const listed = redirectsOf(text);
  const next = listed.filter((value) => !isPath(value, own));
  // JekyllRedirectFrom::RedirectPage#set_paths makes a permalink of it, in which letters may stand as they are.
  if (from !== null && !next.some((value) => isPath(value, from))) next.push(decodePercent(from));
  if (next.length === listed.length && next.every((value, at) => value === listed[at])) return text;
  return applyEdits(text, next.length === 0 ? removeField(text, key) : setField(text, key, next));
}

/** Whether `redirect_from` leads to the post from a path without baseurl. */
export function isRedirected(text: string, from: string): boolean {
  return redirectsOf(text).some((value) => isPath(value, from));
}

function redirectsOf(text: string): YamlValue[] {
  const listed = readFrontMatter(text).data[key] ?? [];
  return Array.isArray(listed) ? listed : [listed];
}

function isPath(value: YamlValue, url: string): boolean {
  return typeof value === "string" && plainPath(value) === plainPath(url);
}

function plainPath(url: string): string {
  return `/${decodePercent(url)}`.replace(/\/+/g, "/").normalize("NFC");
}
