import { guessUrl } from "#core/jekyll/page-url.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { relativeUrl } from "../filters/url.ts";
import { type Place, printNodes, sourceOf } from "../node.ts";
import { placeOf, type Rendering } from "../rendering.ts";
import type { TagMaker } from "../tag.ts";

// Jekyll::Tags::Link: the exact path from the source, of a post from `collections_dir`; drafts and the like do not count.
/** `{% link _posts/2017-09-17-x.md %}`. */
export const linkTag: TagMaker = ({ markup, place }) => {
  const written = markup.trim();
  return {
    place,
    blank: false,
    render(context, output) {
      const path = written.includes("{{")
        ? printNodes(context.liquid.parse(written), context).trim()
        : written;
      const { rendering } = context;
      const { documents, config } = rendering.site;
      const found = documents.find((one) => relativePath(one.path, config.collections_dir) === path);
      // Pages, files and collections are not imported: what they are called is all there is to go by.
      const guess = found || /(?:^|\/)_(?:posts|drafts)\//.test(path) ? null : guessUrl(path, config);
      output.write(guess === null ? linkTo(found, path, place, rendering) : withBaseurl(guess, rendering));
    },
  };
};

/** The URL of a post, or a mark and a problem when Jekyll would refuse the link. */
export function linkTo(
  found: SiteDocument | undefined,
  path: string,
  where: Place,
  rendering: Rendering,
): string {
  const { marks, problems } = rendering;
  const place = placeOf(where, rendering);
  if (!found || found.url === null) {
    problems.push({ code: "link-missing", ...place, data: { path } });
    return marks.add({ kind: "missing", path, source: sourceOf(where) });
  }
  const url = withBaseurl(found.url, rendering);
  if (found.visibility === "visible") return url;
  problems.push({ code: "link-hidden", ...place, data: { path } });
  return marks.add({ kind: "hidden", path, url });
}

// Only Jekyll 4 puts the baseurl before.
function withBaseurl(url: string, { site }: Rendering): string {
  return site.jekyll === 3 ? url : relativeUrl(url, site.config.baseurl);
}
