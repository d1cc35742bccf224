import type { Liquid } from "liquidjs";
import { renderingOf } from "../rendering.ts";
import { type FilterThis, isNil, text } from "./filter.ts";

/** `baseurl` before a path as Jekyll 4 joins them (filters/url_filters.rb); whole URLs stay. */
export function relativeUrl(path: string, baseurl: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path;
  const joined = [baseurl.replace(/^\/+|\/+$/g, ""), path.replace(/^\/+/, "")].filter((part) => part !== "");
  return `/${joined.join("/")}`;
}

/** `relative_url`, `absolute_url`, `strip_index`. */
export function registerUrlFilters(liquid: Liquid): void {
  liquid.registerFilter("relative_url", function (this: FilterThis, value: unknown) {
    if (isNil(value)) return value;
    return relativeUrl(text(value), renderingOf(this.context).site.config.baseurl);
  });
  liquid.registerFilter("absolute_url", function (this: FilterThis, value: unknown) {
    if (isNil(value)) return value;
    const { url, baseurl } = renderingOf(this.context).site.config;
    const path = text(value);
    return /^[a-z][a-z0-9+.-]*:/i.test(path) ? path : url + relativeUrl(path, baseurl);
  });
  liquid.registerFilter("strip_index", (value: unknown) => text(value).replace(/\/index\.html?$/, "/"));
}
