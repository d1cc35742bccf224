import { setDate } from "#core/front-matter/set-date.ts";
import { dayOf, readWall } from "#core/jekyll/date.ts";
import { printCivilDate } from "#core/jekyll/file-name.ts";
import { isRubyTime } from "#core/jekyll/ruby-string.ts";
import { printHour, printTimestamp } from "#core/jekyll/timestamp.ts";
import { rule } from "../rule.ts";
import { hasDayInUrl, ownDate } from "./days.ts";
import { fieldOf, fixBy } from "./front.ts";
import { pages } from "./pages.ts";

// YAML 1.1: a time without an offset is of UTC; Jekyll::Utils#parse_date tells every time by the site's clocks.
export const dateAsUtc = rule({
  id: "date-as-utc",
  severity: "meaning",
  docs: pages.options,
  check(source) {
    const { document, site, text } = source;
    const zone = site.config.timezone;
    const own = ownDate(source);
    const written = own?.written;
    // Without `timezone:` it depends on who builds: the next rule's matter.
    if (zone === null || !own || !written?.clock || document.time === null) return [];
    if (!isRubyTime(fieldOf(source, "date")?.value)) return [];
    const wall = readWall(document.time, zone);
    const [day, hour] = [printCivilDate(wall), printHour(wall)];
    const typed = { day: printCivilDate(written.day), hour: printHour(written.clock) };
    const isMoved = day !== typed.day;
    // An offset that was typed says that the hour of elsewhere is meant; the day seldom is.
    if (!isMoved && (hour === typed.hour || written.offset !== null)) return [];
    const severity = isMoved ? (hasDayInUrl(source) ? "url" : "meaning") : "cosmetic";
    const { from, to } = own;
    const { offset } = written;
    const edits = setDate(text, "date", printTimestamp(written.day, typed.hour, zone));
    return [
      {
        from,
        to,
        data: { typed, offset, day, hour, zone, isMoved },
        severity: severity as "url" | "meaning" | "cosmetic",
        ...fixBy(edits),
      },
    ];
  },
});

// Jekyll.set_timezone: without `timezone:` days are those of the machine that builds, most often in UTC.
export const dateZoneBound = rule({
  id: "date-zone-bound",
  severity: "url",
  docs: pages.options,
  check(source) {
    const { document, site, text, buildZone } = source;
    const own = ownDate(source);
    const written = own?.written;
    if (site.config.timezone !== null || document.time === null || !own || !written?.clock) return [];
    if (!isRubyTime(fieldOf(source, "date")?.value)) return [];
    const typed = printCivilDate(written.day);
    const [here, utc] = [dayOf(document.time, buildZone), dayOf(document.time, "UTC")];
    if (here === typed && utc === typed) return [];
    // GitHub and most others build in UTC: there the day is the one that was typed.
    const severity = utc === typed ? "cosmetic" : hasDayInUrl(source) ? "url" : "meaning";
    const { from, to } = own;
    const plain = written.offset?.replace(":", "") ?? "";
    const noon = /^[-+]\d{4}$/.test(plain) ? `${typed} 12:00:00 ${plain}` : null;
    const edits = noon === null ? [] : setDate(text, "date", noon);
    return [
      {
        from,
        to,
        data: { typed, here, utc, zone: buildZone },
        severity: severity as "url" | "meaning" | "cosmetic",
        ...fixBy(edits),
      },
    ];
  },
});
