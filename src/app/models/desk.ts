import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Blog } from "#store/schema.ts";
import type { Channel, Services } from "../services.ts";
import type { Flush } from "./autosave.ts";
import { type BlogModel, createBlog } from "./blog.ts";
import { createHeldPosts } from "./held-posts.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import type { OpenPost } from "./open-post.ts";
import { problemOf } from "./problem-of.ts";

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
  /** Puts a post on the desk, or takes it away; the one before is saved first. The last one asked for wins. */
  show(id: string | null): Promise<void>;
  /** Puts a post on the desk with the focus in its text. */
  write(id: string, at: "here" | "end"): void;
  /** Takes these posts off the desk; true once their last words are in the database. */
  takeOff(ids: readonly string[]): Promise<boolean>;
  /** Posts changed otherwise than by typing: the desk and the other tabs read them again. */
  reread(): Promise<void>;
  /** The files on the desk as they stand, saved or not. */
  files(): Pick<Post, "id" | "path" | "text">[];
  flush: Flush;
  /** The page may be going away. */
  leave(): void;
  /** The page goes: another tab may write in what lies here. */
  layDownPens(): void;
  /** The page is back from the browser's memory: other tabs may have written meanwhile. */
  returned(): Promise<void>;
  /** Whether all these posts may be changed from this tab; when not, the writer is told why. */
  mayChange(ids: readonly string[]): boolean;
  /** Words that cannot be saved just now are in this page alone. */
  failing: ReadonlySignal<boolean>;
  removed(ids: readonly string[]): void;
};

export type DeskSource = {
  services: Services;
  library: Library;
  notices: Notices;
  /** The post on the desk became a copy of itself, or left: the address follows. */
  readdress(id: string | null): void;
  /** Whether the blog still holds what it held: asked before anything is written into it. */
  mayOpen?(blog: Blog, store: BlogStore, cards: readonly Card[]): Promise<boolean>;
  /** The browser dropped posts of the blog on the desk; `left` are those that the desk has still. */
  lost?(
    blog: Pick<Blog, "id" | "name">,
    store: BlogStore,
    cards: { before: readonly Card[]; left: readonly Card[] },
  ): Promise<void>;
};

