import { readFrontMatter } from "#core/front-matter/read.ts";
import { parseFileName, printCivilDate } from "#core/jekyll/file-name.ts";
import { usualFrontMatter } from "./usual-front-matter.ts";

/** How the blog makes its posts of one kind: where they lie, and what stands above their text. */
export type Habit = {
  /** Fences and the blank line behind them included; null when no post can teach it. */
  frontMatter: string | null;
  /** The folder above `_posts`. */
  root: string;
  /** The folders below `_posts`; `:year` and `:month` stand for those of the post's day. */
  sub: string;
  /** With its dot. */
  extension: string;
  /** Whether most have a `date:`, and then whether with an hour; `""` when most have none. */
  dated: "" | "day" | "time";
  /** The hour that most of them bear, `12:00`; null when each has its own. */
  time: string | null;
};

/**
 * The habit of these posts, the newest first, with the `others` of the blog to prove it where they are few, and its `root`
 * where there are none. Their excerpt mark is no part of it: before the first word it would make the excerpt an empty one.
 */
export function learnHabit(
  samples: readonly { path: string; text: string }[],
  { root = "", others = [] }: { root?: string; others?: readonly string[] } = {},
): Habit {
  const names = samples.flatMap(({ path }) => parseFileName(path) ?? []);
  const dates = samples.map(({ text }) => writtenDate(text));
  const hours = dates.flatMap((written) => (written === "" ? [] : [hourOf(written)]));
  const hour = mostOf(hours) ?? "";
  const isDated = dates.filter((written) => written !== "").length * 2 > dates.length;
  const isTimed = hours.filter((each) => each !== "").length * 2 > hours.length;
  return {
    frontMatter: usualFrontMatter(
      samples.map(({ text }) => text),
      others,
    ),
    root: mostOf(names.map(({ root }) => root)) ?? root,
    sub:
      mostOf(
        names.map(({ sub, date }) => {
          const [year, month] = date ? printCivilDate(date).split("-") : [];
          const folders = sub.split("/");
          return folders
            .map((folder) => (folder === year ? ":year" : folder === month ? ":month" : folder))
            .join("/");
        }),
      ) ?? "",
    extension: mostOf(names.map(({ extension }) => extension)) ?? ".md",
    dated: isDated ? (isTimed ? "time" : "day") : "",
    time: isTimed && hours.filter((each) => each === hour).length * 2 > hours.length ? hour : null,
  };
}

/** The folders below `_posts` for a post of a day, `YYYY-MM-DD`. */
export function subFolder(habit: Pick<Habit, "sub">, day: string): string {
  const [year = "", month = ""] = day.split("-");
  return habit.sub
    .split("/")
    .map((folder) => (folder === ":year" ? year : folder === ":month" ? month : folder))
    .join("/");
}

function writtenDate(text: string): string {
  const { fields } = readFrontMatter(text);
  const field = fields.findLast(({ key }) => key === "date");
  return field ? text.slice(field.valueFrom, field.valueTo) : "";
}

/** `12:00` of `2017-09-17 12:00:00 +0200`; `""` of a day alone. */
function hourOf(written: string): string {
  const found = /\d{4}-\d{1,2}-\d{1,2}[ T]+(\d{1,2}):(\d\d)/.exec(written);
  return found ? `${found[1]!.padStart(2, "0")}:${found[2]}` : "";
}

/** The commonest, of equals the first. */
function mostOf<Item>(items: readonly Item[]): Item | undefined {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[Item, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
}
