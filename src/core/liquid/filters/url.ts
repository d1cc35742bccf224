import { toText } from "../print.ts";
import { toBytes } from "../utf8.ts";
import { type Filters, plain } from "./filter.ts";

const wholeUrl = /^[a-z][a-z0-9+.-]*:/i;

/** `baseurl` before a path as Jekyll 4 joins them (filters/url_filters.rb); whole URLs stay. */
export function relativeUrl(path: string, baseurl: string): string {
  if (wholeUrl.test(path)) return path;
  const parts = [baseurl.replace(/\/+$/, ""), path].filter((part) => part !== "");
  return normalize(
    parts
      .map((part) => (part.startsWith("/") ? part : `/${part}`))
      .join("")
      .trimEnd(),
  );
}

// Addressable::URI#normalize: percent signs where a URL needs them and nowhere else, no `.` and `..`.
function normalize(url: string): string {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(url) ?? [];
  return (
    withoutDots(recode(path, /[^A-Za-z0-9\-._~!$&'()*+,;=:@/]/g)) +
    recode(query, /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/g) +
    recode(fragment, /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#]/g)
  );
}

function recode(text: string, forbidden: RegExp): string {
  const plain = text.replace(/%([0-9a-f]{2})|%/gi, (whole, hex?: string) => {
    if (hex === undefined) return "%25";
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : whole.toUpperCase();
  });
  const encode = (piece: string) =>
    piece === "%"
      ? piece
      : toBytes(piece)
          .map((byte) => `%${byte.toString(16).toUpperCase()}`)
          .join("");
  return plain.replace(new RegExp(forbidden.source, "gu"), encode);
}

function withoutDots(path: string): string {
  if (!/\/\.{1,2}(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const pieces = path.split("/");
  for (const [at, piece] of pieces.entries()) {
    if (piece === ".." && kept.length > 1) kept.pop();
    else if (piece !== "." && piece !== "..") kept.push(piece);
    if (at === pieces.length - 1 && /^\.{1,2}$/.test(piece)) kept.push("");
  }
  return kept.join("/");
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
