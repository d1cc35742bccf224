import { decodePercent } from "#core/text/percent.ts";

/** One spelling of a URL's path: decoded where it can be, without `index.html` and the last slash. */
export function plainUrl(path: string): string {
  return decodePercent(path)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/")
    .replace(/\/$/, "");
}

/** A relative path as a browser reads it on a page of that URL. */
export function joinUrl(page: string, path: string): string {
  const parts = page.slice(0, page.lastIndexOf("/") + 1).split("/");
  parts.pop();
  const written = path.split("/");
  for (const [index, part] of written.entries()) {
    if (part === "..") parts.length > 1 && parts.pop();
    else if (part !== ".") parts.push(part);
    if ((part === ".." || part === ".") && index === written.length - 1) parts.push("");
  }
  return parts.join("/");
}
