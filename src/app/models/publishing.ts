import type { SiteConfig } from "#core/jekyll/config.ts";
import { civilDate, readWall } from "#core/jekyll/date.ts";
import { readDocument } from "#core/jekyll/document.ts";
import { type CivilDate, printCivilDate } from "#core/jekyll/file-name.ts";
import { printHour } from "#core/jekyll/timestamp.ts";
import { foresee, type Outlook } from "#core/post/outlook.ts";
import { freePath } from "#core/post/path.ts";
import type { Post } from "#core/post/post.ts";
import { publish, unpublish } from "#core/post/publication.ts";
import { type Hunk, lineDiff } from "#core/text/line-diff.ts";
import type { Acts } from "./acts.ts";
import { type FilingHabit, learnHabits } from "./post-habits.ts";
import type { PostsSource } from "./posts.ts";
import { refile } from "./relocating.ts";

/** How the writer wants a draft to become a post. */
export type PublicationWish = {
  date: CivilDate;
  /** `18:30` on the site's clocks; null: the day is enough. */
  time: string | null;
  /** Takes off what hides it from Jekyll. */
  show: boolean;
};

export type PlannedPublication = {
  path: string;
  text: string;
  /** What changes in it; empty when its path alone does. */
  changes: Hunk[];
  outlook: Outlook;
};

/** The publishing of one draft: what is offered, what would come of it, and the act. */
export type Publishing = {
  /** The day that she wrote, else today. */
  day: string;
  /** The hour that she wrote, or that posts of its kind bear; null when they bear none. */
  time: string | null;
  /** What clocks show now. */
  hour: string;
  /** The zone of the site's clocks: the writer's own, as long as `_config.yml` names none. */
  zone: string;
  /** Its front matter, or a default of the site, hides it from Jekyll. */
  isHidden: boolean;
  plan(wish: PublicationWish): PlannedPublication;
  publish(wish: PublicationWish): Promise<void>;
};

type File = Pick<Post, "path" | "text">;

/** Null when the post is not there. */
export async function openPublishing(
  id: string,
  source: PostsSource,
  acts: Acts,
  config: SiteConfig,
): Promise<Publishing | null> {
  const { services } = source;
  await source.flush();
  const draft = await source.keeper()?.load(id);
  if (!draft) return null;
  const zone = config.timezone ?? services.zone;
  const now = services.now();
  const document = readDocument(draft, config, { now, buildZone: services.zone });
  const { habit } = likeIt(await learnHabits(source, config), document);
  const clock = (ms: number) => printHour(readWall(ms, zone));
  const hour = clock(now);
  const written = document.time === null ? "00:00" : clock(document.time);
  const usual = habit.dated === "time" ? (habit.time ?? hour) : null;
  const isHidden = !document.published;
  const made = (file: File, wish: PublicationWish) =>
    publish(file, { ...wish, show: isHidden && wish.show, zone, habit });

  return {
    day: document.date ?? printCivilDate(civilDate(now, zone)),
    // Midnight is what a day without an hour is read as.
    time: written === "00:00" ? usual : written,
    hour,
    zone,
    isHidden,
    plan(wish) {
      const planned = made(draft, wish);
      const path = freeFor(source, id, planned.path);
      const file = { path, text: planned.text };
      const changes = lineDiff(draft.text, planned.text);
      return {
        ...file,
        changes,
        outlook: foresee(file, config, { now: services.now(), zone: services.zone }),
      };
    },
    publish: (wish) =>
      acts.tried(
        () =>
          refile(id, source, {
            to: (file) => made(file, wish),
            said: (m, path) => m.app.published(path),
            reason: "publish",
          }),
        undefined,
      ),
  };
}

/** A post becomes a draft again; undone from the notice that tells of it. */
export async function takeToDrafts(id: string, source: PostsSource): Promise<void> {
  await refile(id, source, {
    to: unpublish,
    said: (m, path) => m.app.unpublished(path),
    reason: "relocate",
  });
}

function freeFor({ library }: PostsSource, id: string, path: string): string {
  return freePath(path, (other) => (library.byPath(other)?.id ?? id) !== id);
}

/** How posts of its kind are filed; of a category that is new, as most posts are. */
function likeIt(
  habits: readonly FilingHabit[],
  { categories, tags }: { categories: string[]; tags: string[] },
): FilingHabit {
  const same = (one: readonly string[], other: readonly string[]) => one.join("\n") === other.join("\n");
  const ofCategory = habits.filter((each) => same(each.categories, categories));
  return ofCategory.find((each) => each.tags && same(each.tags, tags)) ?? ofCategory[0] ?? habits[0]!;
}
