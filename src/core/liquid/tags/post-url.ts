import { LiquidFailure } from "../failure.ts";
import type { TagMaker } from "../tag.ts";
import { linkTo, targetOf } from "./link.ts";

// Jekyll::Tags::PostUrl: no extension; folders below `_posts` may be given.
/** `{% post_url 2017-09-17-x %}`. */
export const postUrlTag: TagMaker = ({ markup, place }) => {
  const written = markup.trim();
  if (written === "") throw new LiquidFailure("Syntax Error in 'post_url' - a post's name is missing");
  return {
    place,
    blank: false,
    render(context, output) {
      const name = targetOf(written, context).replace(/^\//, "");
      const found = context.rendering.site.documents.find(({ path }) => {
        const at = path.search(/(?:^|\/)_posts\//);
        if (at < 0) return false;
        const below = path.slice(path.indexOf("_posts/", at) + 7).replace(/\.[^./]+$/, "");
        return below === name || below.endsWith(`/${name}`) || `${path.slice(0, at)}/${below}` === name;
      });
      output.write(linkTo(found, name, place, context.rendering));
    },
  };
};
