import type { SiteDocument } from "#core/jekyll/site.ts";
import { LiquidFailure } from "../failure.ts";
import type { TagMaker } from "../tag.ts";
import { linkTo } from "./link.ts";

// Jekyll::Tags::PostUrl: no extension; folders below `_posts` may be given, braces may not.
const syntax = /^\/?((?:.+\/)?)(\d+-\d+-\d+)-(.*)$/;

/** `{% post_url 2017-09-17-x %}`. */
export const postUrlTag: TagMaker = ({ markup, place }) => {
  const written = markup.trim();
  const found = syntax.exec(written);
  if (!found) throw new LiquidFailure(`Could not parse name of post "${written}" in tag 'post_url'.`);
  const [, folder = "", date = "", slug = ""] = found;
  const name = `${folder}${date}-${slug}`;
  return {
    place,
    blank: false,
    render(context, output) {
      const posts = context.rendering.site.documents.filter(({ path }) => /(?:^|\/)_posts\//.test(path));
      const post =
        posts.find((one) => nameBelow(one) === name) ??
        posts.find((one) => isAlike(one, date, slug)) ??
        posts.find((one) => nameBelow(one).endsWith(`/${name}`));
      output.write(linkTo(post, name, place, context.rendering));
    },
  };
};

/** The path below `_posts`, with the folders above it, without the extension. */
function nameBelow({ path }: SiteDocument): string {
  return path.replace(/(?:^|(?<=\/))_posts\//, "").replace(/\.[^./]+$/, "");
}

// The same day and slug will do, wherever the file lies.
function isAlike(document: SiteDocument, date: string, slug: string): boolean {
  const found = /(\d+-\d+-\d+)-([^/]*)\.[^./]+$/.exec(document.path);
  const day = document.date ?? found?.[1];
  return found?.[2] === slug && day !== undefined && numbers(day) === numbers(date);
}

const numbers = (date: string) => date.split("-").map(Number).join("-");
