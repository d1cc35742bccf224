import type { SiteConfig } from "./config.ts";
import { nameOf } from "./path.ts";
import { asHash, isTruthy } from "./ruby-string.ts";
import { slugify } from "./slug.ts";

/**
 * Where Jekyll puts a page, a file or a document of a collection that was never read, by its path alone: its front
 * matter may say otherwise. Null for what Jekyll would not write.
 */
export function guessUrl(path: string, config: SiteConfig): string | null {
  const parts = /^((?:[^/]+\/)*)([^/]+?)(\.[^./]+)?$/.exec(path.replace(/^\//, ""));
  if (!parts) return null;
  const [, folder = "", name = "", extension = ""] = parts;
  const isConverted = config.markdown_ext.includes(extension.toLowerCase());
  const outputExtension = isConverted ? ".html" : extension;
  const collection = folder.startsWith("_") ? folder.slice(1, folder.indexOf("/")) : null;
  if (collection !== null)
    return collectionUrl(
      `${folder.slice(folder.indexOf("/") + 1)}${name}`,
      collection,
      outputExtension,
      config,
    );
  if (/(?:^|\/)_/.test(folder)) return null;
  // Jekyll::Page#template; what has no front matter is a static file, which keeps its name.
  if (outputExtension !== ".html" || !isConverted) return `/${folder}${name}${outputExtension}`;
  if (name === "index") return `/${folder}`;
  return `/${folder}${name}${suffix(config, outputExtension)}`;
}

// Jekyll::Collection#url_template
function collectionUrl(
  path: string,
  collection: string,
  outputExtension: string,
  config: SiteConfig,
): string | null {
  const own = asHash(asHash(config.raw.collections)?.[collection]);
  if (!own || !isTruthy(own.output)) return null;
  const template =
    typeof own.permalink === "string" ? own.permalink : `/:collection/:path${suffix(config, ":output_ext")}`;
  const name = nameOf(path);
  const values: Record<string, string> = {
    collection,
    path,
    name: slugify(name),
    title: slugify(name, "pretty", { cased: true }),
    slug: slugify(name),
    output_ext: outputExtension,
  };
  const url = template.replace(/:([a-z_]+)/g, (whole, key: string) => values[key] ?? whole);
  return /:[a-z]/.test(url) ? null : `/${url.replace(/^\/+/, "")}`;
}

// Jekyll::Utils#add_permalink_suffix
function suffix({ raw, permalink }: SiteConfig, outputExtension: string): string {
  const style = typeof raw.permalink === "string" ? raw.permalink : permalink;
  if (style === "pretty" || style.endsWith("/")) return "/";
  const isNamed = ["date", "ordinal", "none", "weekdate"].includes(style);
  return isNamed || style.endsWith(":output_ext") ? outputExtension : "";
}
