import type { ReadonlySignal } from "@preact/signals";
import type { CivilDate } from "#core/jekyll/file-name.ts";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { Services } from "../services.ts";
import type { BlogModel } from "./blog.ts";
import type { Keeper, Kept } from "./keeper.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import { problemOf } from "./problem-of.ts";
import type { Trash } from "./trash.ts";

/** What the writer can do to whole posts; none rejects. Each act is undone from the notice that tells of it. */
export type Posts = {
  /** The new post's id, once it is stored and on the desk. */
  create(wanted: NewPost): Promise<string | null>;
  /** The path that `create` would give it. */
  previewPath(wanted: NewPost): Promise<string>;
  duplicate(id: string): Promise<void>;
  /** Another slug, the rest of the file name kept. */
  rename(id: string, slug: string): Promise<void>;
  /** A draft becomes a post of that day. */
  publish(id: string, date: CivilDate): Promise<void>;
  /** A post becomes a draft. */
  unpublish(id: string): Promise<void>;
  trash(ids: readonly string[]): Promise<void>;
  /** Today in the blog's time zone. */
  today(): Promise<CivilDate>;
};

export type NewPost = { title: string; kind: "post" | "draft" };

type PathTools = typeof import("#core/post/path.ts");

export type PostsSource = {
  services: Services;
  blog: ReadonlySignal<BlogModel | null>;
  keeper(): Keeper | null;
  library: Library;
  trash: Trash;
  notices: Notices;
  /** Everything typed is in the database: acts on a post start from there. */
  flush(): Promise<boolean>;
  /** Takes posts off the desk; true once their last words are in the database. */
  takeOff(ids: readonly string[]): Promise<boolean>;
  show(id: string): void;
  /** Opens a post with the focus in its text. */
  write(id: string, at: "here" | "end"): void;
  removed(ids: readonly string[]): void;
  openId(): string | null;
};

/** How many of the latest posts make a habit: one odd episode does not. */
const habitPosts = 5;

