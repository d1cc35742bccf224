import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from "liquidjs";
import { renderingOf } from "../rendering.ts";
import { linkTo } from "./link.ts";

// Jekyll::Tags::PostUrl: no extension; folders below `_posts` may be given.
/** `{% post_url 2017-09-17-x %}`. */
export class PostUrlTag extends Tag {
  readonly #target: string;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.#target = token.args.trim();
    if (this.#target === "") throw new Error("Syntax Error in 'post_url' - a post's name is missing");
  }

  override render(context: Context, emitter: Emitter): void {
    const rendering = renderingOf(context);
    const name = this.#target.replace(/^\//, "");
    const found = rendering.site.documents.find(({ path }) => {
      const at = path.search(/(?:^|\/)_posts\//);
      if (at < 0) return false;
      const below = path.slice(path.indexOf("_posts/", at) + 7).replace(/\.[^./]+$/, "");
      return below === name || below.endsWith(`/${name}`) || `${path.slice(0, at)}/${below}` === name;
    });
    emitter.write(linkTo(found, name, this.token, rendering));
  }
}
