import type { SiteConfig } from "#core/jekyll/config.ts";
import type { Card } from "#core/post/card.ts";
import { type Filing, filingsOf, latestPosts } from "#core/post/filing.ts";
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
  const cards = library.cards.value;
  const filings = filingsOf(cards);
  const latest = latestPosts(cards);
  const ids = new Set([...filings.flatMap(({ samples }) => samples), ...latest].map(({ id }) => id));
  const posts = ids.size === 0 ? [] : await blog.value?.store.posts([...ids]);
  const byId = new Map(posts?.map((post) => [post.id, post]));
  const postsOf = (wanted: readonly Card[]) => wanted.flatMap(({ id }) => byId.get(id) ?? []);
  const root = config.collections_dir;
  const learnt = filings.map(({ samples, ...filing }) => {
    const others = postsOf(latest.filter((card) => !samples.includes(card))).map(({ text }) => text);
    const episodes = samples.map(({ title, path }) => ({ title, path }));
    return { ...filing, habit: learnHabit(postsOf(samples), { root, others }), episodes };
  });
  if (learnt.length > 0) return learnt;
  return [{ key: "", categories: [], tags: null, habit: learnHabit([], { root }), episodes: [] }];
}
