import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type BackupHead, type BackupPiece, backupVersion } from "#core/exchange/backup.ts";
import type { ReaderItem } from "#core/exchange/reader-page.ts";
import { bareCard, type Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Blog } from "#store/schema.ts";
import type { Services } from "../services.ts";
import { blogPieces } from "./blog-pieces.ts";
import type { Desk } from "./desk.ts";
import { rememberBackup } from "./last-backup.ts";
import type { Notices } from "./notices.ts";
import { problemOf } from "./problem-of.ts";

export type BackupSession =
  | { phase: "packing"; done: number; total: number }
  | { phase: "failed"; problem: Problem };

/** A backup of the whole blog, downloaded; the writer goes on writing meanwhile. */
export type BackingUp = {
  /** Null while none is under way. */
  session: ReadonlySignal<BackupSession | null>;
  saveAll(): Promise<void>;
  cancel(): void;
  close(): void;
};

export type BackupTask = {
  blog: Pick<Blog, "id" | "name" | "createdAt">;
  store: BlogStore;
  /** The settings of the app, as the registry holds them. */
  settings: Readonly<Record<string, unknown>>;
  /** Of the page in it that shows the posts. */
  language: "fr" | "en";
  /** IANA name of the time zone in which that page tells when it was made. */
  zone?: string;
  /** ms since the epoch */
  at: number;
  /** Files as they stand on the desk: newer than the store where it refuses to save them. */
  onDesk?: readonly Pick<Post, "id" | "path" | "text">[];
  /** In pieces read, of all there are. */
  progress?(done: number, total: number): void;
  /** Each lot as it goes into the zip. */
  seen?(pieces: readonly BackupPiece[]): Promise<void> | void;
  signal?: AbortSignal;
};

/** One blog as a backup file, packed off the page; rejects with what the store said, or when `signal` aborts. */
export async function makeBackup(task: BackupTask): Promise<Blob> {
  const { blog, store, settings, language, at, onDesk = [], signal = new AbortController().signal } = task;
  signal.throwIfAborted();
  const [{ openPacker }, { version }, { dayIn }, cards] = await Promise.all([
    import("#transfer/backup-thread.ts"),
    import("#pwa/version.ts"),
    import("#i18n/day.ts"),
    store.cards(),
  ]);
  const known = new Set(cards.map(({ id }) => id));
  const unsaved = onDesk.filter(({ id }) => !known.has(id)).map((file) => neverStored(file, at));
  const listed = [...unsaved.map(bareCard), ...cards].sort(newestFirst);
  const { id, name, createdAt } = blog;
  const head: BackupHead = {
    ...{ format: "ecritoire-backup", version: backupVersion, app: version },
    ...{ blog: { id, name, createdAt }, at },
  };
  const packer = await openPacker(
    {
      ...{ head, language, zone: task.zone ?? "UTC" },
      items: listed.map((card) => readerItem(card, dayIn, language)),
    },
    signal,
  );
  try {
    const reading = { store, cards: listed, settings, signal, progress: task.progress ?? (() => {}) };
    const texts = new Map(onDesk.map((file) => [file.id, file]));
    const take = async (pieces: BackupPiece[]): Promise<void> => {
      await task.seen?.(pieces);
      await packer.add(pieces);
    };
    await take(unsaved.map((post) => ({ kind: "post", post })));
    for await (const lot of blogPieces(reading)) await take(lot.map((piece) => asOnDesk(piece, texts, at)));
    return await packer.end();
  } finally {
    packer.close();
  }
}

export type BackingUpSource = {
  services: Services;
  desk: Desk;
  notices: Notices;
  language: ReadonlySignal<"fr" | "en">;
};

