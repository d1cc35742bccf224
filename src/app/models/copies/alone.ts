import { type ReadonlySignal, signal } from "@preact/signals";
import { bodyOf } from "#core/front-matter/block.ts";
import type { Card } from "#core/post/card.ts";
import { plainText } from "#core/post/plain-text.ts";
import { countNewWords } from "#core/text/new-words.ts";
import type { BlogStore } from "#store/blog-store.ts";

/** The words that exist in this browser and nowhere else that the app knows of. */
export type Alone = {
  words: number;
  /** Of each post with a change that no copy has: 0 where it is one of the front matter, or of words taken away. */
  posts: ReadonlyMap<string, number>;
};

export type AloneCount = {
  /** Null until they were first counted. */
  found: ReadonlySignal<Alone | null>;
  /** Counts again; texts that are known already are not read again. */
  count(cards: readonly Card[], everythingOut: number): Promise<void>;
};

/** Counts in the background, one post at a time. */
export function createAlone(
  store: Pick<BlogStore, "post" | "baseText" | "revisionList" | "revisionText">,
): AloneCount {
  const found = signal<Alone | null>(null);
  /** By post: the words of one revision against one copy. */
  const counted = new Map<string, { key: string; words: number }>();
  let last = 0;

  async function wordsOf(card: Card, everythingOut: number): Promise<number> {
    if (!hasFormer(card, everythingOut)) return card.words;
    const key = `${card.rev} ${everythingOut} ${(card.base ?? card.sent)?.at ?? 0}`;
    const known = counted.get(card.id);
    if (known?.key === key) return known.words;
    const [post, former] = await Promise.all([store.post(card.id), formerText(store, card, everythingOut)]);
    const words = post ? countNewWords(proseOf(post.text), proseOf(former ?? "")) : 0;
    counted.set(card.id, { key, words });
    return words;
  }

  return {
    found,
    async count(cards, everythingOut) {
      last += 1;
      const mine = last;
      const posts = new Map<string, number>();
      let words = 0;
      for (const card of cards) {
        if (isElsewhere(card, everythingOut)) continue;
        const here = await wordsOf(card, everythingOut);
        // A newer count is under way.
        if (mine !== last) return;
        posts.set(card.id, here);
        words += here;
      }
      found.value = { words, posts };
    },
  };
}

/** What the list counts the words of. */
function proseOf(text: string): string {
  return plainText(bodyOf(text));
}

/** Whether the repository, a file or a copy of everything (`everythingOut`, ms since the epoch) holds this very text. */
export function isElsewhere(
  card: Pick<Card, "rev" | "base" | "sent" | "updatedAt">,
  everythingOut: number,
): boolean {
  if (card.base?.rev === card.rev || card.updatedAt <= everythingOut) return true;
  return !card.base && card.sent !== undefined && card.updatedAt <= card.sent.at;
}

function hasFormer(card: Card, everythingOut: number): boolean {
  return card.base !== undefined || card.sent !== undefined || card.createdAt <= everythingOut;
}

/** What the last copy elsewhere holds of a post, or the nearest older text that is kept. */
async function formerText(
  store: Pick<BlogStore, "baseText" | "revisionList" | "revisionText">,
  card: Card,
  everythingOut: number,
): Promise<string | undefined> {
  const own = (card.base ?? card.sent)?.at ?? 0;
  if (own < everythingOut && card.createdAt <= everythingOut) {
    const revisions = await store.revisionList(card.id);
    const after = revisions.find(({ at }) => at > everythingOut);
    const before = revisions.findLast(({ at }) => at <= everythingOut);
    // Kept when the post was next opened: the text as it had been until then.
    const nearest = after?.reason === "opened" ? after : (before ?? after);
    if (nearest) return store.revisionText(nearest.key);
  }
  return store.baseText(card.id);
}
