import { setDate } from "#core/front-matter/set-date.ts";
import { parseFileName, printFileName, readCivilDate } from "#core/jekyll/file-name.ts";
import { rule } from "../rule.ts";
import { rolledOver, writtenDate } from "./days.ts";
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
    const written = writtenDate(source);
    if (written) {
      const becomes = written.day && rolledOver(written.day);
      if (!becomes) return [];
      const { from, to, time, offset } = written;
      const clock = time === null ? "" : ` ${time.length === 5 ? `${time}:00` : time}`;
      const rest = clock === "" || offset === null ? "" : ` ${offset}`;
      const edits = /^(?:| \d\d:\d\d:\d\d [+-]\d{4})$/.test(clock + rest)
        ? setDate(text, "date", becomes + clock + rest)
        : [];
      return [{ from, to, data: { written: written.source, becomes }, ...fixBy(edits) }];
    }
    const name = parseFileName(path);
    const becomes = name?.date ? rolledOver(name.date) : null;
    if (!name?.date || becomes === null || source.frontMatter.problems.length > 0) return [];
    const renamed = printFileName({ ...name, date: readCivilDate(becomes) });
    return [
      {
        from: 0,
        to: 0,
        data: { written: path.slice(path.lastIndexOf("/") + 1), becomes },
        ...fixByName(path, renamed),
      },
    ];
  },
});
