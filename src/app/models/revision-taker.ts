import type { RevisionReason } from "#core/post/history/reason.ts";
import type { Post } from "#core/post/post.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { idle as pageIdle } from "../idle.ts";

/**
 * Keeps the texts of one blog as they were at a pause, every few minutes of writing, and before an act that could
 * spoil them. Only what the database has acknowledged becomes a revision.
 */
export type RevisionTaker = {
  /** This text of a post was acknowledged. */
  kept(post: Pick<Post, "id" | "text">): void;
  /** The writer leaves this post, or all of them: what waits for a pause is kept now. */
  settle(id?: string): Promise<void>;
  /** Keeps the stored texts of these posts; true once that is acknowledged of all. */
  before(ids: readonly string[], reason: RevisionReason): Promise<boolean>;
  /** The blog is left. */
  end(): Promise<void>;
};

export type RevisionTakerSource = {
  store: Pick<BlogStore, "post" | "addRevision" | "thinRevisions">;
  now(): number;
  /** A text could not be kept; the next pause tries again. */
  failed(error: unknown): void;
  clock?: { set(fn: () => void, ms: number): unknown; clear(handle: unknown): void };
  /** Resolves when the page has nothing better to do. */
  idle?(): Promise<void>;
};

/** How long the writer rests before that counts as a pause. */
const pauseMs = 60_000;
/** How long she writes without one before the text is kept all the same. */
const writingMs = 5 * 60_000;

/** An acknowledged text that no revision holds yet; times in ms since the epoch. */
type Waiting = { text: string; since: number; last: number };

export function createRevisionTaker(source: RevisionTakerSource): RevisionTaker {
  const { store, now, failed, clock = pageClock, idle = () => pageIdle(2000) } = source;
  const waiting = new Map<string, Waiting>();
  let timer: { handle: unknown } | null = null;
  let hasEnded = false;
  /** One after the other: two of one post must not pass each other. */
  let queue: Promise<void> = Promise.resolve();
  const queued = new Set<string>();

  function arm(ms: number): void {
    if (timer !== null || hasEnded) return;
    const handle = clock.set(() => {
      timer = null;
      rested();
    }, ms);
    timer = { handle };
  }

  function rested(): void {
    let next = Number.POSITIVE_INFINITY;
    for (const [id, { last }] of waiting) {
      const rest = now() - last;
      // A clock that was set back must not put the pause off for as long.
      if (rest >= pauseMs || rest < 0) void keep(id, "pause", idle);
      else next = Math.min(next, pauseMs - rest);
    }
    if (next < Number.POSITIVE_INFINITY) arm(next);
  }

  function keep(id: string, reason: RevisionReason, ready: () => Promise<void>): Promise<void> {
    if (queued.has(id)) return queue;
    queued.add(id);
    queue = queue.then(async () => {
      await ready();
      queued.delete(id);
      // Taken last: an act may have kept it meanwhile.
      const due = waiting.get(id);
      if (!due) return;
      waiting.delete(id);
      try {
        const { text, last: at } = due;
        if (await store.addRevision({ postId: id, at, text, reason })) thin(id);
      } catch (error) {
        // What was written since says all that this one would have said.
        const at = now();
        if (!waiting.has(id)) waiting.set(id, { text: due.text, since: at, last: at });
        arm(pauseMs);
        if (!hasEnded) failed(error);
      }
    });
    return queue;
  }

  /** Behind the act; too many revisions are no loss, and the next one thins them too. */
  function thin(id: string): void {
    store.thinRevisions(id, now()).catch(() => undefined);
  }

  async function settle(id?: string): Promise<void> {
    const due = id === undefined ? [...waiting.keys()] : [id];
    await Promise.all(due.map((each) => keep(each, "pause", atOnce)));
  }

  return {
    kept({ id, text }) {
      const at = now();
      const since = waiting.get(id)?.since ?? at;
      waiting.set(id, { text, since, last: at });
      if (at - since >= writingMs) void keep(id, "writing", idle);
      else arm(pauseMs);
    },
    settle,
    async before(ids, reason) {
      try {
        for (const id of ids) {
          const post = await store.post(id);
          if (!post) continue;
          await store.addRevision({ postId: id, at: now(), text: post.text, reason });
          if (waiting.get(id)?.text === post.text) waiting.delete(id);
        }
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    async end() {
      hasEnded = true;
      await settle();
      if (timer !== null) clock.clear(timer.handle);
      timer = null;
    },
  };
}

const atOnce = async (): Promise<void> => {};

const pageClock = {
  set: (fn: () => void, ms: number): unknown => setTimeout(fn, ms),
  clear: (handle: unknown): void => clearTimeout(handle as ReturnType<typeof setTimeout>),
};
