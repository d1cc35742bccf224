import { type ParsedField, type ParsedFrontMatter, parseFrontMatter } from "#core/front-matter/read.ts";
import type { YamlHash } from "#core/front-matter/value.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { readWall } from "#core/jekyll/date.ts";
import { type JekyllDocument, readDocument } from "#core/jekyll/document.ts";
import { type FileName, parseFileName, printCivilDate } from "#core/jekyll/file-name.ts";
import { frontMatterDefaults } from "#core/jekyll/front-matter-defaults.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import { offsetAt } from "#core/jekyll/zone.ts";
import { findLost, type KeyLine, keyLines, type Lost } from "./lost.ts";
import type { Moment, Source, Viewpoint } from "./seen.ts";

/** One post, read once for all that is said of it. */
export type Reading = {
  path: string;
  text: string;
  config: SiteConfig;
  name: FileName | null;
  front: ParsedFrontMatter;
  /** What `defaults:` of `_config.yml` gives to this path. */
  defaults: YamlHash;
  document: JekyllDocument;
  /** The site's zone; without one the writer's. */
  zone: string;
  /** What a machine of another zone makes of it; null when the site says its zone, and when the clocks agree. */
  abroad: { zone: string; document: JekyllDocument } | null;
  lost: Lost | null;
  /** What was typed, in the front matter that Jekyll reads and in one that it does not. */
  typed(key: string): Typed | null;
  isUsed: NonNullable<Viewpoint["isUsed"]>;
};

/** The source of a value, and the field where Jekyll reads it. */
export type Typed = { raw: string; from: number; to: number; field: ParsedField | null };

/** Reads a post as the machine here and one elsewhere would. */
export function readPost(
  source: { path: string; text: string },
  config: SiteConfig,
  { now, zone: here, builderZone = "UTC", isUsed = () => false }: Viewpoint,
): Reading {
  const zone = config.timezone ?? here;
  const front = parseFrontMatter(source.text);
  const document = readDocument(source, config, { now, buildZone: here });
  const isSame =
    config.timezone !== null || builderZone === here || haveOneClock(here, builderZone, [now, document.time]);
  const abroad = isSame
    ? null
    : { zone: builderZone, document: readDocument(source, config, { now, buildZone: builderZone }) };
  const name = parseFileName(source.path);
  const relative = relativePath(source.path, config.collections_dir) ?? source.path;
  const lost = findLost(source.text, document);
  const lines = new Map<string, KeyLine>();
  if (lost) for (const line of keyLines(source.text)) lines.set(line.key, line);
  return {
    ...source,
    ...{ config, front, document, zone, abroad, lost },
    name,
    defaults: frontMatterDefaults(config, relative, name ? "posts" : "pages"),
    isUsed,
    typed(key) {
      const field = front.fields.findLast((each) => each.key === key) ?? null;
      if (!field) {
        const line = lines.get(key);
        return line ? { raw: line.raw, from: line.from, to: line.to, field } : null;
      }
      const { valueFrom: from, valueTo: to } = field;
      return { raw: source.text.slice(from, to), from, to, field };
    },
  };
}

/** An instant as the clocks of a zone show it. */
export function momentOf(ms: number, zone: string): Moment {
  const wall = readWall(ms, zone);
  const two = (part: number) => String(part).padStart(2, "0");
  const seconds = wall.second === 0 ? "" : `:${two(wall.second)}`;
  return {
    ms,
    day: printCivilDate(wall),
    time: `${two(wall.hour)}:${two(wall.minute)}${seconds}`,
    offset: Math.round(offsetAt(ms, zone) / 60_000),
  };
}

/** Where a value comes from; `otherwise` when neither the front matter that Jekyll reads nor the defaults give it. */
export function sourceOf({ front, defaults, lost }: Reading, key: string, otherwise: Source): Source {
  if (!lost && isTruthy(front.data[key])) return "front matter";
  return isTruthy(defaults[key]) ? "defaults" : otherwise;
}

function haveOneClock(one: string, other: string, instants: (number | null)[]): boolean {
  return instants.every((ms) => ms === null || offsetAt(ms, one) === offsetAt(ms, other));
}
