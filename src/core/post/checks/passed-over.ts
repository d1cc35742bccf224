import { beyondLimit } from "#core/jekyll/visibility.ts";
import type { CheckSource, Rule } from "./rule.ts";

type Place = Pick<CheckSource, "id" | "path" | "document" | "site">;

/**
 * Whether a build of today never comes to where a post would stop it. Jekyll::PostReader#read_publishable reads a post
 * before it asks whether to publish it, but no draft; Jekyll::Site#render has only what is published.
 */
export function isPassedOver(
  { id, path, document, site }: Place,
  stopsAt: NonNullable<Rule["stopsAt"]>,
): boolean {
  if (stopsAt === "start") return false;
  // A page is rendered whatever it says.
  if (!/(?:^|\/)_(?:posts|drafts)\//.test(path)) return false;
  const { visibility, time } = document;
  if (visibility === "unread" || visibility === "draft") return true;
  if (stopsAt === "reading") return false;
  if (visibility !== "visible") return true;
  if (site.config.limit_posts <= 0) return false;
  const others = site.documents.filter((one) => one.id !== id);
  return beyondLimit([...others, { path, time, visibility }], site.config).has(path);
}
