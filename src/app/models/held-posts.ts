import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { TextEdit } from "#core/text/edit.ts";
import type { Flush } from "./autosave.ts";
import type { OpenPost } from "./open-post.ts";
import type { Sign } from "./sign.ts";

/** Every post whose last words may not be in the database yet: the one on the desk, and those being put away. */
export type HeldPosts = {
  add(post: OpenPost): void;
  find(id: string): OpenPost | undefined;
  has(post: OpenPost): boolean;
  among(ids: readonly string[]): OpenPost[];
  /** The files as they stand, saved or not. */
  files(): Pick<Post, "id" | "path" | "text">[];
  /** Ends a post once no editor holds it and all its words are in the database: until then it goes on trying. */
  putAway(post: OpenPost): Promise<void>;
  /** Resolves once no editor holds these posts: true when their last words are in the database. */
  release(posts: readonly OpenPost[]): Promise<boolean>;
  /** What is stored of a post changed, by the edits if they are given. */
  stored(post: Post, edits?: readonly TextEdit[]): void;
  /** The posts are compared with what is stored of them now. */
  reread(load: (id: string) => Promise<Post | undefined>): Promise<void>;
  /** The database lost what it held: all are written again from memory. */
  rewrite(): Promise<void>;
  flush: Flush;
  leave(): void;
  /** The page goes into the browser's memory, or away for good: the other tabs may write. */
  layDownPens(): void;
  /** The page is back. */
  askForPens(): void;
  /** Words that cannot be saved just now are in this page alone. */
  failing: ReadonlySignal<boolean>;
};

export type HeldPostsSource = {
  /** Whether the post lies on the desk; read from a signal. */
  isOnDesk(post: OpenPost): boolean;
  /** The words of a post that was put away are not saved yet. */
  failed(problem: Problem): void;
};

export function createHeldPosts({ isOnDesk, failed }: HeldPostsSource): HeldPosts {
  const posts = signal<readonly OpenPost[]>([]);
  const has = (post: OpenPost) => posts.peek().includes(post);

  async function flushAll(all: readonly OpenPost[], until?: "rest"): Promise<boolean> {
    const flushed = await Promise.all(all.map((post) => post.flush(until)));
    return flushed.every((isStored) => isStored);
  }

  function each(act: (post: OpenPost) => void): () => void {
    return () => posts.peek().forEach(act);
  }

  return {
    add(post) {
      if (!has(post)) posts.value = [...posts.peek(), post];
    },
    find: (id) => posts.peek().find((post) => post.id === id),
    has,
    among: (ids) => posts.peek().filter(({ id }) => ids.includes(id)),
    files: () => posts.peek().map((post) => post.file()),

    async putAway(post) {
      const isBack = () => isOnDesk(post);
      const { sign } = post;
      await until(() => isBack() || post.editor.value === null);
      if (!isBack() && !(await post.flush("rest"))) {
        post.leave();
        if (sign.value.kind === "failed") failed(sign.value.problem);
        await until(() => isBack() || isSafe(sign.value));
      }
      if (isBack() || !has(post)) return;
      // Shown and put away again in the meantime: the later call ends it.
      if (post.editor.value !== null || !isSafe(sign.value)) return;
      posts.value = posts.peek().filter((other) => other !== post);
      post.close();
    },

    async release(leaving) {
      await until(() => leaving.every((post) => post.editor.value === null));
      // Nobody types in them any more: what was typed before is all there is.
      return flushAll(leaving);
    },

    stored(post, edits) {
      for (const each of posts.peek()) if (each.id === post.id) each.stored(post, edits);
    },

    async reread(load) {
      for (const each of posts.peek()) {
        const post = await load(each.id);
        if (post) each.stored(post);
      }
    },

    async rewrite() {
      await Promise.all(posts.peek().map((post) => post.rewrite()));
    },

    flush: (until) => flushAll(posts.peek(), until),
    leave: each((post) => post.leave()),
    layDownPens: each((post) => post.layDownPen()),
    askForPens: each((post) => post.askForPen()),
    failing: computed(() => posts.value.some(({ sign }) => sign.value.kind === "failed")),
  };
}

function isSafe(sign: Sign): boolean {
  return sign.kind !== "typing" && sign.kind !== "failed";
}

/** Resolves once a condition on signals holds. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    stop = effect(() => {
      if (!holds()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
