import { dayAndSlug, keyOfDay, namesOfPost, printPostName, readPostName } from "#core/jekyll/post-name.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
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
      const posts = documents.flatMap((document) => {
        const path = relativePath(document.path, config.collections_dir);
        return path === null ? [] : [{ document, path }];
      });
      const post =
        posts.find(({ path }) => namesOfPost(path).some((one) => printPostName(one) === name)) ??
        posts.find(({ path, document }) => dayAndSlug(path, document.date) === key);
      output.write(linkTo(post?.document, name, place, rendering));
    },
  };
};
