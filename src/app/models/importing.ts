import { type ReadonlySignal, signal } from "@preact/signals";
import type { Found, ImportItem, ImportPlan, Known } from "#core/exchange/import.ts";
import type { UnreadReason } from "#core/jekyll/file-name.ts";
import type { Card } from "#core/post/card.ts";
import type { Problem } from "#core/problem.ts";
import type { Dropped } from "#transfer/dropped.ts";
import type { Source } from "#transfer/source.ts";
import type { Services } from "../services.ts";
import type { BlogModel } from "./blog.ts";
import type { Desk } from "./desk.ts";
import type { Library } from "./library.ts";
import { problemOf } from "./problem-of.ts";

export type ImportSession =
  | { phase: "reading"; name: string; found: number }
  | {
      phase: "plan";
      name: string;
      items: readonly ImportItem[];
      counts: Readonly<Record<ImportItem["verdict"], number>>;
      /** The blog that takes them in; null when this import begins it. */
      blogName: string | null;
      siteFiles: number;
    }
  | { phase: "carrying"; done: number; total: number }
  | {
      phase: "done";
      imported: number;
      updated: number;
      unchanged: number;
      keptHere: number;
      conflicts: number;
      skipped: readonly { path: string; why: Problem | UnreadReason }[];
      cancelled: boolean;
      /** Nothing to take: no post was found at all. */
      empty: boolean;
    }
  | { phase: "failed"; problem: Problem };

/** Taking posts in: what is given is read, judged, shown as a plan, then carried out. */
export type Importing = {
  session: ReadonlySignal<ImportSession | null>;
  canPickFolder: boolean;
  /** From a click: the browser's own folder picker. */
  pickFolder(): Promise<void>;
  /** Picked files, a `webkitdirectory` list, or one zip. */
  files(files: readonly File[] | Promise<readonly File[]>): Promise<void>;
  dropped(data: DataTransfer): Promise<void>;
  carryOut(): Promise<void>;
  cancel(): void;
  close(): void;
  /** A blog with nothing in it yet. */
  startEmpty(): Promise<void>;
};

export type ImportingSource = {
  services: Services;
  desk: Desk;
  library: Library;
  blogName: () => string;
  show(): void;
  /** It is no pile of posts but a backup of a whole blog, which comes back by another way. */
  restore(backup: File): Promise<void>;
  /** When this page began, ms since the epoch: a blog that is younger, with none on the desk, is another tab's. */
  since?: number;
};

/** As the door hands it on: a drop is read within its event, before this model may be there. */
export type ImportingModel = Omit<Importing, "dropped"> & {
  taken(dropped: Promise<Dropped | null>): Promise<void>;
};

type Given = { source: Source; handle: FileSystemDirectoryHandle | null };

