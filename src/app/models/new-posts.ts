import type { SiteConfig } from "#core/jekyll/config.ts";
import { civilDate, dayOf, readWall } from "#core/jekyll/date.ts";
import { printHour, printTimestamp } from "#core/jekyll/timestamp.ts";
import { newPost } from "#core/post/new-post.ts";
import { foresee, type Outlook } from "#core/post/outlook.ts";
import { freePath } from "#core/post/path.ts";
import type { Acts } from "./acts.ts";
import { type FilingHabit, learnHabits } from "./post-habits.ts";
import type { PostsSource } from "./posts.ts";

/** What the writer says of a new post; the rest is the blog's own habit. */
export type NewPost = {
  title: string;
  kind: "post" | "draft";
  /** The key of a filing; the most usual one when left out. */
  filing?: string;
  /** `18:30`; null: the day is enough. Left out: as the filing's posts have it. */
  time?: string | null;
};

export type PlannedPost = { path: string; text: string /** Null for a draft. */; outlook: Outlook | null };

/** The making of new posts, with what the blog teaches read once. */
export type NewPosts = {
  /** The most usual first; at least one. */
  filings: readonly Pick<FilingHabit, "key" | "categories" | "tags">[];
  /** The hour that a post of this filing bears unless the writer says otherwise; null when they bear none. */
  usualTime(filing?: string): string | null;
  /** What clocks show now. */
  hour(): string;
  /** The zone of the site's clocks: the writer's own, as long as `_config.yml` names none. */
  zone: string;
  /** What `create` would make. */
  preview(wanted: NewPost): PlannedPost;
  /** The new post's id, once it is stored and on the desk. */
  create(wanted: NewPost): Promise<string | null>;
};

export async function openNewPosts(source: PostsSource, acts: Acts, config: SiteConfig): Promise<NewPosts> {
  const { services, library } = source;
  const habits = await learnHabits(source, config);
  const zone = config.timezone ?? services.zone;
  const habitOf = (key?: string) => habits.find((each) => each.key === key) ?? habits[0]!;
  const hour = () => printHour(readWall(services.now(), zone));

  function usualTime(filing?: string): string | null {
    const { habit } = habitOf(filing);
    return habit.dated === "time" ? (habit.time ?? hour()) : null;
  }

  function preview({ title, kind, filing, time = usualTime(filing) }: NewPost): PlannedPost {
    const { habit, episodes } = habitOf(filing);
    const now = services.now();
    const date = civilDate(now, zone);
    const day = habit.dated === "" ? null : dayOf(now, zone);
    const stamp = time === null ? day : printTimestamp(date, time, zone);
    const made = newPost({ title, kind, date, stamp, habit, episodes });
    const planned = { ...made, path: freePath(made.path, (path) => library.byPath(path) !== undefined) };
    const outlook = kind === "post" ? foresee(planned, config, { now, zone: services.zone }) : null;
    return { ...planned, outlook };
  }

  return {
    filings: habits,
    usualTime,
    hour,
    zone,
    preview,
    create: (wanted) =>
      acts.tried(async () => {
        const { path, text } = preview(wanted);
        const at = services.now();
        const post = { id: services.newId(), path, text, rev: 1, createdAt: at, updatedAt: at };
        const kept = await source.keeper()?.add(post);
        if (!kept || !acts.isKept(kept)) return null;
        source.write(kept.post.id, "end");
        return kept.post.id;
      }, null),
  };
}
