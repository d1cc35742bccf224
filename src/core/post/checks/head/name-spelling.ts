import { removeField } from "#core/front-matter/edit.ts";
import { parseFileName, printFileName } from "#core/jekyll/file-name.ts";
import { folderOf, nameOf } from "#core/jekyll/path.ts";
import { slugForFile, slugify } from "#core/jekyll/slug.ts";
import { rule } from "../rule.ts";
import { permalinkOf } from "./days.ts";
import { fieldOf, fixBy, fixByName } from "./front.ts";
import { pages } from "./pages.ts";

const nowhere = { from: 0, to: 0 };

// Jekyll::Document::DATE_FILENAME_MATCHER lets nothing stand for the slug: the page is called `.html`.
export const slugEmpty = rule({
  id: "slug-empty",
  severity: "url",
  docs: pages.fileNames,
  check(source) {
    const { path, text, document, frontMatter } = source;
    const { url, slug, title } = document;
    const name = parseFileName(path);
    if (name?.kind !== "post" || slugify(slug, "pretty") !== "" || url === null) return [];
    if (!/:(?:title|slug)(?![a-z])/.test(permalinkOf(source))) return [];
    const field = fieldOf(source, "slug");
    if (field && typeof frontMatter.data.slug === "string") {
      const { keyFrom: from, valueTo: to } = field;
      return [{ from, to, data: { url, isKey: true }, ...fixBy(removeField(text, "slug")) }];
    }
    const given = typeof frontMatter.data.title === "string" ? slugForFile(title) : "";
    const renamed = given === "" ? null : printFileName({ ...name, slug: given });
    return [{ ...nowhere, data: { url, isKey: false }, ...fixByName(path, renamed) }];
  },
});

// Jekyll::URL.escape_path spells each such letter as bytes; a script without Latin spelling has no better name.
export const nameNotAscii = rule({
  id: "name-not-ascii",
  severity: "url",
  docs: pages.permalinks,
  check({ path, document, frontMatter }) {
    const name = nameOf(path);
    if (document.kind === "other" || name !== name.normalize("NFC")) return [];
    const plain = plainName(name);
    if (plain === name || /[^\0-\x7f]/.test(plain)) return [];
    // Only an address that is made of the name shows it.
    const hasOwn = ["slug", "permalink"].some((key) => typeof frontMatter.data[key] === "string");
    if (hasOwn || !document.url?.includes("%")) return [];
    return [{ ...nowhere, data: { name, url: document.url }, ...fixByName(path, folderOf(path) + plain) }];
  },
});

// Jekyll::Tags::Link compares paths byte by byte, and é may be one letter or two.
export const nameNotComposed = rule({
  id: "name-not-composed",
  severity: "url",
  docs: pages.permalinks,
  check({ path, document }) {
    const composed = path.normalize("NFC");
    if (document.kind === "other" || composed === path) return [];
    const plain = plainName(nameOf(composed));
    return [{ ...nowhere, data: { name: nameOf(composed) }, ...fixByName(path, folderOf(composed) + plain) }];
  },
});

/** The name without accents and ligatures; letters of other scripts stay. */
function plainName(name: string): string {
  const plain = name.replace(/[^\0-\x7f]/gu, (char) => {
    const latin = slugify(char, "latin", { cased: true });
    return latin === "" ? (/[\p{L}\p{N}]/u.test(char) ? char : "-") : latin;
  });
  return plain === name ? name : plain.replace(/-{2,}/g, "-");
}
