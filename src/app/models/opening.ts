import { type ReadonlySignal, signal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import { holdsLess, inventoryOf } from "#core/post/inventory.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Blog } from "#store/schema.ts";
import { witnessed } from "#store/witness.ts";
import type { Rescue, Rescuer, RescueSource } from "./rescue.ts";

/**
 * Opening the last blog, unless the browser lost something of what it held: then nothing is written, and the rescue has
 * the page until the writer chose. Only the question whether all is there comes with the first load.
 */
export type Opening = {
  rescue: ReadonlySignal<Rescue | null>;
  /** Something is lost and the writer has not chosen yet: nothing may be written over what remembers it. */
  isLost(): boolean;
  /** The window seems to be a private one. */
  passing: ReadonlySignal<boolean>;
  /** Opens the last blog, if there is one and it is whole. */
  start(): Promise<void>;
  /** Asked by the desk before it writes anything into a blog that it opened. */
  mayOpen(blog: Blog, store: BlogStore, cards: readonly Card[]): Promise<boolean>;
  /** From now on the witness follows the blog; call it when the page has nothing better to do. */
  watch(): Promise<void>;
  /** The browser dropped posts under the open desk. */
  lost: Rescuer["lost"];
};

export type OpeningSource = Omit<RescueSource, "rescue" | "held" | "passing" | "start">;

export function createOpening(source: OpeningSource): Opening {
  const { services } = source;
  const rescue = signal<Rescue | null>(null);
  const passing = signal(false);
  const held = signal(false);
  const known = witnessed();
  let rescuer: Promise<Rescuer> | null = null;

  const ask = (): Promise<Rescuer> => {
    rescuer ??= import("./rescue.ts").then(({ createRescuer }) =>
      createRescuer({ ...source, rescue, held, passing, start }),
    );
    return rescuer;
  };

  async function start(): Promise<void> {
    const blogs = (await services.registry.blogs()).sort((a, b) => b.openedAt - a.openedAt);
    // What localStorage says may be older than the killed browser's last minute: of none at all the file is asked too.
    const isWhole = blogs.length > 0 && known?.blogs.every(({ id }) => blogs.some((blog) => blog.id === id));
    if (!isWhole && !services.memory && !(await (await ask()).hasAll(blogs))) return;
    if (blogs[0]) await source.desk.openBlog(blogs[0]);
  }

  return {
    rescue,
    isLost: () => held.peek(),
    passing,
    start,
    async mayOpen(blog, store, cards) {
      const before = known?.blogs.find(({ id }) => id === blog.id);
      // Most often all is there, and nothing more needs to be loaded to know it.
      return !before || !holdsLess(inventoryOf(cards), before) || (await ask()).holdsAll(blog, store, cards);
    },
    watch: async () => (await ask()).watch(),
    lost: async (...what) => (await ask()).lost(...what),
  };
}
