import type { Problem } from "#core/problem.ts";
import { problemOf } from "./problem-of.ts";

/**
 * From keystrokes to acknowledged saves. Edits are counted; a save acknowledges the count at which its text was
 * taken, and "saved" is said only when the two counts are equal. One save at a time, always of the newest text.
 */

/** Whether the text is safe; "saved" only once the very latest text was acknowledged. Times in ms since the epoch. */
export type SaveState =
  | { kind: "saved"; at: number | null }
  | { kind: "typing" }
  | { kind: "saving" }
  /** Also while it is tried again: the sign does not blink. */
  | { kind: "failed"; problem: Problem };

/** What became of one save; a refused one (`conflict`) is tried again like any other, with what `save` learnt. */
export type SaveOutcome =
  | { ok: true; rev: number }
  | { ok: false; problem: Problem }
  | { ok: false; conflict: unknown };

export type AutosaveOptions = {
  /** How long an edit waits for its save to begin, or longer after a dear one: a throttle, never restarted by a key. */
  delayMs?: number;
  /** The wait after a first failure, doubled after each further one. */
  retryMs?: number;
  clock?: { set(fn: () => void, ms: number): unknown; clear(handle: unknown): void };
  now(): number;
  save(text: string): Promise<SaveOutcome>;
  /** Must do its work before it returns; false comes later, when the browser refused it. */
  journal(text: string): Promise<boolean>;
  state(state: SaveState): void;
  composing?(): boolean;
};

export type Autosave = {
  /** After every edit; the snapshot is asked for when a save or the journal needs the text. */
  changed(snapshot: () => string): void;
  /** Saves now; true once everything typed before is acknowledged, false when the browser refuses. */
  flush: Flush;
  /** The page may be going away: what is not acknowledged goes to the journal before this returns. */
  leave(): void;
  /** Ends it; what is still not acknowledged goes to the journal. */
  dispose(): void;
};

/** With "rest" it waits, too, for what is typed meanwhile: then nothing is unsaved, but who never rests holds it up. */
export type Flush = (until?: "rest") => Promise<boolean>;

/** A composition (dead key, dictation) may put a save off so many times and no more: a phone's keyboard never ends one. */
const mostPutOffs = 1;
const longestRetryMs = 30_000;
/** A save that has no answer after so long counts as failed; should it come true after all, the next one finds it. */
const patienceMs = 10_000;
/** A save may take up to one part in so many of the page's time: the longer saves last, the rarer they are. */
const restShare = 3;
/** Whatever saves cost, what was typed is on its way to the database, and there, after so long. */
const promiseMs = 500;

/** Autosave for one open text, taken to be safe as it is; nothing is saved before the first `changed`. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { delayMs = 250, retryMs = 1000, clock = pageClock, now } = options;
  let snapshot: () => string = () => "";
  let typed = 0;
  let acknowledged = 0;
  let journaled = 0;
  /** How long the last save took, ms. */
  let cost = 0;
  /** When the first edit was made that no save has taken yet. */
  let waitingSince: number | null = null;
  let putOffs = 0;
  let failures = 0;
  let running: Promise<boolean> | null = null;
  let timer: { handle: unknown } | null = null;
  let shown: SaveState = { kind: "saved", at: null };
  let disposed = false;

  const isSafe = (): boolean => acknowledged === typed;

  function show(next: SaveState): void {
    if (disposed) return;
    if (next.kind === shown.kind && (next.kind === "typing" || next.kind === "saving")) return;
    shown = next;
    options.state(next);
  }

  function arm(ms: number): void {
    if (timer !== null || running !== null || disposed) return;
    const handle = clock.set(() => {
      timer = null;
      if (options.composing?.() && putOffs < mostPutOffs) {
        putOffs += 1;
        arm(wait());
      } else void saveNow();
    }, ms);
    timer = { handle };
  }

  function disarm(): void {
    if (timer !== null) clock.clear(timer.handle);
    timer = null;
  }

  /** Joins the save under way or starts one; never rejects. */
  function saveNow(): Promise<boolean> {
    if (running !== null) return running;
    let end: (ok: boolean) => void = () => undefined;
    // Known before the attempt begins: whatever `state` or `save` call back joins it.
    running = new Promise((resolve) => {
      end = resolve;
    });
    let ok = false;
    void attempt()
      .then((acknowledgedIt) => {
        ok = acknowledgedIt;
      })
      // Even when a listener of `state` throws: saving must go on.
      .finally(() => {
        running = null;
        if (!isSafe()) arm(failures > 0 ? backOff() : restOfWait());
        end(ok);
      });
    return running;
  }

  function backOff(): number {
    return Math.min(retryMs * 2 ** (failures - 1), longestRetryMs);
  }

  function wait(): number {
    return Math.max(delayMs, Math.min(restShare * cost, promiseMs - cost));
  }

  /** Of an edit made while the last save ran; between 0 and the wait, whatever happens to the machine's clock. */
  function restOfWait(): number {
    const whole = wait();
    const waited = waitingSince === null ? whole : now() - waitingSince;
    return whole - Math.min(Math.max(waited, 0), whole);
  }

  async function attempt(): Promise<boolean> {
    disarm();
    const taken = typed;
    waitingSince = null;
    putOffs = 0;
    if (failures === 0) show({ kind: "saving" });
    const begun = now();
    const outcome = await patiently(trySave());
    cost = now() - begun;
    if (!outcome.ok) {
      failures += 1;
      show({
        kind: "failed",
        problem: "problem" in outcome ? outcome.problem : { code: "changed-elsewhere" },
      });
      return false;
    }
    failures = 0;
    acknowledged = taken;
    show(isSafe() ? { kind: "saved", at: now() } : { kind: "typing" });
    return true;
  }

  async function trySave(): Promise<SaveOutcome> {
    try {
      return await options.save(snapshot());
    } catch (error) {
      // A bug or a chunk that did not load: the text is as unsaved as after a refusal, and the writer must know.
      return { ok: false, problem: problemOf(error) };
    }
  }

  /** What the save answers, or that it does not. */
  async function patiently(outcome: Promise<SaveOutcome>): Promise<SaveOutcome> {
    let handle: unknown;
    const silence = new Promise<SaveOutcome>((resolve) => {
      handle = clock.set(() => resolve({ ok: false, problem: { code: "storage-silent" } }), patienceMs);
    });
    try {
      return await Promise.race([outcome, silence]);
    } finally {
      clock.clear(handle);
    }
  }

  function leave(): void {
    if (isSafe() || journaled === typed) return;
    const taken = typed;
    journaled = taken;
    void options.journal(snapshot()).then((isKept) => {
      // The page only hid, and lives on: when it goes, it tries once more.
      if (!isKept && journaled === taken) journaled = 0;
    });
  }

  return {
    changed(next) {
      if (disposed) return;
      snapshot = next;
      typed += 1;
      waitingSince ??= now();
      if (failures === 0 && running === null) show({ kind: "typing" });
      arm(wait());
    },
    async flush(until) {
      const before = typed;
      const isDone = () => (until === "rest" ? isSafe() : acknowledged >= before);
      while (!isDone() && !disposed) {
        const isOlder = running !== null;
        // A failed save that began earlier says nothing of the newest text: try once more, at once.
        if (!(await saveNow()) && !isOlder) return false;
      }
      return isDone();
    },
    leave,
    dispose() {
      leave();
      disposed = true;
      disarm();
    },
  };
}

const pageClock = {
  set: (fn: () => void, ms: number): unknown => setTimeout(fn, ms),
  clear: (handle: unknown): void => clearTimeout(handle as ReturnType<typeof setTimeout>),
};
