import type { SiteConfig } from "#core/jekyll/config.ts";
import { bareCard, type Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { TextEdit } from "#core/text/edit.ts";
import type { BlogStore, PostWrite } from "#store/blog-store.ts";
import type { Services } from "../services.ts";

/**
 * The one way by which a post of the open blog is written: post and card together, by compare-and-swap, and the
 * library, the open post and the other tabs told once the database has acknowledged it.
 */
export type Keeper = {
  load(id: string): Promise<Post | undefined>;
  /** A post that does not exist yet. */
  add(post: Post, options?: { baseText?: string }): Promise<Kept>;
  /** New text on top of the revision that the writer saw; refused when the stored text is another. */
  saveText(known: Post, text: string): Promise<Kept>;
  /** A change on top of whatever is stored now: path, base. With null the post stays, and counts as a conflict. */
  change(
    id: string,
    change: (post: Post) => Post | null,
    options?: Pick<PostWrite, "baseText" | "revision">,
  ): Promise<Kept>;
  /** Several posts as one act: all of them, each on top of the revision that was read, or none. */
  changeAll(changes: readonly PostChange[]): Promise<AllKept>;
  /** A post that is gone while its text is still on the desk: from the trash if it is there, else written anew. */
  rewrite(post: Post, text: string): Promise<Kept>;
  /** What the list shows of a post, made again from its text. */
  describe(post: Post): Promise<Card>;
  /** `edits` make the new text of the editor's old one, where a change was told by them. */
  onKept(heard: (post: Post, card: Card, edits?: readonly TextEdit[]) => void): () => void;
};

export type PostChange = {
  known: Post;
  /** Its `rev` is given here. */
  next: Omit<Post, "rev">;
  /** The change of the text, to be undone on the desk like any other: LF, no BOM. */
  edits?: readonly TextEdit[];
} & Pick<PostWrite, "revision">;

/** `conflicts`: what is stored of the posts that another tab was faster with; undefined for one that is gone. */
export type AllKept =
  | { ok: true }
  | { ok: false; conflicts: (Post | undefined)[] }
  | { ok: false; problem: Problem };

export type Kept =
  | { ok: true; post: Post }
  | { ok: false; conflict: Post | undefined }
  | { ok: false; problem: Problem };

/** A browser that never answers what the blog's configuration is may not keep words waiting any longer, ms. */
const cardMs = 2000;

/** How often a change that keeps the text is tried again when another tab was faster. */
const changeAttempts = 5;

export function createKeeper(
  store: BlogStore,
  config: () => Promise<SiteConfig>,
  { now, zone }: Pick<Services, "now" | "zone">,
): Keeper {
  const listeners = new Set<Parameters<Keeper["onKept"]>[0]>();
  /** The posts that were written on since the page opened: what they were before is kept. */
  const begun = new Set<string>();

  async function describe(post: Post): Promise<Card> {
    const tools = await import("#core/post/describe.ts");
    // A piece of a text keeps the whole of it in memory: without a copy, the list would hold every post that was read.
    return structuredClone(tools.describe(post, await config(), { now: now(), buildZone: zone }));
  }

  /** The words must not wait for what the list says of them: the card of a text that cannot be read now is bare. */
  async function cardOf(post: Post): Promise<Card> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Card>((resolve) => {
      timer = setTimeout(() => resolve(bareCard(post)), cardMs);
    });
    try {
      return await Promise.race([describe(post).catch(() => bareCard(post)), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function write(
    post: Post,
    expectedRev: number,
    extras: Pick<PostWrite, "baseText" | "revision"> = {},
  ): Promise<Kept> {
    const card = await cardOf(post);
    const saved = await store.save(post, card, expectedRev, extras);
    if (saved.ok) {
      for (const heard of listeners) heard(post, card);
      return { ok: true, post };
    }
    return saved.reason === "conflict"
      ? { ok: false, conflict: saved.stored }
      : { ok: false, problem: saved.problem };
  }

  async function saveText(known: Post, text: string): Promise<Kept> {
    const { id } = known;
    const isFirst = !begun.has(id) && text !== known.text;
    let opened = isFirst
      ? { revision: { postId: id, at: now(), text: known.text, reason: "opened" as const } }
      : {};
    let seen = known;
    for (;;) {
      const rev = seen.rev + 1;
      const next: Post = { ...seen, text, rev, updatedAt: now() };
      // Back to what the repository holds, by undo or by hand: the sign may say so again.
      if (seen.base && text === (await store.baseText(seen.id))) next.base = { ...seen.base, rev };
      const kept = await write(next, seen.rev, opened);
      if (kept.ok) begun.add(id);
      if ("revision" in opened && !kept.ok && "problem" in kept) {
        // No room for what was: what is being written comes first.
        opened = {};
        continue;
      }
      // Another tab moved or exported the post and left its text alone: the words go on top of that.
      if (!kept.ok && "conflict" in kept && kept.conflict && kept.conflict.text === known.text) {
        seen = kept.conflict;
        continue;
      }
      return kept;
    }
  }

  return {
    describe,
    load: (id) => store.post(id),
    add: (post, options) => write(post, 0, options),
    saveText,

    async rewrite(post, text) {
      await store.restore(post.id);
      const back = await store.post(post.id);
      if (back?.text === text) return { ok: true, post: back };
      if (back?.text === post.text) return saveText(back, text);
      if (back) return { ok: false, conflict: back };
      // What the repository held went with the rest: the next exchange finds out anew.
      const { base: _, sent: __, ...kept } = post;
      return write({ ...kept, text, rev: 1, updatedAt: now() }, 0);
    },

    async change(id, change, options) {
      let kept: Kept = { ok: false, conflict: undefined };
      for (let attempt = 0; attempt < changeAttempts; attempt++) {
        const stored = await store.post(id);
        if (!stored) return { ok: false, conflict: undefined };
        const changed = change(stored);
        if (changed === null) return { ok: false, conflict: stored };
        kept = await write({ ...changed, rev: stored.rev + 1 }, stored.rev, options);
        if (kept.ok || !("conflict" in kept)) return kept;
      }
      return kept;
    },

    async changeAll(changes) {
      const writes: PostWrite[] = [];
      for (const { known, next, revision } of changes) {
        const post = { ...next, rev: known.rev + 1 };
        writes.push({
          post,
          card: await cardOf(post),
          expectedRev: known.rev,
          ...(revision ? { revision } : {}),
        });
      }
      const results = await store.saveMany(writes, { together: true });
      const conflicts: (Post | undefined)[] = [];
      for (const [at, result] of results.entries()) {
        if (result.ok) continue;
        if (result.reason === "problem") return { ok: false, problem: result.problem };
        if (result.stored?.rev !== changes[at]!.known.rev) conflicts.push(result.stored);
      }
      if (conflicts.length > 0) return { ok: false, conflicts };
      for (const [at, { post, card }] of writes.entries())
        for (const heard of listeners) heard(post, card, changes[at]!.edits);
      return { ok: true };
    },

    onKept(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
