import { parseFileName, printCivilDate, printFileName } from "#core/jekyll/file-name.ts";
import { rule } from "../rule.ts";
import { hasDayInUrl, rolledOver, writtenDate } from "./days.ts";
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
    const written = writtenDate(source);
    if (name?.kind !== "post" || !name.date || !written?.day || document.time === null) return [];
    const [ofName, ofKey] = [printCivilDate(name.date), printCivilDate(written.day)];
    if (ofName === ofKey || rolledOver(name.date) !== null || rolledOver(written.day) !== null) return [];
    const severity = hasDayInUrl(source) ? {} : { severity: "cosmetic" as const };
    const renamed = printFileName({ ...name, date: written.day });
    const { from, to } = written;
    return [{ from, to, data: { ofName, ofKey }, ...severity, ...fixByName(path, renamed) }];
  },
});
