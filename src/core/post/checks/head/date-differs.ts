import { parseFileName, printCivilDate, printFileName } from "#core/jekyll/file-name.ts";
import { rule } from "../rule.ts";
import { hasDayInUrl, ownDate, rolledOver } from "./days.ts";
import { fixByName } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Document#modify_date: the name's day counts only where the front matter has none.
export const dateDiffers = rule({
  id: "date-differs",
  severity: "url",
  docs: pages.variables,
  check(source) {
    const { path, document } = source;
    const name = parseFileName(path);
    const own = ownDate(source);
    if (name?.kind !== "post" || !name.date || !own?.written || document.time === null) return [];
    const { day } = own.written;
    const [ofName, ofKey] = [printCivilDate(name.date), printCivilDate(day)];
    if (ofName === ofKey || rolledOver(name.date) !== null || rolledOver(day) !== null) return [];
    const severity = hasDayInUrl(source) ? {} : { severity: "cosmetic" as const };
    const renamed = printFileName({ ...name, date: day });
    const { from, to } = own;
    return [{ from, to, data: { ofName, ofKey }, ...severity, ...fixByName(path, renamed) }];
  },
});
