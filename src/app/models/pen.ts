import { type ReadonlySignal, signal } from "@preact/signals";
import type { Locks } from "../services.ts";

/**
 * Which tab writes in a post: the one that has its pen, a lock that the browser frees when a tab closes or dies. Until
 * the browser has answered the writer may type, as she may where there are no locks: a save that another tab was faster
 * with is refused all the same.
 */
export type PenPlace =
  | "here"
  /** Another tab writes: this one reads along. */
  | "elsewhere"
  /** Given to this tab; the last words of the one that had it are on their way. */
  | "coming";

export type Pen = {
  place: ReadonlySignal<PenPlace>;
  /** Asks for it, from the back of the queue; what was asked for or held before is given up. */
  ask(): void;
  /** Takes it from the tab that has it. */
  take(): void;
  /** The tab from which it was taken has stored what it could. */
  laidDown(): void;
  /** Any tab may have it. */
  layDown(): void;
};

export type PenSource = {
  /** Null in a browser that has none: everybody has a pen. */
  locks: Locks | null;
  /** The name of the lock: that of the post, which becomes another when it is kept as a copy. */
  name(): string;
  /** Another tab took it: stores what is typed here and tells that tab. Must not reject. */
  taken(): Promise<void>;
  /** The pen came from another tab: shows what that one stored. Must not reject. */
  reread(): Promise<void>;
};

/** How long the tab that loses the pen has for its last words: it may be frozen, and never answer. */
const lastWordsMs = 1000;
/** How long the reading of them may take before the writer may type all the same. */
const readingMs = 2000;

export function createPen({ locks, name, taken, reread }: PenSource): Pen {
  const place = signal<PenPlace>("here");
  /** Its signal ends what was asked for or held last. */
  let turn = new AbortController();
  let laidDown = () => {};

  async function ask(steal: boolean): Promise<void> {
    turn.abort();
    const mine = new AbortController();
    turn = mine;
    if (!locks) return;
    try {
      if (steal) await hold(locks, mine.signal, { steal });
      else if (!(await hold(locks, mine.signal, { ifAvailable: true }))) {
        if (mine.signal.aborted) return;
        place.value = "elsewhere";
        await hold(locks, mine.signal, { signal: mine.signal });
      }
    } catch (error) {
      if (mine.signal.aborted) return;
      // What cannot be had at all is not waited for: saves are compared with what is stored.
      if (!(error instanceof DOMException) || error.name !== "AbortError") {
        place.value = "here";
        return;
      }
      place.value = "elsewhere";
      await taken();
      if (!mine.signal.aborted) void ask(false);
    }
  }

  /** Until this turn ends; false at once when another tab has it. Rejects when it is taken away. */
  async function hold(
    all: Locks,
    ended: AbortSignal,
    how: Parameters<Locks["request"]>[1],
  ): Promise<boolean> {
    const lastWords = new Promise<void>((said) => {
      laidDown = said;
    });
    let isFree = true;
    await all.request(name(), how, async (lock) => {
      isFree = lock !== null;
      if (!isFree || ended.aborted) return;
      if (place.peek() !== "here") void receive(ended, how.steal ? lastWords : undefined);
      await new Promise((laid) => ended.addEventListener("abort", laid));
    });
    return isFree;
  }

  async function receive(ended: AbortSignal, lastWords: Promise<void> | undefined): Promise<void> {
    place.value = "coming";
    if (lastWords) await within(lastWordsMs, lastWords);
    if (!ended.aborted) await within(readingMs, reread());
    if (!ended.aborted) place.value = "here";
  }

  return {
    place,
    ask: () => void ask(false),
    take() {
      if (place.peek() !== "elsewhere") return;
      place.value = "coming";
      void ask(true);
    },
    laidDown: () => laidDown(),
    layDown: () => turn.abort(),
  };
}

function within(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    void work.finally(() => {
      clearTimeout(timer);
      done();
    });
  });
}
