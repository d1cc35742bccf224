import { type ReadonlySignal, signal } from "@preact/signals";
import { fileSafe } from "#core/exchange/copy-name.ts";
import { readWall } from "#core/jekyll/date.ts";
import type { Problem } from "#core/problem.ts";
import { bears, listFiles, writeCopy } from "#store/dated-copies.ts";
import { asFailure } from "#store/failure.ts";
import { problemOf } from "../problem-of.ts";
import type { FolderNote, Notes } from "./notes.ts";
import { inOneTab } from "./one-tab.ts";

/** Where the automatic copy stands; `at` is when the last one was read back, ms since the epoch. */
export type FolderState =
  /** This browser cannot write into a folder. */
  | { kind: "impossible" }
  | { kind: "none" }
  | { kind: "ready"; name: string; at: number | null }
  /** The browser closed it until a click opens it again. */
  | { kind: "waiting"; name: string; at: number | null }
  | { kind: "refused"; name: string; at: number | null }
  /** Moved, renamed or removed. */
  | { kind: "gone"; name: string; at: number | null }
  /** The blog lies there: Jekyll would publish the copies. Nothing was chosen. */
  | { kind: "is-blog"; name: string }
  | { kind: "failed"; name: string; at: number | null; problem: Problem };

/**
 * A backup of the whole blog in a folder of the writer's choice, one file a day that is replaced as she writes: a cloud's
 * folder then holds seven days, each whole by itself. Single posts would be edited there, and be a second truth.
 */
export type FolderCopy = {
  state: ReadonlySignal<FolderState>;
  busy: ReadonlySignal<boolean>;
  /** From a click. */
  choose(): Promise<void>;
  /** From a click: asks the browser to open the folder again. */
  allow(): Promise<void>;
  /** No copies from now on; those that are there stay. */
  forget(): Promise<void>;
  /** Copies when something changed, `leastMs` after the last time at the earliest. */
  copy(leastMs: number): Promise<void>;
};

export type FolderCopySource = {
  blogId: string;
  blogName(): string;
  notes: Notes;
  mark(): string | null;
  pack(at: number): Promise<Blob>;
  now(): number;
  zone: string;
  /** The browser's folder picker, null where there is none; its own "cancel" gives null. */
  pick: (() => Promise<FileSystemDirectoryHandle | null>) | null;
};

/** Days of which a copy stays. */
const keptDays = 7;
const writing: FileSystemHandlePermissionDescriptor = { mode: "readwrite" };

