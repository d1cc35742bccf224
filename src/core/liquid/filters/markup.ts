import { toText } from "../print.ts";
import { type Filters, plain } from "./filter.ts";

/** `markdownify`, `smartify`: through the same Markdown as the post. */
export const markupFilters: Filters = {
  markdownify: plain((input, { rendering }) => rendering.toHtml(toText(input))),
  smartify: plain((input, { rendering }) => {
    const html = rendering.toHtml(toText(input)).trim();
    const only = /^<p>([\s\S]*)<\/p>$/.exec(html);
    return only && !only[1]!.includes("<p>") ? only[1]! : html;
  }),
};
