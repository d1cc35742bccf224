// What a post's place is called in texts: its path, its name, its URL in the spellings that writers use.
import { parseFileName } from "#core/jekyll/file-name.ts";
import { stemOf } from "#core/jekyll/path.ts";
import { decodePercent } from "#core/text/percent.ts";
import type { Place } from "./link-target.ts";

/** Whether a text may name one of these places at all: what says neither file name nor URL need not be read. */
export function mayName(text: string, places: readonly Place[]): boolean {
  return places.some((place) => needlesOf(place).some((needle) => text.includes(needle)));
}

/** How old places are called in full, as far as the new one is called otherwise. */
export function oldNames(places: readonly Place[], to: Place, baseurl: string): string[] {
  const names = new Set<string>();
  for (const own of places) {
    if (own.path !== to.path) {
      names.add(own.path);
      const stem = stemOf(own.path);
      if (parseFileName(own.path)?.kind === "post" && stem !== stemOf(to.path)) names.add(stem);
    }
    if (own.url !== null && own.url !== to.url && own.url.length > 1) {
      names.add(own.url);
      names.add(decodePercent(own.url));
      names.add(own.url.replace(/(?:%[89a-f][\da-f])+/gi, decodePercent));
      if (baseurl !== "") names.add(baseurl + own.url);
    }
  }
  return [...names];
}

function needlesOf({ path, url }: Place): string[] {
  const needles = [parseFileName(path)?.slug ?? stemOf(path)];
  if (url !== null) {
    const last =
      url
        .replace(/\/?(?:index)?(?:\.html)?$/, "")
        .split("/")
        .at(-1) ?? "";
    needles.push(last, decodePercent(last));
  }
  return needles.flatMap((needle) => [needle.normalize("NFC"), needle.normalize("NFD")]);
}
