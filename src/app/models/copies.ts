import { effect, type ReadonlySignal } from "@preact/signals";
import { backupName } from "#core/exchange/backup-name.ts";
import { parseCopyName } from "#core/exchange/copy-name.ts";
import { isReminderDue } from "#core/exchange/reminder.ts";
import type { Card } from "#core/post/card.ts";
import { copies as words } from "#i18n/copies.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { dropOlder, readSnapshot } from "#store/snapshots.ts";
import type { Services } from "../services.ts";
import type { BlogModel } from "./blog.ts";
import { type Alone, createAlone } from "./copies/alone.ts";
import { createDailySnapshot, type DailySnapshot } from "./copies/daily-snapshot.ts";
import { type Facts, readFacts } from "./copies/facts.ts";
import { createFolderCopy, type FolderCopy } from "./copies/folder-copy.ts";
import { markOf } from "./copies/mark.ts";
import { notesOf } from "./copies/notes.ts";
import { createPersisting, type Persisting, type PersistingSource } from "./copies/persisting.ts";
import type { Desk } from "./desk.ts";
import { civilDay, lastBackup } from "./last-backup.ts";
import type { Notices } from "./notices.ts";
import { problemOf } from "./problem-of.ts";
import type { RestoreTested } from "./restore-test.ts";
import type { Language } from "./settings.ts";

/** The second copies of one blog, which make themselves, and what the app knows of where its text is. */
export type Copies = {
  /** Null until they were first counted. */
  alone: ReadonlySignal<Alone | null>;
  snapshot: DailySnapshot;
  folder: FolderCopy;
  persisting: Persisting;
  /** Reads again what is where: from the database, not from what the page remembers. */
  facts(): Promise<Facts>;
  /** All posts left the browser as a zip, as they were at this moment (ms since the epoch). */
  zipped(at: number): Promise<void>;
  /** Downloads a snapshot as it is. */
  download(name: string): Promise<void>;
  /** Shows what restoring a snapshot would do; the writer carries it out. */
  restore(name: string): Promise<void>;
  /** Null while another tab tests. */
  testRestore(progress: (done: number, total: number) => void): Promise<RestoreTested | null>;
  /** Puts another blog of this browser on the desk, from a fresh start; unsaved words keep the page. */
  openBlog(id: string): Promise<void>;
  /** Makes what copies there can be, now: before a new version takes over. */
  secure(): Promise<void>;
  /** Does now what is due; the browser's clock calls it each minute. */
  tick(): Promise<void>;
  end(): void;
};

export type CopiesSource = Pick<
  PersistingSource,
  "isStandalone" | "persistence" | "askPersistence" | "onGesture"
> & {
  services: Pick<Services, "registry" | "now" | "zone">;
  blog: BlogModel;
  desk: Pick<Desk, "openPost" | "flush">;
  /** When the database last acknowledged a text of this blog, as this page saw it; ms since the epoch. */
  acknowledgedAt: ReadonlySignal<number | null>;
  cards: ReadonlySignal<readonly Card[]>;
  notices: Notices;
  language: ReadonlySignal<Language>;
  /** One blog as a backup file. */
  pack(blog: BlogModel, at: number): Promise<Blob>;
  testRestore(
    blog: BlogModel,
    progress: (done: number, total: number) => void,
  ): Promise<RestoreTested | null>;
  download(file: File, name: string): void;
  restore(file: File, name: string): Promise<void>;
  pick: (() => Promise<FileSystemDirectoryHandle | null>) | null;
  /** Calls back each time that the page is hidden, until called off. */
  onHidden(heard: () => void): () => void;
  /** Something of the blog is lost, and nothing may be written over what remembers it. */
  isLost(): boolean;
  /** Shows where the text is. */
  show(): void;
  /** Starts the page anew, with the list. */
  restart(): void;
};

const minuteMs = 60_000;
/** A copy into the folder comes at most so often while she writes; when the page is hidden, a minute is enough. */
const folderEveryMs = 15 * minuteMs;
/** How long the keys rest before anything is packed or told. */
const restMs = 5_000;
/** Writing without a rest puts copies off so often, a rest each time, and no more. */
const mostPutOffs = 60;
/** Less than this, or than a tenth of all, and the writer is told, bytes. */
const leastRoom = 50_000_000;

