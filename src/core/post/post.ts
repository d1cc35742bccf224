/** A post, draft or other document of the blog: the bytes of a file, and what the desk knows of it. */
export type Post = {
  /** Opaque, unique in the blog, never reused. */
  id: string;
  /** Where it lives in the repository, with `/`, as the file system spells it: `_posts/2017-09-17-x.md`. */
  path: string;
  /** The whole file, front matter, BOM and line endings included. */
  text: string;
  /** 1 for a new post, one more with each save: the ticket of every compare-and-swap. */
  rev: number;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch */
  updatedAt: number;
  base?: Base;
  /** Where it was when it last left in a zip or a file, as long as nothing is known of the repository; its text is in `bases`. */
  sent?: Sent;
};

/** What the repository held at the last exchange; its text is kept beside the post (store `bases`). */
export type Base = {
  path: string;
  /** The revision whose text is byte for byte what the repository held; an older one once the writer typed. */
  rev: number;
  /** ms since the epoch */
  at: number;
  /** `folder`: written or read in the blog's folder itself; `files`: came in a zip or picked files. */
  from: "folder" | "files";
};

export type Sent = Pick<Base, "path" | "at">;

/** Where the post was when readers may have come to know its URL. */
export function lastOut(post: Pick<Post, "base" | "sent">): Sent | undefined {
  return post.base ?? post.sent;
}

/** Whether the repository's folder holds this very text at this very path. */
export function isInFolder(post: Pick<Post, "rev" | "path" | "base">): boolean {
  return post.base?.from === "folder" && post.base.rev === post.rev && post.base.path === post.path;
}
