import type { SiteConfig } from "#core/jekyll/config.ts";
import { type Filing, filingsOf } from "#core/post/filing.ts";
import { type Habit, learnHabit } from "#core/post/habit.ts";
import type { PostsSource } from "./posts.ts";

/** One way of filing posts, with what its recent posts teach. */
export type FilingHabit = Omit<Filing, "samples"> & {
  habit: Habit;
  /** What names of episodes are learnt from. */
  episodes: { title: string; path: string }[];
};

/** What the blog's recent posts teach, the most usual filing first; one of no category for a blog without posts. */
export async function learnHabits(
  { blog, library }: Pick<PostsSource, "blog" | "library">,
  config: SiteConfig,
): Promise<FilingHabit[]> {
  const filings = filingsOf(library.cards.value);
  const ids = new Set(filings.flatMap(({ samples }) => samples.map(({ id }) => id)));
  const posts = ids.size === 0 ? [] : await blog.value?.store.posts([...ids]);
  const texts = new Map(posts?.map((post) => [post.id, post]));
  const fallback = { root: config.collections_dir };
  const learnt = filings.map(({ samples, ...filing }) => ({
    ...filing,
    habit: learnHabit(
      samples.flatMap(({ id }) => texts.get(id) ?? []),
      fallback,
    ),
    episodes: samples.map(({ title, path }) => ({ title, path })),
  }));
  if (learnt.length > 0) return learnt;
  return [{ key: "", categories: [], tags: null, habit: learnHabit([], fallback), episodes: [] }];
}
