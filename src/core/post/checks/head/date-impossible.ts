import { parseFileName, printFileName } from "#core/jekyll/file-name.ts";
import { rule } from "../rule.ts";
import { fixByName } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Document#modify_date: Time.parse raises on a month 13, and the whole build stops.
export const nameDateImpossible = rule({
  id: "name-date-impossible",
  severity: "build-fails",
  stopsAt: "reading",
  docs: pages.fileNames,
  check({ path, document }) {
    const name = parseFileName(path);
    // Where the front matter has a date, Ruby never reads the name's.
    const isAsked = document.problems.some(
      ({ code, from }) => code === "date-unreadable" && from === undefined,
    );
    if (!name?.date || !isAsked) return [];
    const { year, month, day } = name.date;
    const isTurned = month > 12 && month <= 31 && day >= 1 && day <= 12;
    const renamed = isTurned ? printFileName({ ...name, date: { year, month: day, day: month } }) : null;
    return [{ from: 0, to: 0, data: { month, day }, ...fixByName(path, renamed) }];
  },
});
