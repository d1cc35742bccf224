import type { SiteConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";

/** What becomes of a file in a build on the writer's machine, and in one on a machine that goes by UTC. */
export type Outlook = {
  /** With baseurl, percent-encoded; null when it cannot be known. */
  url: string | null;
  /** `YYYY-MM-DD` */
  date: string | null;
  /** Where a machine in UTC gives it another day: that day and its URL. */
  utc: { url: string | null; date: string | null } | null;
  /** ms: builds before pass over the file; null when a build of now has it. */
  from: number | null;
  /** The same for a machine in UTC. */
  utcFrom: number | null;
};

/** Reads a post twice, as Jekyll does here and in UTC: without `timezone:` they may disagree. */
export function foresee(
  source: { path: string; text: string },
  config: SiteConfig,
  { now, zone }: { now: number; zone: string },
): Outlook {
  const read = (buildZone: string) => {
    const { url, date, time, visibility } = readDocument(source, config, { now, buildZone });
    return {
      url: url === null ? null : config.baseurl + url,
      date,
      from: visibility === "future" ? time : null,
    };
  };
  const [here, utc] = [read(zone), read("UTC")];
  return {
    url: here.url,
    date: here.date,
    utc: utc.date === here.date ? null : { url: utc.url, date: utc.date },
    from: here.from,
    utcFrom: utc.from,
  };
}
