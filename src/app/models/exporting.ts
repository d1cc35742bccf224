import { type ReadonlySignal, signal } from "@preact/signals";
import type { ExportItem, Outgoing } from "#core/exchange/export.ts";
import type { Card } from "#core/post/card.ts";
import { isInFolder, type Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { Hunk } from "#core/text/line-diff.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { Folder } from "#transfer/folder/folder.ts";
import type { PrintedPost, Services } from "../services.ts";
import type { BlogModel } from "./blog.ts";
import type { Desk } from "./desk.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import { problemOf } from "./problem-of.ts";

export type ExportSession =
  | { phase: "planning"; done: number; total: number }
  | {
      phase: "plan";
      target: "folder";
      folderName: string;
      /** What differs from the folder; what is the same there is counted only. */
      items: readonly ExportItem[];
      same: number;
      /** Ids; a conflict is never chosen by itself. */
      chosen: ReadonlySet<string>;
    }
  | { phase: "writing"; done: number; total: number }
  | {
      phase: "done";
      target: "folder";
      written: number;
      failed: readonly { path: string; problem: Problem }[];
    }
  | { phase: "failed"; problem: Problem };

/** How the writer settles a post that changed on both sides. */
export type Resolution = "ours" | "theirs" | "both";

/** Bringing posts out: a plan is shown, then carried out; nothing that changed outside is overwritten unasked. */
export type Exporting = {
  session: ReadonlySignal<ExportSession | null>;
  canUseFolder: boolean;
  /** From a click. `ids` null: every post of the blog. */
  toFolder(ids: readonly string[] | null): Promise<void>;
  toZip(ids: readonly string[] | null): Promise<void>;
  toFile(id: string): Promise<void>;
  share(id: string): Promise<void>;
  /** Null for a post that is not there. */
  printHtml(id: string): Promise<PrintedPost | null>;
  choose(id: string, on: boolean): void;
  diff(item: ExportItem): Promise<Hunk[]>;
  resolve(id: string, how: Resolution): Promise<void>;
  carryOut(): Promise<void>;
  cancel(): void;
  close(): void;
};

export type ExportingSource = {
  services: Services;
  desk: Desk;
  library: Library;
  notices: Notices;
  show(): void;
  /** Posts left without a plan on show: what stands in the way of the site is told. `zippedAt`: in ms since the epoch. */
  left(ids: readonly string[], zippedAt?: number): void;
};

/** A post on its way out. */
type Going = Pick<Post, "id" | "path" | "text" | "rev" | "updatedAt" | "base">;

export function createExporting(
  { services, desk, library, notices, show, left }: ExportingSource,
  session = signal<ExportSession | null>(null),
): Exporting {
  let job = new AbortController();
  let folder: Folder | null = null;
  /** What the writer was asked about and settled as her own: written although the folder changed. */
  const settled = new Set<string>();
  const resolving = new Set<string>();

  /** As they stand on the desk, even when the browser refuses to save them: this is how they get out of it. */
  async function posts(ids: readonly string[] | null, blog: BlogModel): Promise<Going[]> {
    await desk.flush();
    const wanted = ids ?? library.cards.value.map((card) => card.id);
    const stored = await blog.store.posts(wanted).catch((error: unknown) => {
      // A database that cannot even be read: what is on the desk is all there is, and must get out.
      const held = new Set(desk.files().map(({ id }) => id));
      if (wanted.every((id) => held.has(id))) return [];
      throw error;
    });
    // Asked after the database: a text from before a change would go out under the path that came with it.
    const onDesk = new Map(desk.files().map((file) => [file.id, file]));
    const byId = new Map(stored.map((post) => [post.id, post]));
    return wanted.flatMap((id) => {
      const post = byId.get(id);
      const here = onDesk.get(id);
      if (!post) return here ? [{ ...here, rev: 0, updatedAt: services.now() }] : [];
      // No revision is of a text that was not saved.
      return here && here.text !== post.text ? [{ ...post, text: here.text, rev: 0 }] : [post];
    });
  }

  async function planned(ids: readonly string[] | null): Promise<void> {
    const blog = desk.blog.value;
    if (!blog || isWriting()) return;
    job.abort();
    job = new AbortController();
    const { signal: cancelled } = job;
    settled.clear();
    // Within the click: the browser asks for its permission only from a gesture.
    const opened = (await blog.openFolder()) ?? (blog.folder.value ? null : await blog.pickFolder());
    if (cancelled.aborted) return;
    folder = opened;
    if (!opened) {
      // A picker that was closed is an answer; a refused permission is a failure worth a sentence.
      if (!blog.folder.value) return;
      session.value = {
        phase: "failed",
        problem: { code: "permission-refused", data: { path: blog.folder.value.name } },
      };
      return show();
    }
    session.value = { phase: "planning", done: 0, total: 0 };
    show();
    const items = await readPlan(await posts(ids, blog), blog, opened, cancelled);
    if (cancelled.aborted) return;
    const changed = items.filter((item) => item.verdict !== "same");
    const { keepExported } = await import("./exchange-record.ts");
    await keepExported({
      keeper: desk.keeper(),
      // What is known to be there need not be remembered again.
      items: items.filter(({ id, verdict }) => verdict === "same" && !isKnownThere(library.card(id))),
      at: services.now(),
    });
    if (cancelled.aborted) return;
    session.value = {
      phase: "plan",
      target: "folder",
      folderName: opened.name,
      items: changed,
      same: items.length - changed.length,
      chosen: new Set(changed.filter((item) => item.verdict !== "conflict").map((item) => item.id)),
    };
  }

  async function readPlan(
    ours: readonly Going[],
    blog: BlogModel,
    from: Folder,
    cancelled: AbortSignal,
    progress = (done: number, total: number): void => {
      if (!cancelled.aborted) session.value = { phase: "planning", done, total };
    },
  ): Promise<ExportItem[]> {
    const { planFolderExport } = await import("#transfer/plan-folder-export.ts");
    const outgoing: Outgoing[] = [];
    for (const { id, path, text, base, rev } of ours) {
      const baseText = base?.rev === rev ? text : base && (await blog.store.baseText(id));
      outgoing.push({
        id,
        path,
        text,
        ...(base ? { base } : {}),
        ...(baseText === undefined ? {} : { baseText }),
      });
    }
    return planFolderExport(from, outgoing, { signal: cancelled, progress });
  }

  /** Joins to the plan on show what these posts have become. */
  async function planAgain(ids: readonly string[]): Promise<void> {
    const blog = desk.blog.value;
    if (!blog || !folder) return;
    const found = await readPlan(await posts(ids, blog), blog, folder, job.signal, () => {});
    const items = found.filter(({ verdict }) => verdict !== "same");
    const written = items.filter(({ verdict }) => verdict !== "conflict").map(({ id }) => id);
    changePlan((now) => ({
      ...now,
      items: [...now.items, ...items],
      chosen: new Set([...now.chosen, ...written]),
    }));
  }

  /** The folder's text took the place of the writer's: one click takes hers back. */
  function offerOurs({ id, path, ours }: ExportItem, theirs: string): void {
    notices.add({
      tone: "done",
      text: (m) => m.app.theirsTaken(path),
      action: {
        label: (m) => m.app.undo,
        run: async () => {
          const { takeBackText } = await import("./text-restoration.ts");
          await takeBackText({ id, before: ours, after: theirs }, { services, desk, library, notices });
        },
      },
    });
  }

  function guarded(act: () => Promise<void>): Promise<void> {
    return act().catch((error: unknown) => {
      // The writer's own "cancel" is no failure.
      if (error instanceof Error && error.name === "AbortError") return;
      session.value = { phase: "failed", problem: problemOf(error) };
      show();
    });
  }

  const isWriting = () => session.value?.phase === "writing";

  function changePlan(change: (plan: Extract<ExportSession, { phase: "plan" }>) => ExportSession): void {
    if (session.value?.phase === "plan") session.value = change(session.value);
  }

  return {
    session,
    canUseFolder: "showDirectoryPicker" in globalThis,
    toFolder: (ids) => guarded(() => planned(ids)),

    toZip: (ids) =>
      guarded(async () => {
        const blog = desk.blog.value;
        if (!blog) return;
        const [{ zipFiles }, { download }, { encodePost }] = await Promise.all([
          import("#transfer/zip.ts"),
          import("#transfer/download.ts"),
          import("#transfer/text.ts"),
        ]);
        const at = services.now();
        const going = await posts(ids, blog);
        const files = going.map(({ path, text, updatedAt }) => ({
          path,
          bytes: encodePost(text),
          modifiedAt: updatedAt,
        }));
        const day = new Date(services.now()).toISOString().slice(0, 10);
        download(await zipFiles(files), `${blog.name.value || "blog"}-${day}.zip`);
        await sent(going);
        notices.add({ tone: "done", text: (m) => m.app.zipped(going.length) });
        left(
          going.map((post) => post.id),
          at,
        );
      }),

    toFile: (id) =>
      guarded(async () => {
        const going = await fileOf(id);
        if (!going) return;
        const { file, post } = going;
        const { download } = await import("#transfer/download.ts");
        download(file, file.name);
        await sent([post]);
        notices.add({ tone: "done", text: (m) => m.app.downloaded(file.name) });
        left([id]);
      }),

    share: (id) =>
      guarded(async () => {
        const going = await fileOf(id);
        if (!going) return;
        const { shareFiles } = await import("#transfer/share.ts");
        await shareFiles([going.file]);
        await sent([going.post]);
        left([id]);
      }),

    async printHtml(id) {
      const blog = desk.blog.value;
      const [post] = blog ? await posts([id], blog) : [];
      if (!blog || !post) return null;
      await blog.loadConfig();
      const site = blog.site.value;
      return site && services.printHtml(site, { id, path: post.path, text: post.text });
    },

    choose: (id, on) =>
      changePlan((plan) => {
        const chosen = new Set(plan.chosen);
        if (on) chosen.add(id);
        else chosen.delete(id);
        return { ...plan, chosen };
      }),

    async diff(item) {
      const { lineDiff } = await import("#core/text/line-diff.ts");
      return lineDiff(item.theirs ?? item.oldTheirs ?? "", item.ours);
    },

    resolve: (id, how) =>
      guarded(async () => {
        const plan = session.value;
        const keeper = desk.keeper();
        if (plan?.phase !== "plan" || !keeper) return;
        const item = plan.items.find((each) => each.id === id);
        if (!item) return;
        if (how === "ours") {
          settled.add(id);
          changePlan((now) => ({ ...now, chosen: new Set([...now.chosen, id]) }));
          return;
        }
        // A second click on a slow machine settles nothing twice.
        if (item.theirs === undefined || resolving.has(id)) return;
        if (how === "theirs" && !desk.mayChange([id])) return;
        const taken = (path: string) => library.byPath(path) !== undefined;
        resolving.add(id);
        try {
          const { takeTheirs } = await import("./exchange-record.ts");
          const whyNot = await takeTheirs({ item, theirs: item.theirs, how, keeper, services, taken });
          if (whyNot) return void notices.add({ tone: "error", text: (m) => problemWords(m, whyNot) });
          if (how === "theirs") offerOurs(item, item.theirs);
        } finally {
          resolving.delete(id);
        }
        changePlan((now) => ({
          ...now,
          items: now.items.filter((each) => each.id !== id),
          chosen: new Set([...now.chosen].filter((each) => each !== id)),
        }));
        // Ours has another name now, under which the folder does not hold it.
        if (how === "both") await planAgain([id]);
      }),

    carryOut: () =>
      guarded(async () => {
        const plan = session.value;
        const blog = desk.blog.value;
        if (plan?.phase !== "plan" || !blog || !folder) return;
        job = new AbortController();
        const items = plan.items.filter((item) => plan.chosen.has(item.id));
        const byId = new Map(items.map((item) => [item.id, item]));
        const written: ExportItem[] = [];
        const failed: { path: string; problem: Problem }[] = [];
        // Before anything is awaited: a second click must not write a second time.
        session.value = { phase: "writing", done: 0, total: items.length };
        const { exportToFolder } = await import("#transfer/export-folder.ts");
        const settledItems = items.map((item) => (settled.has(item.id) ? asSettled(item) : item));
        for await (const result of exportToFolder(folder, settledItems, job.signal)) {
          const item = byId.get(result.id);
          if (result.ok && item) written.push(item);
          if (!result.ok) failed.push({ path: result.path, problem: result.problem });
          if (result.ok && result.left) failed.push({ path: result.path, problem: result.left });
          session.value = { phase: "writing", done: written.length + failed.length, total: items.length };
        }
        const { keepExported } = await import("./exchange-record.ts");
        await keepExported({ keeper: desk.keeper(), items: written, at: services.now() });
        session.value = { phase: "done", target: "folder", written: written.length, failed };
      }),

    cancel() {
      job.abort();
      if (session.value?.phase !== "writing") session.value = null;
    },
    close() {
      job.abort();
      session.value = null;
    },
  };

  /** Before anything is told: what the writer does next meets a URL that is out. */
  async function sent(going: readonly Going[]): Promise<void> {
    const { keepSent } = await import("./exchange-record.ts");
    await keepSent({ keeper: desk.keeper(), posts: going, at: services.now() });
  }

  async function fileOf(id: string): Promise<{ file: File; post: Going } | null> {
    const blog = desk.blog.value;
    const [post] = blog ? await posts([id], blog) : [];
    if (!post) return null;
    const { encodePost } = await import("#transfer/text.ts");
    const name = post.path.slice(post.path.lastIndexOf("/") + 1);
    const file = new File([encodePost(post.text)], name, {
      type: "text/markdown",
      lastModified: post.updatedAt,
    });
    return { file, post };
  }
}

/** The writer saw what the folder holds and chose her own text: written over that very text, and no other. */
function asSettled(item: ExportItem): ExportItem {
  return { ...item, verdict: item.oldPath === undefined ? "update" : "moved" };
}

function isKnownThere(card: Card | undefined): boolean {
  return card !== undefined && isInFolder(card);
}
