import { setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { printScalar } from "#core/front-matter/scalar.ts";
import { type CivilDate, printCivilDate, printFileName } from "#core/jekyll/file-name.ts";
import { slugForFile } from "#core/jekyll/slug.ts";
import { applyEdits } from "#core/text/edit.ts";
import { type Habit, subFolder } from "./habit.ts";
import { seriesSlug } from "./series-slug.ts";
import { stampDate, takeDateOff } from "./stamp.ts";

/** What the writer wants of a new post, and what the blog is used to. */
export type NewPost = {
  title: string;
  kind: "post" | "draft";
  /** Goes into the name of a post. */
  date: CivilDate;
  /** The `date:` of a post that wants one, as YAML writes it; a draft never has one. */
  stamp?: string | null;
  habit: Habit;
  /** Recent posts, whose names may tell that of the next episode. */
  episodes?: readonly { title: string; path: string }[];
  /** For a title without any letter. */
  fallbackSlug?: string;
};

/** Path and text of a new post as the blog's habit makes it, with its own title. */
export function newPost(wanted: NewPost): { path: string; text: string } {
  const { title, kind, date, habit, stamp = null, episodes = [], fallbackSlug = "sans-titre" } = wanted;
  const slug = seriesSlug(title, episodes) ?? (slugForFile(title) || fallbackSlug);
  const isPost = kind === "post";
  const name = { kind, root: habit.root, slug, extension: habit.extension, categories: [] };
  const sub = isPost ? subFolder(habit, printCivilDate(date)) : "";
  const text = titled(habit.frontMatter, title) ?? plainPost(title);
  return {
    path: printFileName({ ...name, sub, date: isPost ? date : null }),
    text: isPost && stamp !== null ? stampDate(text, stamp) : takeDateOff(text),
  };
}

function plainPost(title: string): string {
  return `---\nlayout: post\ntitle: ${printScalar(title)}\n---\n\n`;
}

/** Null when there is no front matter, or none that can take the title. */
function titled(frontMatter: string | null, title: string): string | null {
  if (frontMatter === null) return null;
  const text = applyEdits(frontMatter, setField(frontMatter, "title", title));
  return readFrontMatter(text).data.title === title ? text : null;
}
