import type { ReadonlySignal } from "@preact/signals";
import type { CivilDate } from "#core/jekyll/file-name.ts";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { Services } from "../services.ts";
import type { BlogModel } from "./blog.ts";
import type { Keeper, Kept } from "./keeper.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import type { Trash } from "./trash.ts";

/** What the writer can do to whole posts. Each act is undone from the notice that tells of it. */
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

export type PostsSource = {
  services: Services;
  blog: ReadonlySignal<BlogModel | null>;
  keeper(): Keeper | null;
  library: Library;
  trash: Trash;
  notices: Notices;
  /** Everything typed is in the database: acts on a post start from there. */
  flush(): Promise<boolean>;
  show(id: string | null): void;
  removed(ids: readonly string[]): void;
  openId(): string | null;
};

export function createPosts(source: PostsSource): Posts {
  const { services, library, notices, trash } = source;
  const pathTools = () => import("#core/post/path.ts");
  const taken = (path: string) => library.byPath(path) !== undefined;

  async function today(): Promise<CivilDate> {
    const { civilDate } = await import("#core/jekyll/date.ts");
    const config = await source.blog.value?.loadConfig();
    return civilDate(services.now(), config?.timezone ?? services.zone);
  }

  /** The latest post that Jekyll can read: a new one takes its keys, their order and their style. */
  async function habit(): Promise<string | undefined> {
    const latest = library.cards.value
      .filter((card) => card.kind === "post" && !card.broken)
      .reduce<Card | null>(
        (best, card) => (best && (best.date ?? "") >= (card.date ?? "") ? best : card),
        null,
      );
    return latest ? (await source.keeper()?.load(latest.id))?.text : undefined;
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

  function tell(kept: Kept): kept is { ok: true; post: Post } {
    if (kept.ok) return true;
    const problem: Problem =
      "problem" in kept ? kept.problem : { code: "storage-failed", data: { message: "conflict" } };
    notices.add({ tone: "error", text: (m) => problemWords(m, problem) });
    return false;
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
    return kept && tell(kept) ? kept.post : null;
  }

  /** Moves a post to another path of the repository, and back again by the notice's undo. */
  async function move(
    id: string,
    to: (path: string) => string,
    said: (path: string) => Parameters<Notices["add"]>[0]["text"],
  ): Promise<void> {
    await source.flush();
    const keeper = source.keeper();
    const before = library.card(id)?.path;
    if (!keeper || before === undefined) return;
    const { freePath } = await pathTools();
    const wanted = to(before);
    if (wanted === before) return;
    const path = freePath(wanted, taken);
    const set = async (next: string) => tell(await keeper.change(id, (post) => ({ ...post, path: next })));
    if (!(await set(path))) return;
    notices.add({
      tone: "done",
      text: said(path),
      action: { label: (m) => m.app.undo, run: async () => void (await set(before)) },
    });
  }

  return {
    today,
    async create(wanted) {
      const { path, text } = await draftOf(wanted);
      const post = await add(path, text);
      if (post) source.show(post.id);
      return post?.id ?? null;
    },
    previewPath: async (wanted) => (await draftOf(wanted)).path,

    async duplicate(id) {
      await source.flush();
      const post = await source.keeper()?.load(id);
      if (!post) return;
      const { freePath } = await pathTools();
      const copy = await add(freePath(post.path, taken), post.text);
      if (!copy) return;
      source.show(copy.id);
      notices.add({ tone: "done", text: (m) => m.app.duplicated(copy.path) });
    },

    async rename(id, slug) {
      const { renamePath } = await pathTools();
      await move(
        id,
        (path) => renamePath(path, slug),
        (path) => (m) => m.app.renamed(path),
      );
    },
    async publish(id, date) {
      const { publishPath } = await pathTools();
      await move(
        id,
        (path) => publishPath(path, date),
        (path) => (m) => m.app.published(path),
      );
    },
    async unpublish(id) {
      const { draftPath } = await pathTools();
      await move(id, draftPath, (path) => (m) => m.app.unpublished(path));
    },

    async trash(ids) {
      const blog = source.blog.value;
      const known = ids.filter((id) => library.card(id));
      if (!blog || known.length === 0) return;
      await source.flush();
      const open = source.openId();
      const title = library.card(known[0]!)?.title ?? "";
      for (const id of known) await blog.store.trash(id, services.now());
      if (open !== null && known.includes(open)) source.show(null);
      library.drop(known);
      source.removed(known);
      await trash.load();
      notices.add({
        tone: "done",
        text: (m) => m.app.trashed(known.length, title),
        action: {
          label: (m) => m.app.undo,
          run: async () => {
            await trash.restore(known);
            if (open !== null && known.includes(open)) source.show(open);
          },
        },
      });
    },
  };
}
