import { rule } from "../rule.ts";
import { plainUrl } from "../site-index.ts";

// Jekyll::Site#write: both are written to one file, and the last one stays.
export const urlTaken = rule({
  id: "url-taken",
  severity: "url",
  docs: "https://jekyllrb.com/docs/permalinks/",
  check({ id, document: { url, visibility }, index }) {
    if (url === null || visibility !== "visible") return [];
    const other = index.byUrl
      .get(plainUrl(url))
      ?.find((one) => one.id !== id && one.visibility === "visible");
    return other ? [{ from: 0, to: 0, data: { url, path: other.path } }] : [];
  },
});