export function createImporting(
  { services, desk, library, blogName, show, restore, since = performance.timeOrigin }: ImportingSource,
  session = signal<ImportSession | null>(null),
): ImportingModel {
  let job = new AbortController();
  let starting: Promise<void> | null = null;
  let planned: {
    plan: ImportPlan;
    found: Map<string, Found>;
    judged: Map<string, string>;
    /** Of the whole repository, where one was given. */
    paths: string[] | null;
    given: Given;
  } | null = null;

  async function read(given: Given, cancelled: AbortSignal): Promise<void> {
    const { name } = given.source;
    session.value = { phase: "reading", name, found: 0 };
    show();
    const [{ readSource }, { planImport }] = await Promise.all([
      import("#transfer/read-source.ts"),
      import("#core/exchange/import.ts"),
    ]);
    const { found, problems, paths } = await readSource(given.source, {
      signal: cancelled,
      progress: (read) => {
        if (!cancelled.aborted) session.value = { phase: "reading", name, found: read };
      },
    });
    await desk.flush();
    const known = await knownPosts(desk.blog.value, library.cards.value);
    const plan = planImport(found, known);
    if (cancelled.aborted) return;
    plan.items.push(...problems.map((why) => ({ path: pathOf(why), verdict: "skipped" as const, why })));
    planned = {
      plan,
      found: new Map(found.map((file) => [file.path, file])),
      judged: new Map(known.map(({ id, text }) => [id, text])),
      paths,
      given,
    };
    session.value = {
      phase: "plan",
      name,
      items: plan.items,
      counts: countVerdicts(plan.items),
      blogName: desk.blog.value?.name.value ?? null,
      siteFiles: plan.siteFiles.length,
    };
  }

  /** Two tabs on a first visit begin one blog: whether another tab was first, whose blog is on the desk then. */
  async function openBegun(): Promise<boolean> {
    if (desk.blog.value) return false;
    const begun = (await services.registry.blogs()).find(({ createdAt }) => createdAt >= since);
    if (begun) await desk.openBlog(begun);
    return begun !== undefined;
  }

  async function start(): Promise<void> {
    if (desk.blog.value || (await openBegun())) return;
    await desk.beginBlog(blogName());
  }

  /** A new gift takes the place of the one before, except while that is being stored. */
  async function take(open: () => Promise<Given | null>): Promise<void> {
    if (session.value?.phase === "carrying") return;
    job.abort();
    job = new AbortController();
    const { signal: cancelled } = job;
    try {
      const given = await open();
      if (given && !cancelled.aborted) await read(given, cancelled);
    } catch (error) {
      if (cancelled.aborted) return;
      session.value = { phase: "failed", problem: problemOf(error) };
      show();
    }
  }

  /** Whether what was given is a backup, which is on its way then. */
  async function isRestored([file, ...others]: readonly File[]): Promise<boolean> {
    if (!file || others.length > 0) return false;
    const [{ isZip }, { isBackup }] = await Promise.all([
      import("#transfer/zip-source.ts"),
      import("#transfer/backup-archive.ts"),
    ]);
    if (!isZip(file) || !(await isBackup(file))) return false;
    session.value = null;
    // Not awaited: what it asks of the writer is another session's.
    void restore(file);
    return true;
  }

  return {
    session,
    canPickFolder: "showDirectoryPicker" in globalThis,
    pickFolder: () =>
      take(async () => {
        const { pickFolder } = await import("#transfer/folder/fs-access.ts");
        const handle = await pickFolder();
        return handle && givenFolder(handle);
      }),
    files: (given) =>
      take(async () => {
        const [{ pickedFiles }, files] = await Promise.all([import("#transfer/picked-files.ts"), given]);
        if (await isRestored(files)) return null;
        return files.length === 0 ? null : { source: pickedFiles(files), handle: null };
      }),
    taken: (dropped) =>
      take(async () => {
        const given = await dropped;
        if (!given || (given.kind === "source" && (await isRestored(given.files)))) return null;
        return given.kind === "folder" ? givenFolder(given.handle) : { source: given.source, handle: null };
      }),

    async carryOut() {
      if (!planned) return;
      const { plan, found, judged, paths, given } = planned;
      planned = null;
      job = new AbortController();
      session.value = { phase: "carrying", done: 0, total: plan.items.length };
      try {
        // Planned without that blog: the writer sees first what it makes of the plan.
        if (await openBegun()) return await read(given, job.signal);
        const begun = desk.blog.value === null;
        const blog = desk.blog.value ?? (await desk.beginBlog(given.source.name || blogName()));
        const keeper = desk.keeper();
        if (!keeper) throw new Error("A blog is open without its keeper");
        // Another folder than the blog's own is something to import from, and no place to write to.
        const isOwnFolder = given.handle !== null && (await blog.takeFolder(given.handle));
        await blog.takeSiteFiles(plan.siteFiles);
        if (paths) await blog.takePaths(paths);
        const { title } = await blog.loadConfig();
        if (begun && title !== "") await blog.rename(title);
        const { carryImport } = await import("./import-carrier.ts");
        const outcome = await carryImport({
          plan,
          found,
          judged,
          from: isOwnFolder ? "folder" : "files",
          services,
          store: blog.store,
          keeper,
          taken: (path) => library.byPath(path) !== undefined,
          kept: (cards) => library.put(cards),
          progress: (done, total) => {
            session.value = { phase: "carrying", done, total };
          },
          cancelled: job.signal,
        });
        await desk.reread();
        session.value = { phase: "done", ...outcome, empty: plan.items.length === 0 };
      } catch (error) {
        session.value = { phase: "failed", problem: problemOf(error) };
      }
    },
    cancel() {
      job.abort();
      // A cancelled carrying ends by itself with what it had stored; before that there is nothing to keep.
      if (session.value?.phase !== "carrying") session.value = null;
    },
    close() {
      job.abort();
      planned = null;
      session.value = null;
    },
    startEmpty() {
      starting ??= start().finally(() => {
        starting = null;
      });
      return starting;
    },
  };
}

async function givenFolder(handle: FileSystemDirectoryHandle): Promise<Given> {
  const [{ openFolder }, { folderSource }] = await Promise.all([
    import("#transfer/folder/fs-access.ts"),
    import("#transfer/folder-source.ts"),
  ]);
  return { source: folderSource(openFolder(handle)), handle };
}

async function knownPosts(blog: BlogModel | null, cards: readonly Card[]): Promise<Known[]> {
  if (!blog) return [];
  const known: Known[] = [];
  for (let at = 0; at < cards.length; at += 200) {
    const lot = cards.slice(at, at + 200).map((card) => card.id);
    for (const { id, path, rev, text, base } of await blog.store.posts(lot)) {
      // The base's text is the post's own while nobody typed.
      const baseText = base?.rev === rev ? text : base && (await blog.store.baseText(id));
      known.push({ id, path, rev, text, ...(baseText === undefined ? {} : { baseText }) });
    }
  }
  for (const { post, baseText } of await blog.store.trashed()) {
    const { id, path, rev, text } = post;
    known.push({ id, path, rev, text, trashed: true, ...(baseText === undefined ? {} : { baseText }) });
  }
  return known;
}

function countVerdicts(items: readonly ImportItem[]): Record<ImportItem["verdict"], number> {
  const counts = { new: 0, same: 0, "changed-there": 0, "changed-here": 0, conflict: 0, skipped: 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}

function pathOf(problem: Problem): string {
  return problem.data && "path" in problem.data ? String(problem.data.path) : "";
}
