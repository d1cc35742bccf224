import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from "liquidjs";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { relativeUrl } from "../filters/url.ts";
import { placeOf, type Rendering, renderingOf } from "../rendering.ts";

// Jekyll::Tags::Link: the exact path from the source, an optional slash before it; drafts and the like do not count.
/** `{% link _posts/2017-09-17-x.md %}`. */
export class LinkTag extends Tag {
  readonly #target: string;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.#target = token.args.trim();
    if (this.#target === "") throw new Error("Syntax Error in 'link' - a path is missing");
  }

  override render(context: Context, emitter: Emitter): void {
    const rendering = renderingOf(context);
    const target = this.#target.includes("{{")
      ? (this.liquid.parseAndRenderSync(this.#target, context) as string).trim()
      : this.#target;
    const path = target.replace(/^\//, "");
    const { documents, config } = rendering.site;
    const folder = config.collections_dir === "" ? "" : `${config.collections_dir}/`;
    const found =
      documents.find((one) => one.path === path) ?? documents.find((one) => one.path === folder + path);
    // Pages and files are not imported: what they are called is all there is to go by.
    if (!found && !/(?:^|\/)_/.test(path))
      emitter.write(relativeUrl(path.replace(/\.(?:markdown|mkdown|mkdn|mkd|md)$/, ".html"), config.baseurl));
    else emitter.write(linkTo(found, path, this.token, rendering));
  }
}

/** The URL of a post, or a mark and a problem when Jekyll would refuse the link. */
export function linkTo(
  found: SiteDocument | undefined,
  path: string,
  token: TagToken,
  rendering: Rendering,
): string {
  const { site, marks, problems } = rendering;
  const place = placeOf(token, rendering);
  if (!found || found.url === null) {
    problems.push({ code: "link-missing", ...place, data: { path } });
    return marks.add({ kind: "missing", path });
  }
  const url = relativeUrl(found.url, site.config.baseurl);
  if (found.visibility === "visible") return url;
  problems.push({ code: "link-hidden", ...place, data: { path } });
  return marks.add({ kind: "hidden", path, url });
}
