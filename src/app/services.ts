import type { Site } from "#core/jekyll/site.ts";
import type { Checked, CheckTask } from "#core/post/checks/task.ts";
import type { Problem } from "#core/problem.ts";
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
  /** Those of all tabs of this origin; null where the browser has none. */
  locks: Locks | null;
  /** A post's HTML for elsewhere, as Jekyll writes it. */
  printHtml(site: Site, request: RenderRequest): Promise<PrintedPost>;
  createChecker(): Promise<Checker>;
  /** Set where the browser opens no database: what is written lives in this page alone. */
  memory?: Memory;
};

/** A page that writes into nothing but itself. */
export type Memory = {
  /** What the browser said. */
  problem: Problem;
  /** The names of the blogs that are in the databases, as far as anything remembers. */
  known: readonly string[];
  /** Whether there is anything that would go with the page. */
  written(): boolean;
  /** Opens the databases after all and stores everything in them, or rejects with what the browser says now. */
  store(): Promise<void>;
  /** Erases the databases, where the browser says that they are damaged. */
  repair?(): Promise<void>;
};

/** Checks posts of one blog somewhere else than here, the open one first. */
export interface Checker {
  setSite(site: Site): void;
  /** Rejects when a newer check of the open post takes its place, or the text cannot be checked. */
  check(task: CheckTask): Promise<Checked>;
}

/** `rich` has nothing that would run; `lacksColors`: a language of its code could not be fetched. */
export type PrintedPost = Printed & { rich: string; lacksColors: boolean };

/**
 * In another tab a post changed, left the library, or so many did that all are read again; or its pen was taken from
 * there, and what could be stored of its words is.
 */
export type Hint =
  | { id: string; rev: number }
  | { removed: string }
  | { everything: true }
  | { laidDown: string };

/** Web Locks: one is held until the promise of `granted` ends, and a null one was not to be had at once. */
export interface Locks {
  request(
    name: string,
    how: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    granted: (lock: object | null) => Promise<void>,
  ): Promise<unknown>;
}

export interface Channel {
  post(hint: Hint): void;
  listen(heard: (hint: Hint) => void): void;
  close(): void;
}
