import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { BrowserCopiesSource } from "./copies/in-browser.ts";
import type { Copies } from "./copies.ts";

/** Second copies of the blog on the desk: what makes them comes once the page has nothing better to do. */
export type CopiesDoor = {
  /** Null until they are loaded, and while no blog is open. */
  model: ReadonlySignal<Copies | null>;
  /** Loads them at once; null without a blog. */
  load(): Promise<Copies | null>;
  /** All posts left the browser as a zip, as they were at this moment (ms since the epoch). */
  zipped(at: number): Promise<void>;
  /** A copy before something that cannot be taken back: never rejects, and never keeps anyone waiting for long. */
  secure(): Promise<void>;
};

/** How long the writer has the page for herself, ms. */
const settleMs = 5_000;
/** The longest that a copy may keep an update waiting, ms. */
const secureMs = 10_000;

export function copiesDoor(source: Omit<BrowserCopiesSource, "blog" | "acknowledgedAt">): CopiesDoor {
  const model = signal<Copies | null>(null);
  const acknowledgedAt = signal<number | null>(null);
  const { desk, services } = source;
  const { blog } = desk;
  let loading: Promise<Copies | null> | null = null;

  async function open(): Promise<Copies | null> {
    const mine = blog.peek();
    if (!mine) return null;
    const { copiesInBrowser } = await import("./copies/in-browser.ts");
    const made = await copiesInBrowser({ ...source, blog: mine, acknowledgedAt });
    if (blog.peek() !== mine) {
      made.end();
      return null;
    }
    model.value = made;
    return made;
  }

  function load(): Promise<Copies | null> {
    loading ??= open().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  effect(() => {
    if (!blog.value) return;
    acknowledgedAt.value = null;
    const deafen = desk.keeper()?.onKept(() => {
      acknowledgedAt.value = services.now();
    });
    const timer = setTimeout(() => {
      // A part of the app that did not load comes with the screen that asks for it.
      load().then(
        (copies) => copies?.tick(),
        () => undefined,
      );
    }, settleMs);
    return () => {
      deafen?.();
      clearTimeout(timer);
      model.peek()?.end();
      model.value = null;
      loading = null;
    };
  });

  return {
    model,
    load,
    async zipped(at) {
      await (await load())?.zipped(at);
    },
    async secure() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, secureMs));
      const secured = load().then((copies) => copies?.secure());
      await Promise.race([secured.catch(() => undefined), late]);
    },
  };
}
