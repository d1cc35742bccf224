import { toText } from "../print.ts";
import { type Filters, plain } from "./filter.ts";

const wholeUrl = /^[a-z][a-z0-9+.-]*:/i;

/** `baseurl` before a path as Jekyll 4 joins them (filters/url_filters.rb); whole URLs stay. */
export function relativeUrl(path: string, baseurl: string): string {
  if (wholeUrl.test(path)) return path;
  const joined = [baseurl.replace(/^\/+|\/+$/g, ""), path.replace(/^\/+/, "")].filter((part) => part !== "");
  return `/${joined.join("/")}`;
}

/** `relative_url`, `absolute_url`, `strip_index`. */
export const urlFilters: Filters = {
  relative_url: plain((input, { rendering }) =>
    input === null ? null : relativeUrl(toText(input), rendering.site.config.baseurl),
  ),
  absolute_url: plain((input, { rendering }) => {
    if (input === null) return null;
    const { url, baseurl } = rendering.site.config;
    const path = toText(input);
    return wholeUrl.test(path) ? path : url + relativeUrl(path, baseurl);
  }),
  strip_index: plain((input) =>
    input === null || input === "" ? null : toText(input).replace(/\/index\.html?$/, "/"),
  ),
};
