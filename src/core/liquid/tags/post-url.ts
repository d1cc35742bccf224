import { dayAndSlug, keyOfDay, namesOfPost, printPostName, readPostName } from "#core/jekyll/post-name.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { LiquidFailure } from "../failure.ts";
import type { TagMaker } from "../tag.ts";
import { linkTo } from "./link.ts";

// Jekyll::Tags::PostUrl: no extension; folders may be given, braces may not.
/** `{% post_url 2017-09-17-x %}`. */
export const postUrlTag: TagMaker = ({ markup, place }) => {
  const written = markup.trim();
  const found = readPostName(written);
  if (!found) throw new LiquidFailure(`Could not parse name of post "${written}" in tag 'post_url'.`);
  const [name, key] = [printPostName(found), keyOfDay(found)];
  return {
    place,
    blank: false,
    render({ rendering }, output) {
      const { documents, config } = rendering.site;
      const { byName, byDay } = namesIn(documents, config.collections_dir);
      const post = byName.get(name) ?? byDay.get(key);
      output.write(linkTo(post, name, place, rendering));
    },
  };
};

type Names = Record<"byName" | "byDay", ReadonlyMap<string, SiteDocument>>;

const known = new WeakMap<readonly SiteDocument[], { folder: string; names: Names }>();

/** Read once for all tags of a page: a list of a hundred links walks through the blog once. */
function namesIn(documents: readonly SiteDocument[], folder: string): Names {
  const before = known.get(documents);
  if (before?.folder === folder) return before.names;
  const [byName, byDay] = [new Map<string, SiteDocument>(), new Map<string, SiteDocument>()];
  const first = (map: Map<string, SiteDocument>, key: string, document: SiteDocument) =>
    void (map.has(key) || map.set(key, document));
  for (const document of documents) {
    const path = relativePath(document.path, folder);
    if (path === null) continue;
    for (const own of namesOfPost(path)) first(byName, printPostName(own), document);
    const day = dayAndSlug(path, document.date);
    if (day !== null) first(byDay, day, document);
  }
  const names = { byName, byDay };
  known.set(documents, { folder, names });
  return names;
}