export function createPosts(source: PostsSource): Posts {
  const { services, library, notices, trash } = source;
  const pathTools = () => import("#core/post/path.ts");
  const taken = (path: string) => library.byPath(path) !== undefined;

  async function today(): Promise<CivilDate> {
    const { civilDate } = await import("#core/jekyll/date.ts");
    const config = await source.blog.value?.loadConfig().catch(() => undefined);
    return civilDate(services.now(), config?.timezone ?? services.zone);
  }

  /** The post whose keys, order and style a new one takes: of the latest, the newest that is filed as most of them are. */
  async function habit(): Promise<string | undefined> {
    const latest = library.cards.value
      .filter((card) => card.kind === "post" && !card.broken)
      .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))
      .slice(0, habitPosts);
    const filing = (card: Card) => JSON.stringify([card.categories, card.tags]);
    const like = (card: Card) => latest.filter((other) => filing(other) === filing(card)).length;
    const most = Math.max(0, ...latest.map(like));
    const model = latest.find((card) => like(card) === most);
    return model ? (await source.keeper()?.load(model.id))?.text : undefined;
  }

  async function draftOf(wanted: NewPost): Promise<{ path: string; text: string }> {
    const [{ newPost }, { freePath }, date, model] = await Promise.all([
      import("#core/post/new-post.ts"),
      pathTools(),
      today(),
      habit(),
    ]);
    const made = newPost({ ...wanted, date, ...(model === undefined ? {} : { model }) });
    return { ...made, path: freePath(made.path, taken) };
  }

  function tell(problem: Problem): void {
    notices.add({ tone: "error", text: (m) => problemWords(m, problem) });
  }

  function isKept(kept: Kept): kept is { ok: true; post: Post } {
    if (!kept.ok) tell("problem" in kept ? kept.problem : problemOf("conflict"));
    return kept.ok;
  }

  /** What the storage refuses, or a part of the app that does not load, is told; the rest of the act is left undone. */
  async function tried<Result>(act: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      tell(problemOf(error));
      return otherwise;
    }
  }

  async function add(path: string, text: string): Promise<Post | null> {
    const at = services.now();
    const kept = await source.keeper()?.add({
      id: services.newId(),
      path,
      text,
      rev: 1,
      createdAt: at,
      updatedAt: at,
    });
    return kept && isKept(kept) ? kept.post : null;
  }

  /** Moves a post to another path of the repository, and back again by the notice's undo. */
  async function move(
    id: string,
    to: (tools: PathTools, path: string) => string,
    said: (m: Messages, path: string) => string,
  ): Promise<void> {
    await source.flush();
    const keeper = source.keeper();
    const before = library.card(id)?.path;
    if (!keeper || before === undefined) return;
    const tools = await pathTools();
    const wanted = to(tools, before);
    if (wanted === before) return;
    const set = (path: string) =>
      tried(async () => {
        const free = tools.freePath(path, (other) => (library.byPath(other)?.id ?? id) !== id);
        const kept = await keeper.change(id, (post) => ({ ...post, path: free }));
        return isKept(kept) ? free : null;
      }, null);
    const path = await set(wanted);
    if (path === null) return;
    notices.add({
      tone: "done",
      text: (m) => said(m, path),
      action: { label: (m) => m.app.undo, run: async () => void (await set(before)) },
    });
  }

  async function duplicate(id: string): Promise<void> {
    await source.flush();
    const post = await source.keeper()?.load(id);
    if (!post) return;
    const { freePath } = await pathTools();
    const copy = await add(freePath(post.path, taken), post.text);
    if (!copy) return;
    source.show(copy.id);
    notices.add({ tone: "done", text: (m) => m.app.duplicated(copy.path) });
  }

  async function throwAway(ids: readonly string[]): Promise<void> {
    const blog = source.blog.value;
    const known = ids.filter((id) => library.card(id));
    if (!blog || known.length === 0) return;
    const open = source.openId();
    const wasOpen = open !== null && known.includes(open);
    const title = library.card(known[0]!)?.title ?? "";
    const hasFile = known.some((id) => library.card(id)?.base?.from === "folder");
    // Words that cannot be saved would not be in the trash either: their post stays where they are.
    if (!(await source.takeOff(known))) {
      if (wasOpen) source.show(open);
      return;
    }
    const gone: string[] = [];
    try {
      for (const id of known) {
        await blog.store.trash(id, services.now());
        gone.push(id);
      }
    } finally {
      library.drop(gone);
      source.removed(gone);
    }
    await trash.load();
    notices.add({
      tone: "done",
      text: (m) => m.app.trashed(known.length, title) + (hasFile ? ` ${m.app.filesStay(known.length)}` : ""),
      action: {
        label: (m) => m.app.undo,
        run: async () => {
          await trash.restore(known);
          if (wasOpen) source.show(open);
        },
      },
    });
  }

  return {
    today,
    create: (wanted) =>
      tried(async () => {
        const { path, text } = await draftOf(wanted);
        const post = await add(path, text);
        if (post) source.write(post.id, "end");
        return post?.id ?? null;
      }, null),
    previewPath: (wanted) => tried(async () => (await draftOf(wanted)).path, ""),
    duplicate: (id) => tried(() => duplicate(id), undefined),
    rename: (id, slug) =>
      tried(
        () =>
          move(
            id,
            (tools, path) => tools.renamePath(path, slug),
            (m, path) => m.app.renamed(path),
          ),
        undefined,
      ),
    publish: (id, date) =>
      tried(
        () =>
          move(
            id,
            (tools, path) => tools.publishPath(path, date),
            (m, path) => m.app.published(path),
          ),
        undefined,
      ),
    unpublish: (id) =>
      tried(
        () =>
          move(
            id,
            (tools, path) => tools.draftPath(path),
            (m, path) => m.app.unpublished(path),
          ),
        undefined,
      ),
    trash: (ids) => tried(() => throwAway(ids), undefined),
  };
}
