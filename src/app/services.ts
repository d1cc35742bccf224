import type { Site } from "#core/jekyll/site.ts";
import type { Checked, CheckTask } from "#core/post/checks/task.ts";
import type { Printed, RenderRequest } from "#core/render/render.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { ConnectionEvents } from "#store/connection.ts";
import type { Registry } from "#store/registry.ts";

/** What the desk is handed by the composition root: the powers that a test replaces. */
export type Services = {
  registry: Registry;
  openBlogStore(id: string, events: ConnectionEvents): Promise<BlogStore>;
  /** ms since the epoch */
  now(): number;
  newId(): string;
  /** IANA name of the machine's time zone: what a build on this machine would use. */
  zone: string;
  /** Hints to the other tabs of this blog; never a carrier of text. */
  channel(blogId: string): Channel;
  /** A post's HTML for elsewhere, as Jekyll writes it. */
  printHtml(site: Site, request: RenderRequest): Promise<PrintedPost>;
  createChecker(): Promise<Checker>;
};

/** Checks posts of one blog somewhere else than here, the open one first. */
export interface Checker {
  setSite(site: Site): void;
  /** Rejects when a newer check of the open post takes its place, or the text cannot be checked. */
  check(task: CheckTask): Promise<Checked>;
}

/** `lacksColors`: a language of its code could not be fetched. */
export type PrintedPost = Printed & { lacksColors: boolean };

/** In another tab a post changed, left the library, or so many did that all are read again. */
export type Hint = { id: string; rev: number } | { removed: string } | { everything: true };

export interface Channel {
  post(hint: Hint): void;
  listen(heard: (hint: Hint) => void): void;
  close(): void;
}