export function createDesk(source: DeskSource): Desk {
  const { services, library, notices, readdress, mayOpen, lost } = source;
  const blog = signal<BlogModel | null>(null);
  const open = signal<OpenPost | null>(null);
  const notFound = signal(false);
  let keeper: Keeper | null = null;
  let channel: Channel | null = null;
  /** The last post asked for: an opening that was overtaken is dropped. */
  let wanted: string | null = null;
  /** The post in whose text the writer wants to go on, once it is on the desk. */
  let writing: { id: string; at: "here" | "end" } | null = null;
  let settling: Promise<void> | null = null;
  let beginning: Promise<BlogModel> | null = null;
  const held = createHeldPosts({
    isOnDesk: (post) => open.value === post,
    failed: (problem) => notices.add({ tone: "error", text: (m) => problemWords(m, problem) }),
  });

  async function openBlog(entry: Blog): Promise<void> {
    await putDown();
    const store = await services.openBlogStore(entry.id, {
      blocked: () => notices.add({ tone: "warning", sticky: true, text: (m) => m.app.blocked }),
      outdated: async () => {
        await held.flush();
        held.leave();
        notices.add({ tone: "warning", sticky: true, text: (m) => m.app.outdated });
      },
      terminated: () => void rewrite(store).catch(() => undefined),
    });
    const cards = await store.cards();
    if (mayOpen && !(await mayOpen(entry, store, cards))) return store.close();
    const opened = { ...entry, openedAt: services.now() };
    // Only the order of the list: a full disk must not keep the writer from her texts.
    await services.registry.saveBlog(opened).catch(() => undefined);
    const model = createBlog({ blog: opened, registry: services.registry, store, cards: library.cards });
    const kept = createKeeper(store, model.loadConfig, services);
    keeper = kept;
    channel = services.channel(entry.id);
    channel.listen((hint) => {
      // Only hints: what they would have told is found out by the next save.
      if ("id" in hint && held.find(hint.id))
        store.post(hint.id).then(
          (post) => post && held.stored(post),
          () => undefined,
        );
      if ("everything" in hint) readHeld().catch(() => undefined);
      if ("laidDown" in hint) held.find(hint.laidDown)?.penLaidDown();
    });
    kept.onKept((post, _, edits) => held.stored(post, edits));
    await library.load({ store, keeper: kept, channel, cards, config: () => model.config.value });
    blog.value = model;
    await putBack(store, kept);
  }

  /** The words of a page that went away before they were stored, all or those of one post; most often there are none. */
  async function putBack(store: BlogStore, kept: Keeper, only?: string): Promise<void> {
    const entries = (await store.journal.entries()).filter(({ id }) => only === undefined || id === only);
    if (entries.length === 0) return;
    const replay = await import("./replay.ts").catch(() => null);
    // A part of the app that did not load: the entries wait for the next start.
    if (!replay) return;
    const taken = (path: string) => library.byPath(path) !== undefined;
    const { restored, copies } = await replay.replayJournal(entries, {
      store,
      keeper: kept,
      services,
      taken,
    });
    if (restored > 0) notices.add({ tone: "done", text: (m) => m.app.replayed(restored) });
    for (const path of copies)
      notices.add({ tone: "warning", sticky: true, text: (m) => m.app.keptCopy(path) });
  }

  /** Lets go of the blog that was open, if any; its database stays open for words that are not saved yet. */
  async function putDown(): Promise<void> {
    const model = blog.peek();
    if (!model) return;
    await show(null);
    channel?.close();
    channel = null;
    if (await held.flush("rest")) model.store.close();
  }

  /** The connection went, perhaps with all that the database held: what is on the desk is written again. */
  async function rewrite(store: BlogStore): Promise<void> {
    const model = blog.peek();
    const before = library.cards.peek();
    await held.rewrite();
    // Without its entry nobody would find it again at the next start.
    await model?.register().catch(() => undefined);
    const left = await store.cards();
    // Nothing is lost, or another tab threw something away.
    if (left.length >= before.length || left.some(({ id }) => !held.find(id))) return;
    // What lies on the desk is stored again, or will be: its saves are tried until they succeed.
    const kept = before.filter(({ id }) => held.find(id));
    await library.reread();
    if (model && kept.length < before.length)
      await lost?.({ id: model.id, name: model.name.peek() }, store, { before, left: kept });
  }

  async function keepCopy(
    { store, keeper: kept }: { store: BlogStore; keeper: Keeper },
    post: Post,
    text: string,
  ): Promise<Post | Problem> {
    const { freePath } = await import("#core/post/path.ts");
    // The list of this tab may not know yet of a copy that another one has just made.
    const paths = new Set((await store.cards()).map(({ path }) => path));
    const at = services.now();
    const { base: _, sent: __, ...copied } = post;
    const copy = await kept.add({
      ...copied,
      id: services.newId(),
      path: freePath(post.path, (path) => paths.has(path)),
      text,
      rev: 1,
      createdAt: at,
      updatedAt: at,
    });
    if (copy.ok) return copy.post;
    return "problem" in copy ? copy.problem : problemOf("conflict");
  }

  async function load(id: string, model: BlogModel, kept: Keeper): Promise<OpenPost | null> {
    const [{ openPost }, { postTools }, post] = await Promise.all([
      import("./open-post.ts"),
      import("./post-tools.ts"),
      kept.load(id),
    ]);
    if (!post) return null;
    return openPost({
      post,
      card: library.card(id),
      async reading() {
        const parts = [import("./reading-tools.ts"), model.loadConfig()] as const;
        const [{ readingTools }, fallback] = await Promise.all(parts);
        return { tools: readingTools, fallback };
      },
      keeper: kept,
      tools: postTools,
      config: model.config,
      zone: services.zone,
      inMemory: services.memory !== undefined,
      now: services.now,
      journal: (entry) => model.store.journal.write(entry),
      unjournal: (entry) => {
        // Left there, it is compared with the post at the next start and found to be old.
        model.store.journal.remove([entry]).catch(() => undefined);
      },
      keepCopy: (known, text) => keepCopy({ store: model.store, keeper: kept }, known, text),
      locks: services.locks,
      penName: (post) => `ecritoire-post:${model.id}:${post}`,
      laidDown: (post) => channel?.post({ laidDown: post }),
      async reread(post) {
        await putBack(model.store, kept, post).catch(() => undefined);
        const now = await kept.load(post).catch(() => undefined);
        if (now) held.stored(now);
      },
      refused: (post) =>
        notices.add({
          ...{ tone: "warning", about: "pen", text: (m) => m.app.openElsewhere },
          action: { label: (m) => m.app.continueHere, run: post.continueHere },
        }),
      failed(error) {
        const message = error instanceof Error ? error.message : String(error);
        notices.add({ tone: "error", text: (m) => m.app.failed(message) });
      },
      becameCopy(copy) {
        // Another post may have been asked for meanwhile.
        if (wanted === id) {
          wanted = copy.id;
          readdress(copy.id);
        }
        notices.add({ tone: "warning", sticky: true, text: (m) => m.app.keptCopy(copy.path) });
      },
    });
  }

  function isSettled(): boolean {
    const shown = open.peek();
    return shown === null ? wanted === null || notFound.peek() : shown.id === wanted;
  }

  /** Until what lies on the desk is what was last asked for. */
  async function settle(): Promise<void> {
    while (!isSettled()) {
      const id = wanted;
      const model = blog.peek();
      const next =
        id === null || !model || !keeper ? null : (held.find(id) ?? (await load(id, model, keeper)));
      const closing = open.peek();
      if (wanted === id) await closing?.flush();
      if (wanted !== id) {
        if (next && !held.has(next)) next.close();
        continue;
      }
      if (next) held.add(next);
      batch(() => {
        open.value = next;
        notFound.value = next === null && id !== null;
      });
      if (next && writing?.id === next.id) next.write(writing.at);
      writing = null;
      if (closing) void held.putAway(closing);
    }
  }

  async function show(id: string | null): Promise<void> {
    wanted = id;
    notFound.value = false;
    settling ??= settle().finally(() => {
      settling = null;
    });
    return settling;
  }

  function write(id: string, at: "here" | "end"): void {
    if (open.peek()?.id === id) open.peek()?.write(at);
    else writing = { id, at };
  }

  async function readHeld(): Promise<void> {
    await held.reread(async (id) => keeper?.load(id));
  }

  return {
    write,
    blog,
    keeper: () => keeper,
    openPost: open,
    notFound,
    openBlog,
    beginBlog(name) {
      // A second click begins no second blog.
      beginning ??= begin(name).finally(() => {
        beginning = null;
      });
      return beginning;
    },
    show,
    async takeOff(ids) {
      const leaving = held.among(ids);
      if (wanted !== null && ids.includes(wanted)) {
        const shown = show(null);
        readdress(null);
        await shown;
      }
      return held.release(leaving);
    },
    async reread() {
      channel?.post({ everything: true });
      await readHeld();
    },
    files: held.files,
    flush: held.flush,
    leave: held.leave,
    layDownPens: held.layDownPens,
    async returned() {
      held.askForPens();
      await readHeld();
    },
    mayChange: (ids) => held.among(ids).every((post) => post.mayChange()),
    failing: held.failing,
    removed(ids) {
      for (const id of ids) channel?.post({ removed: id });
    },
  };

  async function begin(name: string): Promise<BlogModel> {
    const at = services.now();
    const entry: Blog = { id: services.newId(), name, createdAt: at, openedAt: at };
    await services.registry.saveBlog(entry);
    await openBlog(entry);
    if (!blog.value) throw new Error("The new blog did not open");
    return blog.value;
  }
}
