import { readFrontMatter } from "#core/front-matter/read.ts";
import { type CivilDate, parseFileName, printCivilDate, printFileName } from "#core/jekyll/file-name.ts";
import { isRubyDate } from "#core/jekyll/ruby-string.ts";
import { printTimestamp } from "#core/jekyll/timestamp.ts";
import { type Habit, subFolder } from "./habit.ts";
import { draftPath, publishPath } from "./path.ts";
import { show, stampDate, takeDateOff } from "./stamp.ts";

/** How the writer wants a draft to be published. */
export type Publication = {
  date: CivilDate;
  /** `18:30` on the site's clocks; null: the day is enough. */
  time: string | null;
  /** Takes off what hides it. */
  show: boolean;
  /** The zone of the site's clocks. */
  zone: string;
  habit: Habit;
};

/** Path and text of a draft as a post: a `date:` only for an hour or out of habit, and never one of another day. */
export function publish(
  draft: { path: string; text: string },
  wanted: Publication,
): { path: string; text: string } {
  const shown = wanted.show ? show(draft.text) : draft.text;
  return { path: postPath(draft.path, wanted), text: dated(shown, wanted) };
}

/** Path and text of a post as a draft again: neither its name, its folders nor its front matter tell of a day. */
export function unpublish(post: { path: string; text: string }): { path: string; text: string } {
  const name = parseFileName(post.path);
  const [year = "", month = ""] = name?.date ? printCivilDate(name.date).split("-") : [];
  const folders = (name?.sub ?? "").split("/").filter((folder) => folder !== year && folder !== month);
  const path = name
    ? printFileName({ ...name, kind: "draft", sub: folders.join("/"), date: null })
    : draftPath(post.path);
  return { path, text: takeDateOff(post.text) };
}

function postPath(path: string, { date, habit }: Publication): string {
  const name = parseFileName(publishPath(path, date));
  if (name?.sub !== "") return publishPath(path, date);
  return printFileName({ ...name, sub: subFolder(habit, printCivilDate(date)) });
}

function dated(text: string, { date, time, zone, habit }: Publication): string {
  const day = printCivilDate(date);
  const order =
    habit.frontMatter === null ? [] : readFrontMatter(habit.frontMatter).fields.map(({ key }) => key);
  if (time !== null) return stampDate(text, printTimestamp(date, time, zone), order);
  const { data } = readFrontMatter(text);
  if (!Object.hasOwn(data, "date") && habit.dated === "") return text;
  const isThatDay = isRubyDate(data.date) && data.date.iso === day;
  if (isThatDay) return text;
  return habit.dated === "" ? takeDateOff(text) : stampDate(text, day, order);
}
