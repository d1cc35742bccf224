import { type Aim, aimsOf, documentsAt } from "../aims.ts";
import { destinationOf, placeOf } from "../destinations.ts";
import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { pluginsOf } from "./plugins.ts";
import { fileNamed, findFile, isBrought } from "./repository.ts";

type Nowhere = {
  address: string;
  isImage: boolean;
  /** The file that may be meant, from the root. */
  near: string | null;
  /** It differs by capitals or by the form of its accents alone. */
  isSpelling: boolean;
};

// Jekyll::StaticFile: copied under its own name, and served by hosts that tell capitals from small letters.
export const fileNowhere = rule({
  id: "file-nowhere",
  severity: "meaning",
  docs: "https://jekyllrb.com/docs/static-files/",
  check(source) {
    const { site } = source;
    if (!site.paths) return [];
    const { baseurl, raw } = site.config;
    return aimsOf(source).flatMap((aim): Hit<Nowhere>[] => {
      const { path, address, isImage, element } = aim;
      if (!isBrought(path) || path.includes("//") || (baseurl !== "" && aim.baseurls !== 1)) return [];
      if (documentsAt(path, source.index).length > 0 || isMade(aim, source)) return [];
      const found = findFile(path, site);
      if (found?.isExact) return [];
      const near = found?.path ?? fileNamed(path, site);
      const fix = near === null ? null : retarget(source, aim, near);
      const data = { address, isImage, near: near === null ? null : `/${near}`, isSpelling: found !== null };
      const kept = Array.isArray(raw.keep_files) ? raw.keep_files : [];
      if (kept.some((one) => typeof one === "string" && path.startsWith(`/${one}`))) return [];
      return [{ ...placeOf(source, element), data, ...(fix ? { fix } : {}) }];
    });
  },
});

/** Folders that no import looks into (`isPassedOver` of core/exchange): they may hold anything. */
const unlisted = /\/(?:\.[^/]+|_site|node_modules|bower_components|vendor)\//;

/** What a theme has in its gem, and what a plugin may make or move. */
function isMade({ path, kind }: Aim, { site }: CheckSource): boolean {
  if (unlisted.test(path)) return true;
  const { theme, remote_theme: remote } = site.config.raw;
  if ((theme || remote) && path.startsWith("/assets/")) return true;
  const { names, areOpen } = pluginsOf(site);
  if (kind === "relative" && areOpen) return true;
  return [...names].some((name) =>
    /picture|image|responsive|asset|postfiles|thumb|resize|cloudinary/i.test(name),
  );
}

// `![](Photo.JPG)`: as it was written, but for the last part; else from the root, with the baseurl.
function retarget(source: CheckSource, { element, path, kind }: Aim, near: string): Fix | null {
  const destination = destinationOf(source, element);
  if (!destination) return null;
  const { from, written, liquidTo } = destination;
  const end = /^[^?#]*/.exec(written.slice(liquidTo))![0].length + liquidTo;
  const known = path.replace(/^\//, "");
  const typed = written.slice(liquidTo, end);
  const spelled = (text: string) =>
    encodeURI(text).replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"));
  if (known.length === near.length && typed.length >= 1 && near.toLowerCase() === known.toLowerCase()) {
    // Letter for letter the same but for capitals: every letter keeps its place.
    const length = Math.min(typed.length, near.length);
    const tail = near.slice(near.length - length);
    if (typed.slice(typed.length - length).toLowerCase() === tail.toLowerCase())
      return { kind: "edits", edits: [{ from: from + end - length, to: from + end, insert: tail }] };
  }
  const prefix = source.site.config.baseurl === "" ? "" : "{{ site.baseurl }}";
  if (
    kind === "absolute" ||
    (liquidTo > 0 && !/^\{\{-?\s*site\.baseurl\s*-?\}\}$/.test(written.slice(0, liquidTo)))
  )
    return null;
  return { kind: "edits", edits: [{ from, to: from + end, insert: `${prefix}/${spelled(near)}` }] };
}
