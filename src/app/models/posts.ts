import type { ReadonlySignal } from "@preact/signals";
import type { Post } from "#core/post/post.ts";
import type { Services } from "../services.ts";
import { createActs } from "./acts.ts";
import type { Flush } from "./autosave.ts";
import type { BlogModel } from "./blog.ts";
import type { Keeper } from "./keeper.ts";
import type { Library } from "./library.ts";
import type { NewPosts } from "./new-posts.ts";
import type { Notices } from "./notices.ts";
import type { Publishing } from "./publishing.ts";
import type { Relocating } from "./relocating.ts";
import type { Trash } from "./trash.ts";

/** What the writer can do to whole posts; none rejects. Each act is undone from the notice that tells of it. */
export type Posts = {
  /** What a new post is made with; null when that could not be read, which is told. */
  newPosts(): Promise<NewPosts | null>;
  duplicate(id: string): Promise<void>;
  /** How a post goes to another place, and the links with it; null when that could not be read, or it may not. */
  relocating(id: string): Promise<Relocating | null>;
  /** How a draft becomes a post; null when that could not be read, or it may not. */
  publishing(id: string): Promise<Publishing | null>;
  /** A post becomes a draft. */
  unpublish(id: string): Promise<void>;
  trash(ids: readonly string[]): Promise<void>;
};

export type PostsSource = {
  services: Services;
  blog: ReadonlySignal<BlogModel | null>;
  keeper(): Keeper | null;
  library: Library;
  trash: Trash;
  notices: Notices;
  /** What was typed is in the database: acts on a post start from there. */
  flush: Flush;
  /** Whether these posts may be changed from this tab; when not, the writer is told why. */
  mayChange(ids: readonly string[]): boolean;
  /** Takes posts off the desk; true once their last words are in the database. */
  takeOff(ids: readonly string[]): Promise<boolean>;
  show(id: string): void;
  /** Opens a post with the focus in its text. */
  write(id: string, at: "here" | "end"): void;
  removed(ids: readonly string[]): void;
  openId(): string | null;
};

export function createPosts(source: PostsSource): Posts {
  const { services, library, notices, trash } = source;
  const acts = createActs(notices);
  const { tried, isKept } = acts;
  const pathTools = () => import("#core/post/path.ts");
  const taken = (path: string) => library.byPath(path) !== undefined;

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
    if (!blog || known.length === 0 || !source.mayChange(known)) return;
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
    newPosts: () =>
      tried(async () => {
        const { openNewPosts } = await import("./new-posts.ts");
        const config = await source.blog.value?.loadConfig();
        return config ? openNewPosts(source, acts, config) : null;
      }, null),
    publishing: (id) =>
      tried(async () => {
        if (!source.mayChange([id])) return null;
        const { openPublishing } = await import("./publishing.ts");
        const config = await source.blog.value?.loadConfig();
        return config ? openPublishing(id, source, acts, config) : null;
      }, null),
    duplicate: (id) => tried(() => duplicate(id), undefined),
    relocating: (id) =>
      tried(async () => {
        if (!source.mayChange([id])) return null;
        const { openRelocating } = await import("./relocating.ts");
        const config = await source.blog.value?.loadConfig();
        return config ? openRelocating(id, source, acts, config) : null;
      }, null),
    unpublish: (id) =>
      tried(async () => {
        if (!source.mayChange([id])) return;
        const { takeToDrafts } = await import("./publishing.ts");
        await takeToDrafts(id, source);
      }, undefined),
    trash: (ids) => tried(() => throwAway(ids), undefined),
  };
}