export function createBackingUp(
  { services, desk, notices, language }: BackingUpSource,
  session: Signal<BackupSession | null> = signal(null),
): BackingUp {
  let job = new AbortController();
  // The notice is drawn anew at each tenth, and not at each post.
  const done = computed(() => share(session.value));

  async function pack(signal: AbortSignal, name: string): Promise<{ zip: Blob; at: number } | null> {
    const model = desk.blog.value;
    if (!model) return null;
    // Words that cannot be saved are taken from the desk itself: this is how they get out.
    await desk.flush();
    const [blogs, settings] = await Promise.all([services.registry.blogs(), services.registry.settings()]);
    const at = services.now();
    const known = blogs.find(({ id }) => id === model.id);
    const zip = await makeBackup({
      blog: { id: model.id, name, createdAt: known?.createdAt ?? at },
      ...{ store: model.store, settings, language: language.value, zone: services.zone, at, signal },
      onDesk: desk.files(),
      progress(done, total) {
        if (!signal.aborted) session.value = { phase: "packing", done, total };
      },
    });
    return { zip, at };
  }

  return {
    session,
    async saveAll() {
      const model = desk.blog.value;
      if (!model || session.value?.phase === "packing") return;
      job = new AbortController();
      const { signal } = job;
      session.value = { phase: "packing", done: 0, total: 0 };
      const [{ backup }, { backupName }, { download }, { civilDay }] = await Promise.all([
        import("#i18n/backup.ts"),
        import("#core/exchange/backup-name.ts"),
        import("#transfer/download.ts"),
        import("./last-backup.ts"),
      ]);
      const words = () => backup[language.value];
      const notice = notices.add({
        ...{ tone: "info", sticky: true, about: "backup", text: () => words().packing(done.value) },
        action: { label: (m) => m.shell.cancel, run: () => job.abort() },
      });
      try {
        const name = model.name.value;
        const packed = await pack(signal, name);
        if (!packed) return;
        const file = backupName(name, civilDay(packed.at, services.zone));
        download(packed.zip, file);
        notices.add({
          ...{ tone: "done", about: "backup", text: () => words().saved(file, packed.zip.size) },
          lastsMs: 12_000,
        });
        await rememberBackup(model.store, { at: packed.at, size: packed.zip.size });
        session.value = null;
      } catch (error) {
        notices.dismiss(notice);
        if (signal.aborted) {
          session.value = null;
          return;
        }
        const problem = problemOf(error);
        session.value = { phase: "failed", problem };
        const { problemWords } = await import("#i18n/problem-words.ts");
        notices.add({
          ...{ tone: "error", about: "backup", text: (m) => words().failed(problemWords(m, problem)) },
          action: { label: (m) => m.app.retry, run: () => this.saveAll() },
        });
      }
    },
    cancel() {
      job.abort();
      session.value = null;
    },
    close() {
      session.value = null;
    },
  };
}

/** How much is done, in tenths: a screen reader says each of them. */
function share(session: BackupSession | null): number {
  if (session?.phase !== "packing" || session.total === 0) return 0;
  return Math.floor((10 * session.done) / session.total) / 10;
}

function asOnDesk(
  piece: BackupPiece,
  texts: ReadonlyMap<string, Pick<Post, "id" | "path" | "text">>,
  at: number,
): BackupPiece {
  const here = piece.kind === "post" ? texts.get(piece.post.id) : undefined;
  if (piece.kind !== "post" || !here || here.text === piece.post.text) return piece;
  const { post } = piece;
  return { ...piece, post: { ...post, text: here.text, rev: post.rev + 1, updatedAt: at } };
}

function neverStored(file: Pick<Post, "id" | "path" | "text">, at: number): Post {
  const { id, path, text } = file;
  return { id, path, text, rev: 1, createdAt: at, updatedAt: at };
}

function readerItem(
  { id, kind, title, date, path }: Card,
  dayIn: (language: string, iso: string) => string,
  language: string,
): ReaderItem {
  return { id, kind, path, title: title || path, day: date === null ? "" : dayIn(language, date) };
}

function newestFirst(one: Card, other: Card): number {
  const [a, b] = [one.date ?? "9999", other.date ?? "9999"];
  if (a !== b) return a < b ? 1 : -1;
  return one.path < other.path ? -1 : 1;
}
