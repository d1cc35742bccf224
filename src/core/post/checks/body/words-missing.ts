import { destinationOf, placeOf } from "../destinations.ts";
import type { PageElement } from "../page.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";

// WCAG 2.2, 2.4.4: a link says where it leads.
export const linkEmpty = rule({
  id: "link-empty",
  severity: "cosmetic",
  docs: "https://kramdown.gettalong.org/syntax.html#links",
  check: (source) =>
    source.page.links.flatMap((element): Hit<{ address: string }>[] => {
      const { text, hasImage, hasElement, attributes } = element;
      if (text.trim() !== "" || hasImage || hasElement) return [];
      // An anchor, an icon drawn by a style, or words for those who cannot see it.
      if (
        ["id", "name", "class", "style", "title", "aria-label", "aria-hidden"].some(
          (name) => name in attributes,
        )
      )
        return [];
      return [{ ...around(source, element, /\[\s*\]\(<?$/), data: { address: attributes.href ?? "" } }];
    }),
});

// kramdown/converter/html.rb, convert_img prints `alt=""`, which says that the image may be passed over.
export const imageAlt = rule({
  id: "image-alt",
  severity: "cosmetic",
  docs: "https://kramdown.gettalong.org/syntax.html#images",
  check: (source) =>
    source.page.images.flatMap((element): Hit<{ address: string }>[] => {
      const { alt, src = "", width, role } = element.attributes;
      if (alt?.trim() || role === "presentation" || width === "1" || "aria-hidden" in element.attributes)
        return [];
      const destination = destinationOf(source, element);
      if (!destination) return [];
      const place = around(source, element, /!\[\s*\]\(<?$/);
      // `alt=""` in HTML is a decision; in Markdown nothing was typed.
      if (alt !== undefined && place.from === destination.from) return [];
      return [{ ...place, data: { address: src } }];
    }),
});

/** The whole of `[](…)` when the brackets say nothing, else the address. */
function around(source: CheckSource, element: PageElement, before: RegExp): { from: number; to: number } {
  const place = placeOf(source, element);
  if (!destinationOf(source, element)) return place;
  const start = Math.max(0, place.from - 40);
  const opener = before.exec(source.text.slice(start, place.from));
  if (!opener) return place;
  const title = /^[^\n)]*\)/.exec(source.text.slice(place.to, place.to + 300))?.[0].length ?? 0;
  return { from: start + opener.index, to: place.to + title };
}
