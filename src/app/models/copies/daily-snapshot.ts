import { type ReadonlySignal, signal } from "@preact/signals";
import { dayOf } from "#core/jekyll/date.ts";
import type { Problem } from "#core/problem.ts";
import { canSnapshot, listSnapshots, type Snapshot, writeSnapshot } from "#store/snapshots.ts";
import { problemOf } from "../problem-of.ts";
import type { Notes } from "./notes.ts";
import { inOneTab } from "./one-tab.ts";

/** `absent`: this browser has no place for them, or forbids it. */
export type SnapshotState =
  | { kind: "unknown" }
  | { kind: "absent" }
  | { kind: "ready" }
  | { kind: "failed"; problem: Problem; at: number };

export type DailySnapshot = {
  state: ReadonlySignal<SnapshotState>;
  /** Of today, unless there is one or nothing changed since the last; with `anew` also a second one of today. */
  take(options?: { anew?: boolean }): Promise<Snapshot | null>;
};

export type SnapshotSource = {
  blogId: string;
  blogName(): string;
  notes: Notes;
  /** Tells one state of the blog from another; null when there is nothing to keep. */
  mark(): string | null;
  pack(at: number): Promise<Blob>;
  /** ms since the epoch */
  now(): number;
  zone: string;
};

/** A snapshot a day of the writer's calendar; it never rejects, what fails is told by `state`. */
export function createDailySnapshot(source: SnapshotSource): DailySnapshot {
  const { blogId, notes, now, zone } = source;
  const state = signal<SnapshotState>({ kind: "unknown" });

  async function take(anew: boolean): Promise<Snapshot | null> {
    const mark = source.mark();
    if (mark === null) return null;
    const newest = (await listSnapshots()).find((each) => each.blogId === blogId);
    if (newest) {
      const noted = await notes.read("snapshot");
      if (noted?.name === newest.name && noted.mark === mark) return null;
      if (!anew && dayOf(newest.at, zone) === dayOf(now(), zone)) return null;
    }
    const at = now();
    const written = await writeSnapshot(blogId, source.blogName(), await source.pack(at), at, zone);
    await notes.write("snapshot", { name: written.name, mark });
    return written;
  }

  return {
    state,
    async take({ anew = false } = {}) {
      try {
        if (!(await canSnapshot())) {
          state.value = { kind: "absent" };
          return null;
        }
        const taken = await inOneTab(`snapshot-${blogId}`, () => take(anew));
        state.value = { kind: "ready" };
        return taken;
      } catch (error) {
        state.value = { kind: "failed", problem: problemOf(error), at: now() };
        return null;
      }
    },
  };
}
