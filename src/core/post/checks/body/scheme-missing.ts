import { destinationOf, placeOf } from "../destinations.ts";
import { type Hit, rule } from "../rule.ts";

/** What a browser takes for a file beside the page, and a reader for another site. */
const host =
  /^(?:www\.[\w-]+\.\w+|(?:[a-z0-9-]+\.)+(?:com|org|net|fr|io|de|eu|be|ch|ca|es|it|co\.uk|dev|info|app))(?::\d+)?(?=[/?#]|$)/i;

// RFC 3986, 4.2: without a scheme, an address is a path from the page.
export const schemeMissing = rule({
  id: "scheme-missing",
  severity: "meaning",
  docs: "https://kramdown.gettalong.org/syntax.html#links",
  check: (source) =>
    source.page.links.flatMap((element): Hit<{ address: string }>[] => {
      const address = (element.attributes.href ?? "").trim();
      if (!host.test(address)) return [];
      const place = placeOf(source, element);
      const destination = destinationOf(source, element);
      if (!destination || destination.liquidTo > 0) return [{ ...place, data: { address } }];
      const edits = [{ from: destination.from, to: destination.from, insert: "https://" }];
      return [{ ...place, data: { address }, fix: { kind: "edits", edits } }];
    }),
});

/** Whether an address is one of another site that lacks its `https://`. */
export function lacksScheme(address: string): boolean {
  return host.test(address.trim());
}
