import { setDate } from "#core/front-matter/set-date.ts";
import { parseFileName, printFileName, readCivilDate } from "#core/jekyll/file-name.ts";
import { nameOf } from "#core/jekyll/path.ts";
import { printClock } from "#core/jekyll/timestamp.ts";
import { rule } from "../rule.ts";
import { ownDate, rolledOver } from "./days.ts";
import { fixBy, fixByName } from "./front.ts";
import { pages } from "./pages.ts";

// Ruby's Time.local: 30 February is 2 March, without a word.
export const dateRollsOver = rule({
  id: "date-rolls-over",
  severity: "url",
  docs: pages.variables,
  check(source) {
    const { path, text, document } = source;
    if (document.time === null) return [];
    const own = ownDate(source);
    if (own) {
      const { from, to, source: typed, written } = own;
      const becomes = written && rolledOver(written.day);
      if (!becomes) return [];
      const rest = written.clock ? ` ${printClock(written.clock)} ${written.offset ?? ""}` : "";
      const edits = /^(?:| [\d:]+ [+-]\d{4})$/.test(rest) ? setDate(text, "date", becomes + rest) : [];
      return [{ from, to, data: { written: typed, becomes }, ...fixBy(edits) }];
    }
    const name = parseFileName(path);
    const becomes = name?.date ? rolledOver(name.date) : null;
    if (!name?.date || becomes === null || source.frontMatter.problems.length > 0) return [];
    const renamed = printFileName({ ...name, date: readCivilDate(becomes) });
    return [
      {
        from: 0,
        to: 0,
        data: { written: nameOf(path), becomes },
        ...fixByName(path, renamed),
      },
    ];
  },
});
