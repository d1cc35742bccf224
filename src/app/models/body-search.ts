import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { fold } from "#core/text/fold.ts";
import type { BlogStore } from "#store/blog-store.ts";

/** Which posts hold the words sought in their very text; null while nothing is sought. */
export type BodySearch = {
  found: ReadonlySignal<ReadonlySet<string> | null>;
  searching: ReadonlySignal<boolean>;
  use(store: Pick<BlogStore, "cards" | "posts"> | null): void;
};

/** How long the writer rests before the texts are read, ms. */
const restMs = 180;
/** Texts read at a time, so that the page answers between two lots. */
const lot = 100;

export function createBodySearch(text: ReadonlySignal<string>): BodySearch {
  const found = signal<ReadonlySet<string> | null>(null);
  const searching = signal(false);
  let source: Pick<BlogStore, "cards" | "posts"> | null = null;

  async function search(words: string[], from: NonNullable<typeof source>, job: AbortSignal): Promise<void> {
    const ids = (await from.cards()).map((card) => card.id);
    const hits = new Set<string>();
    for (let at = 0; at < ids.length && !job.aborted; at += lot) {
      for (const post of await from.posts(ids.slice(at, at + lot))) {
        const folded = fold(post.text);
        if (words.every((word) => folded.includes(word))) hits.add(post.id);
      }
    }
    if (job.aborted) return;
    found.value = hits;
    searching.value = false;
  }

  effect(() => {
    const words = fold(text.value).split(/\s+/).filter(Boolean);
    const job = new AbortController();
    if (words.length === 0 || !source) {
      found.value = null;
      searching.value = false;
      return;
    }
    const from = source;
    searching.value = true;
    const timer = setTimeout(() => {
      // A search that fails finds nothing more than the cards do, and says that it is over.
      search(words, from, job.signal).catch(() => {
        if (!job.signal.aborted) searching.value = false;
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
      job.abort();
    };
  });

  return {
    found,
    searching,
    use(store) {
      source = store;
      found.value = null;
    },
  };
}
