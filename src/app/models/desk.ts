import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { Blog } from "#store/schema.ts";
import type { Channel, Services } from "../services.ts";
import { type BlogModel, createBlog } from "./blog.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import type { OpenPost } from "./open-post.ts";
import { replayJournal } from "./replay.ts";

/** Which blog and which post lie on the desk. */
export type Desk = {
  blog: ReadonlySignal<BlogModel | null>;
  keeper(): Keeper | null;
  openPost: ReadonlySignal<OpenPost | null>;
  notFound: ReadonlySignal<boolean>;
  /** Opens a blog that the registry knows, and puts back what the journal holds for it. */
  openBlog(blog: Blog): Promise<void>;
  /** Begins a blog of that name, on the desk at once. */
  beginBlog(name: string): Promise<BlogModel>;
  /** Puts a post on the desk, or takes it away; the one before is saved first. */
  show(id: string | null): Promise<void>;
  /** The post on the desk changed otherwise than by typing. */
  reread(id: string): Promise<void>;
  flush(): Promise<boolean>;
  leave(): void;
  removed(ids: readonly string[]): void;
};

export type DeskSource = {
  services: Services;
  library: Library;
  notices: Notices;
  /** The post on the desk became a copy of itself: the address follows. */
  readdress(id: string): void;
};

export function createDesk({ services, library, notices, readdress }: DeskSource): Desk {
  const blog = signal<BlogModel | null>(null);
  const open = signal<OpenPost | null>(null);
  const notFound = signal(false);
  let keeper: Keeper | null = null;
  let channel: Channel | null = null;
  /** The last post asked for: an opening that was overtaken is dropped. */
  let wanted: string | null = null;

  async function openBlog(entry: Blog): Promise<void> {
    const store = await services.openBlogStore(entry.id, {
      blocked: () => notices.add({ tone: "warning", sticky: true, text: (m) => m.app.blocked }),
      outdated: async () => {
        await open.value?.flush();
        notices.add({ tone: "warning", sticky: true, text: (m) => m.app.outdated });
      },
      terminated: () => void open.value?.rewrite(),
      emptied: () => notices.add({ tone: "error", sticky: true, text: (m) => m.app.emptied }),
    });
    const opened = { ...entry, openedAt: services.now() };
    await services.registry.saveBlog(opened);
    const model = createBlog({ blog: opened, registry: services.registry, store, cards: library.cards });
    const kept = createKeeper(store, model.loadConfig, services);
    keeper = kept;
    channel?.close();
    channel = services.channel(entry.id);
    channel.listen(async (hint) => {
      if ("removed" in hint || hint.id !== open.value?.id) return;
      const post = await store.post(hint.id);
      if (post && open.value?.id === post.id) open.value.stored(post);
    });
    kept.onKept((post) => {
      if (open.value?.id === post.id) open.value.stored(post);
    });
    await library.load({ store, keeper: kept, channel, config: () => model.config.value });
    blog.value = model;
    const replayed = await replayJournal(store, kept, services);
    if (replayed.restored > 0) notices.add({ tone: "done", text: (m) => m.app.replayed(replayed.restored) });
  }

  async function keepCopy(post: Post, text: string): Promise<Post | Problem> {
    const { freePath } = await import("#core/post/path.ts");
    const at = services.now();
    const { base: _, ...copied } = post;
    const copy: Post = {
      ...copied,
      id: services.newId(),
      path: freePath(post.path, (path) => library.byPath(path) !== undefined),
      text,
      rev: 1,
      createdAt: at,
      updatedAt: at,
    };
    const kept = await keeper?.add(copy);
    if (kept?.ok) return kept.post;
    return kept && "problem" in kept
      ? kept.problem
      : { code: "storage-failed", data: { message: "conflict" } };
  }

  async function load(id: string, model: BlogModel, kept: Keeper): Promise<OpenPost | null> {
    const [{ openPost }, { postTools }, post, fallback] = await Promise.all([
      import("./open-post.ts"),
      import("./post-tools.ts"),
      kept.load(id),
      model.loadConfig(),
    ]);
    if (!post) return null;
    return openPost({
      post,
      fallback,
      keeper: kept,
      tools: postTools,
      config: model.config,
      zone: services.zone,
      now: services.now,
      journal: (entry) => model.store.journal.write(entry),
      unjournal: (entry) => {
        // Left there, it is compared with the post at the next start and found to be old.
        model.store.journal.remove([entry]).catch(() => undefined);
      },
      keepCopy,
      becameCopy(copy) {
        readdress(copy.id);
        notices.add({ tone: "warning", sticky: true, text: (m) => m.app.keptCopy(copy.path) });
      },
    });
  }

  /** Puts another post, or none, in the place of the one on the desk, which is saved before and after. */
  async function replace(next: OpenPost | null): Promise<void> {
    const closing = open.value;
    await closing?.flush();
    batch(() => {
      open.value = next;
      notFound.value = next === null && wanted !== null;
    });
    if (!closing) return;
    // What was typed while the first save was under way; what cannot be saved goes to the journal.
    if (!(await closing.flush())) closing.leave();
    closing.close();
  }

  return {
    blog,
    keeper: () => keeper,
    openPost: open,
    notFound,
    openBlog,
    async beginBlog(name) {
      const at = services.now();
      const entry: Blog = { id: services.newId(), name, createdAt: at, openedAt: at };
      await services.registry.saveBlog(entry);
      await openBlog(entry);
      if (!blog.value) throw new Error("The new blog did not open");
      return blog.value;
    },
    async show(id) {
      wanted = id;
      notFound.value = false;
      if (id === null) return replace(null);
      if (open.value?.id === id || !blog.value || !keeper) return;
      const opening = await load(id, blog.value, keeper);
      // Another post was asked for meanwhile.
      if (wanted !== id) return opening?.close();
      await replace(opening);
    },
    async reread(id) {
      const post = await keeper?.load(id);
      if (post && open.value?.id === id) open.value.stored(post);
    },
    flush: async () => (open.value ? open.value.flush() : true),
    leave: () => open.value?.leave(),
    removed(ids) {
      for (const id of ids) channel?.post({ removed: id });
    },
  };
}
