import { parseFileName } from "#core/jekyll/file-name.ts";
import type { Site } from "#core/jekyll/site.ts";
import { rule } from "../rule.ts";
import { fixByName } from "./front.ts";
import { pages } from "./pages.ts";

// What a plugin converts: a site that has the plugin says so in its Gemfile or its settings.
const convertedBy: Record<string, RegExp> = {
  ".textile": /textile/,
  ".adoc": /asciidoc/,
  ".asciidoc": /asciidoc/,
  ".ad": /asciidoc/,
  ".org": /org/,
  ".rst": /rst|restructured|pandoc/,
  ".haml": /haml/,
  ".slim": /slim/,
  ".pug": /pug/,
  ".creole": /creole/,
  ".ipynb": /ipynb|notebook|jupyter/,
  ".mdx": /mdx/,
};

// Jekyll::Converters::Identity: written as it stands, under its own extension.
export const extensionPlain = rule({
  id: "extension-plain",
  severity: "meaning",
  docs: pages.markdown,
  check({ path, site }) {
    const name = parseFileName(path);
    if (!name) return [];
    const extension = name.extension.toLowerCase();
    if (
      site.config.markdown_ext.includes(extension) ||
      /^\.(?:x?html?|xml|json|css|scss|sass|js)$/.test(extension)
    )
      return [];
    if (convertedBy[extension]?.test(pluginsOf(site))) return [];
    const wanted = site.config.markdown_ext.includes(".md") ? ".md" : site.config.markdown_ext[0];
    const renamed = wanted === undefined ? null : printedAs(path, name.extension, wanted);
    return [{ from: 0, to: 0, data: { extension: name.extension }, ...fixByName(path, renamed) }];
  },
});

function printedAs(path: string, extension: string, wanted: string): string | null {
  const renamed = path.slice(0, -extension.length) + wanted;
  const name = parseFileName(renamed);
  return name ? renamed : null;
}

function pluginsOf({ config: { raw }, files }: Site): string {
  return JSON.stringify([raw.plugins, raw.gems, files.Gemfile, files["Gemfile.lock"]]).toLowerCase();
}
