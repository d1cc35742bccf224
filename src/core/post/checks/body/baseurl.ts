import { type Aim, aimsOf, documentsAt } from "../aims.ts";
import { destinationOf, placeOf } from "../destinations.ts";
import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { findFile } from "./repository.ts";

const own = /\{\{-?\s*site\.baseurl\s*-?\}\}/;

// Jekyll::Filters::URLFilters#relative_url, and the tags link and post_url since Jekyll 4, put the baseurl there themselves.
export const baseurlDoubled = rule({
  id: "baseurl-doubled",
  severity: "meaning",
  docs: "https://jekyllrb.com/docs/upgrading/3-to-4/#template-tag-link-and-post_url",
  check: (source) =>
    aimsOf(source).flatMap((aim): Hit<{ address: string; baseurl: string }>[] => {
      const { baseurl } = source.site.config;
      // A page may lie in a folder of the baseurl's name.
      if (aim.baseurls < 2 || exists(source, baseurl + aim.path)) return [];
      const place = placeOf(source, aim.element);
      const fix = dropBaseurl(source, aim);
      return [{ ...place, data: { address: aim.address, baseurl }, ...(fix ? { fix } : {}) }];
    }),
});

function dropBaseurl(source: CheckSource, { element }: Aim): Fix | null {
  const destination = destinationOf(source, element);
  const found = destination && own.exec(destination.written);
  if (!found) return null;
  const from = destination.from + found.index;
  return { kind: "edits", edits: [{ from, to: from + found[0].length, insert: "" }] };
}

export const baseurlMissing = rule({
  id: "baseurl-missing",
  severity: "meaning",
  docs: "https://jekyllrb.com/docs/liquid/filters/#relative-url",
  check: (source) =>
    aimsOf(source).flatMap((aim): Hit<{ address: string; baseurl: string }>[] => {
      const { baseurl } = source.site.config;
      // What is not the blog's own may be another site of the same host.
      if (baseurl === "" || aim.baseurls > 0 || aim.kind === "relative" || aim.path === "/") return [];
      if (!exists(source, aim.path)) return [];
      const destination = destinationOf(source, aim.element);
      const place = placeOf(source, aim.element);
      const data = { address: aim.address, baseurl };
      if (!destination || aim.kind !== "rooted") return [{ ...place, data }];
      const { from } = destination;
      const edits = [{ from, to: from, insert: "{{ site.baseurl }}" }];
      return [{ ...place, data, fix: { kind: "edits", edits } }];
    }),
});

function exists(source: CheckSource, path: string): boolean {
  return documentsAt(path, source.index).length > 0 || findFile(path, source.site)?.path === path.slice(1);
}
