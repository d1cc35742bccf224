import type { Liquid } from "liquidjs";
import { renderingOf } from "../rendering.ts";
import { type FilterThis, text } from "./filter.ts";

/** `markdownify`, `smartify`: through the same Markdown as the post. */
export function registerMarkupFilters(liquid: Liquid): void {
  liquid.registerFilter("markdownify", function (this: FilterThis, value: unknown) {
    return renderingOf(this.context).toHtml(text(value));
  });
  liquid.registerFilter("smartify", function (this: FilterThis, value: unknown) {
    const html = renderingOf(this.context).toHtml(text(value)).trim();
    const only = /^<p>([\s\S]*)<\/p>$/.exec(html);
    return only && !only[1]!.includes("<p>") ? only[1]! : html;
  });
}
