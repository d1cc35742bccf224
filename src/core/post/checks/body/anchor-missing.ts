import { fold } from "#core/text/fold.ts";
import { nearest } from "#core/text/nearness.ts";
import { decodePercent } from "#core/text/percent.ts";
import { aimsOf, documentsAt } from "../aims.ts";
import { destinationOf, placeOf } from "../destinations.ts";
import type { PageElement } from "../page.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";

/** What layouts, comment services and browsers bring: no heading of a post is meant. */
const brought = /^(?:|top|comments?|respond|disqus_thread|main|content|footer|header|!.*|\/.*|:~:.*)$/i;
const mostGuesses = 20;

export const anchorMissing = rule({
  id: "anchor-missing",
  severity: "meaning",
  docs: "https://kramdown.gettalong.org/converter/html.html#auto-ids",
  check(source) {
    const hits: Hit<{ anchor: string; near: string | null }>[] = [];
    let ids: Ids | null = null;
    for (const { element, anchor } of ownAnchors(source)) {
      if (brought.test(anchor) || source.page.anchors.has(anchor) || isScripted(element)) continue;
      if (layoutIds(source).has(anchor)) continue;
      ids ??= idsOf(source);
      const near = hits.length < mostGuesses ? idNear(anchor, ids) : null;
      const place = placeOf(source, element);
      const destination = destinationOf(source, element);
      const hash = destination?.written.lastIndexOf("#") ?? -1;
      const fix = near !== null && destination && hash >= 0;
      hits.push({
        ...place,
        data: { anchor, near },
        ...(fix
          ? {
              fix: {
                kind: "edits",
                edits: [{ from: destination.from + hash + 1, to: destination.to, insert: near }],
              },
            }
          : {}),
      });
    }
    return hits;
  },
});

/** Links to a place of the page itself: `#x`, or its own address with `#x`. */
function ownAnchors(source: CheckSource): { element: PageElement; anchor: string }[] {
  const own: { element: PageElement; anchor: string }[] = [];
  for (const element of source.page.links) {
    const href = element.attributes.href ?? "";
    if (href.startsWith("#")) own.push({ element, anchor: decodePercent(href.slice(1)) });
  }
  for (const { element, isImage, fragment, path } of aimsOf(source))
    if (!isImage && fragment !== null && documentsAt(path, source.index).some(({ id }) => id === source.id))
      own.push({ element, anchor: fragment });
  return own;
}

/** A switch of the page's scripts, not a link. */
function isScripted({ attributes }: PageElement): boolean {
  return Object.keys(attributes).some((name) => /^on|^data-|^role$|^aria-(?:controls|expanded)$/.test(name));
}

const layouts = new WeakMap<Record<string, string>, ReadonlySet<string>>();

/** What layouts and includes name: they stand around the post. */
function layoutIds({ site: { files } }: CheckSource): ReadonlySet<string> {
  const before = layouts.get(files);
  if (before) return before;
  const ids = new Set<string>();
  for (const [path, text] of Object.entries(files)) {
    if (!/^_(?:layouts|includes)\//.test(path)) continue;
    for (const [, id] of text.matchAll(/\b(?:id|name)\s*=\s*["']?([^\s"'>]+)/g)) ids.add(id!);
  }
  layouts.set(files, ids);
  return ids;
}

/** One spelling of an id: no case, no accents, no number before it. */
function keyOf(id: string): string {
  return fold(id)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^[\d-]+|-+$/g, "");
}

type Ids = { list: readonly string[]; byKey: ReadonlyMap<string, string | null> };

function idsOf({ page }: CheckSource): Ids {
  const list = [...page.anchors];
  const byKey = new Map<string, string | null>();
  for (const id of list) byKey.set(keyOf(id), byKey.has(keyOf(id)) ? null : id);
  return { list, byKey };
}

function idNear(anchor: string, { list, byKey }: Ids): string | null {
  const key = keyOf(anchor);
  if (key !== "" && byKey.has(key)) return byKey.get(key) ?? null;
  return list.length > 2000 ? null : nearest(anchor, list);
}
