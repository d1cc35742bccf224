import type { ExportItem } from "#core/exchange/export.ts";
import { freePath } from "#core/post/path.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { Services } from "../services.ts";
import type { Keeper, Kept } from "./keeper.ts";

/** Remembers that the folder was seen to hold these very texts: the ancestor of the next exchange. */
export async function keepExported(exchange: {
  keeper: Keeper | null;
  items: readonly ExportItem[];
  /** ms since the epoch */
  at: number;
}): Promise<void> {
  const { keeper, items, at } = exchange;
  for (const { id, path, ours } of items) {
    await keeper?.change(
      id,
      (post) => {
        // Typed on since: the folder holds an older text, which no revision of here is any more.
        const rev = post.text === ours ? post.rev + 1 : 0;
        return { ...post, base: { path, rev, at, from: "folder" } };
      },
      { baseText: ours },
    );
  }
}

/** Remembers what left in a zip or a file, of posts that no repository is known to hold: their URLs are out. */
export async function keepSent(exchange: {
  keeper: Keeper | null;
  posts: readonly Pick<Post, "id" | "path" | "text" | "base">[];
  /** ms since the epoch */
  at: number;
}): Promise<void> {
  const { keeper, posts, at } = exchange;
  for (const { id, path, text, base } of posts) {
    if (base) continue;
    const isSame = (post: Post) => !post.base && post.path === path && post.text === text;
    await keeper?.change(id, (post) => (isSame(post) ? { ...post, sent: { path, at } } : null), {
      baseText: text,
    });
  }
}

/**
 * The writer settled a conflict by the folder's text: it replaces ours, which stays as a revision, or comes beside it.
 * Answers why not, when it could not be stored.
 */
export async function takeTheirs(choice: {
  item: ExportItem;
  theirs: string;
  how: "theirs" | "both";
  keeper: Keeper;
  services: Pick<Services, "now" | "newId">;
  taken(path: string): boolean;
}): Promise<Problem | null> {
  const { item, theirs, how, keeper, services, taken } = choice;
  const at = services.now();
  const base = { path: item.path, at, from: "folder" } as const;
  if (how === "theirs") {
    const revision = { postId: item.id, at, text: item.ours, reason: "export" as const };
    const kept = await keeper.change(
      item.id,
      // Typed on in this very moment: nothing of it may go, and the next plan asks again.
      (post) =>
        post.text === item.ours
          ? { ...post, text: theirs, updatedAt: at, base: { ...base, rev: post.rev + 1 } }
          : null,
      { baseText: theirs, revision },
    );
    return whyNot(kept);
  }
  // Ours makes way: the folder's text keeps the name that the folder knows it by.
  const path = freePath(item.path, taken);
  const moved = await keeper.change(item.id, ({ base: _, sent: __, ...post }) => ({ ...post, path }));
  if (!moved.ok) return whyNot(moved);
  const copy: Post = {
    id: services.newId(),
    path: item.path,
    text: theirs,
    rev: 1,
    createdAt: at,
    updatedAt: at,
    base: { ...base, rev: 1 },
  };
  return whyNot(await keeper.add(copy, { baseText: theirs }));
}

function whyNot(kept: Kept): Problem | null {
  if (kept.ok) return null;
  return "problem" in kept ? kept.problem : { code: "changed-elsewhere" };
}