/** Begins at once; everything in it happens in its own time, and what fails is told by the states. */
export async function createCopies(source: CopiesSource): Promise<Copies> {
  const { services, blog, desk, cards, notices, language, acknowledgedAt } = source;
  const { registry, now, zone } = services;
  const notes = notesOf(registry, blog.id);
  const persisting = createPersisting({ ...source, registry, now });
  const alone = createAlone(blog.store);
  const packed = {
    ...{ blogId: blog.id, blogName: () => blog.name.peek(), notes, now, zone },
    // A blog that lost posts must not push out the copies that have them.
    mark: () => (source.isLost() ? null : markOf(cards.peek())),
    pack: (at: number) => source.pack(blog, at),
  };
  const snapshot = createDailySnapshot(packed);
  const folder = await createFolderCopy({ ...packed, pick: source.pick });
  let isTold = false;
  let putOffs = 0;
  let under: Promise<void> | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;
  const m = () => words[language.value];

  async function everythingOut(): Promise<number> {
    const [zip, backup, copied] = await Promise.all([
      notes.read("zip"),
      lastBackup(blog.store),
      notes.read("folder"),
    ]);
    return Math.max(zip ?? 0, backup?.at ?? 0, copied?.last?.at ?? 0);
  }

  async function count(): Promise<void> {
    await alone.count(cards.peek(), await everythingOut());
    const found = alone.found.value;
    const since = (await notes.read("aloneSince")) ?? null;
    if (found && found.words === 0 && since !== null) await notes.write("aloneSince", null);
    if (found && found.words > 0 && since === null) await notes.write("aloneSince", now());
  }

  async function remind(): Promise<void> {
    const found = alone.found.value;
    if (!found || found.words === 0) return;
    const [since, remindedAt] = await Promise.all([notes.read("aloneSince"), notes.read("remindedAt")]);
    const persisted = persisting.state.value?.persisted ?? false;
    if (!isReminderDue({ words: found.words, since: since ?? null, remindedAt, persisted, now: now() }))
      return;
    await notes.write("remindedAt", now());
    notices.add({
      ...{ tone: persisted ? "info" : "warning", sticky: true, about: "alone" },
      text: () => m().reminder(found.words),
      action: { label: () => m().see, run: source.show },
    });
  }

  /** Once a session: the sign says so when it is too late. */
  async function watchRoom(): Promise<void> {
    await persisting.read();
    const { usage, quota } = persisting.state.value ?? { usage: 0, quota: 0 };
    const left = quota - usage;
    if (isTold || quota === 0 || (left >= leastRoom && left >= quota / 10)) return;
    isTold = true;
    notices.add({
      ...{ tone: "warning", sticky: true, about: "room", text: () => m().roomLow(Math.max(0, left)) },
      action: { label: () => m().see, run: source.show },
    });
  }

  async function told(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const problem = problemOf(error);
      notices.add({ tone: "error", text: (all) => problemWords(all, problem) });
    }
  }

  async function work(): Promise<void> {
    if (source.isLost()) return;
    const rested = now() - (acknowledgedAt.value ?? Number.NEGATIVE_INFINITY);
    putOffs = rested >= 0 && rested < restMs ? putOffs + 1 : 0;
    if (putOffs > 0 && putOffs <= mostPutOffs) {
      clearTimeout(again);
      again = setTimeout(() => void tick(), restMs);
      return;
    }
    putOffs = 0;
    await snapshot.take();
    await folder.copy(folderEveryMs);
    // What the database refuses is told where it matters: by the sign.
    await count().catch(() => undefined);
    await watchRoom();
    await remind().catch(() => undefined);
  }

  function tick(): Promise<void> {
    under ??= work().finally(() => {
      under = null;
    });
    return under;
  }

  const stops = [
    effect(() => {
      if (acknowledgedAt.value === null) return;
      void persisting.saved();
      clearTimeout(counting);
      counting = setTimeout(() => void count().catch(() => undefined), restMs);
    }),
    source.onHidden(() => void folder.copy(minuteMs)),
    effect(() => {
      const sign = desk.openPost.value?.sign.value;
      // The text that is being written comes before every copy of an older one.
      if (sign?.kind === "failed" && sign.problem.code === "storage-full") void dropOlder(blog.id);
    }),
    persisting.end,
  ];
  const timer = setInterval(() => void tick(), minuteMs);

  return {
    alone: alone.found,
    snapshot,
    folder,
    persisting,
    async facts() {
      await Promise.all([persisting.read(), count()]);
      return readFacts({
        blog,
        registry,
        notes,
        acknowledgedAt: acknowledgedAt.value,
        alone: alone.found.value,
      });
    },
    async zipped(at) {
      await notes.write("zip", at);
      await count();
    },
    download: (name) =>
      told(async () => {
        const said = parseCopyName(name);
        const plain = said ? backupName(said.blogName, civilDay(said.at, zone)) : name;
        source.download(await readSnapshot(name), plain);
      }),
    restore: (name) => told(async () => source.restore(await readSnapshot(name), name)),
    testRestore: (progress) => source.testRestore(blog, progress),
    openBlog: (id) =>
      told(async () => {
        const other = (await registry.blogs()).find((each) => each.id === id);
        if (!other || !(await desk.flush("rest"))) return;
        // The one that was opened last is the one that a start opens.
        await registry.saveBlog({ ...other, openedAt: now() });
        source.restart();
      }),
    async secure() {
      await snapshot.take({ anew: true });
    },
    tick,
    end() {
      clearInterval(timer);
      clearTimeout(again);
      clearTimeout(counting);
      for (const stop of stops) stop?.();
    },
  };
}