/** None of its acts rejects: `state` tells. */
export async function createFolderCopy(source: FolderCopySource): Promise<FolderCopy> {
  const { blogId, notes, now, zone, pick } = source;
  const state = signal<FolderState>({ kind: pick ? "none" : "impossible" });
  const busy = signal(false);
  const at = ({ last }: FolderNote) => last?.at ?? null;
  const first = await notes.read("folder").catch(() => undefined);
  if (first) await look(first);

  /** Without a question to the writer. */
  async function look(note: FolderNote, ask = false): Promise<boolean> {
    const { name } = note.handle;
    try {
      const answer = ask
        ? await note.handle.requestPermission(writing)
        : await note.handle.queryPermission(writing);
      const kind = answer === "granted" ? "ready" : answer === "prompt" ? "waiting" : "refused";
      state.value = { kind, name, at: at(note) };
      return kind === "ready";
    } catch (error) {
      tell(note, error);
      return false;
    }
  }

  function tell(note: FolderNote, error: unknown): void {
    const { name } = note.handle;
    const cause = error instanceof Error ? error.name : "";
    if (cause === "NotFoundError") state.value = { kind: "gone", name, at: at(note) };
    else if (cause === "NotAllowedError") state.value = { kind: "waiting", name, at: at(note) };
    else state.value = { kind: "failed", name, at: at(note), problem: problemOf(asFailure(error)) };
  }

  async function copy(leastMs: number): Promise<void> {
    const note = await notes.read("folder");
    if (!note || !(await look(note))) return;
    const mark = source.mark();
    const since = note.last ? now() - note.last.at : Number.POSITIVE_INFINITY;
    // A clock that was set back must not keep copies waiting.
    if (mark === null || mark === note.last?.mark || (since >= 0 && since < leastMs)) return;
    busy.value = true;
    try {
      await write(note, mark);
    } catch (error) {
      tell(note, error);
    } finally {
      busy.value = false;
    }
  }

  async function write(note: FolderNote, mark: string): Promise<void> {
    const { handle } = note;
    const moment = now();
    // Before the work of packing: a folder that is gone says so at once.
    const name = await freeName(handle, moment);
    const written = await writeCopy(handle, name, await source.pack(moment));
    const all = [...note.written, { ...written, at: moment }];
    const last = { at: moment, mark };
    // Noted before any is removed: a copy that nobody knows of would stay for ever, and one that is gone harms nobody.
    await notes.write("folder", { ...note, written: all, last });
    const kept = await thin(handle, all);
    await notes.write("folder", { ...note, written: kept, last });
    state.value = { kind: "ready", name: handle.name, at: moment };
  }

  async function freeName(handle: FileSystemDirectoryHandle, moment: number): Promise<string> {
    const stem = `${fileSafe(source.blogName())} ${momentOfName(moment, zone)}`;
    for (let copies = 1; ; copies++) {
      const name = copies === 1 ? `${stem}.zip` : `${stem} (${copies}).zip`;
      if (!(await bears(handle, name))) return name;
    }
  }

  /** Of each of the last days the newest stays; only what this app wrote, and nobody wrote since, is ever removed. */
  async function thin(
    handle: FileSystemDirectoryHandle,
    written: FolderNote["written"],
  ): Promise<FolderNote["written"]> {
    const sizes = new Map((await listFiles(handle)).map(({ name, size }) => [name, size]));
    const ours = written.filter(({ name, size }) => sizes.get(name) === size);
    const days = new Map(ours.map((file) => [momentOfName(file.at, zone).slice(0, 10), file]));
    const kept = new Set([...days.values()].slice(-keptDays));
    for (const file of ours) {
      if (kept.has(file)) continue;
      // One that cannot be removed now goes with the next.
      await handle.removeEntry(file.name).catch(() => kept.add(file));
    }
    return ours.filter((file) => kept.has(file));
  }

  /** One act at a time, and in one tab. */
  async function guarded(act: () => Promise<void>): Promise<void> {
    try {
      await inOneTab(`folder-copy-${blogId}`, act);
    } catch (error) {
      const note = await notes.read("folder").catch(() => undefined);
      if (note) tell(note, error);
    }
  }

  return {
    state,
    busy,
    async choose() {
      try {
        const handle = await pick?.();
        if (!handle) return;
        if (await isBlog(handle)) {
          state.value = { kind: "is-blog", name: handle.name };
          return;
        }
        const known = await notes.read("folder");
        const isSame = known && (await known.handle.isSameEntry(handle));
        await notes.write("folder", { handle, written: isSame ? known.written : [] });
        await guarded(() => copy(0));
      } catch (error) {
        state.value = { kind: "failed", name: "", at: null, problem: problemOf(asFailure(error)) };
      }
    },
    async allow() {
      const note = await notes.read("folder").catch(() => undefined);
      if (note && (await look(note, true))) await guarded(() => copy(0));
    },
    async forget() {
      try {
        await notes.write("folder", undefined);
        state.value = { kind: pick ? "none" : "impossible" };
      } catch (error) {
        state.value = { kind: "failed", name: "", at: null, problem: problemOf(error) };
      }
    },
    copy: (leastMs) => guarded(() => copy(leastMs)),
  };
}

/** Whether a Jekyll site lies here: it would publish every file that it does not know. */
async function isBlog(handle: FileSystemDirectoryHandle): Promise<boolean> {
  for await (const name of handle.keys()) if (/^_(config\.ya?ml|posts|drafts)$/.test(name)) return true;
  return false;
}

/** `2017-09-17 21h04`, as the writer's clock says it: in the order of time, and without letters that a disk refuses. */
function momentOfName(at: number, zone: string): string {
  const { year, month, day, hour, minute } = readWall(at, zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}h${two(minute)}`;
}
