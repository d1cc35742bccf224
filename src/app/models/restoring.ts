import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { BackupCounts, BackupDamage, BackupHead, BackupRefusal } from "#core/exchange/backup.ts";
import type { RestoreChoice, RestoreItem, RestoreVerdict } from "#core/exchange/restore.ts";
import type { Problem } from "#core/problem.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { OpenBackup } from "#transfer/open-backup.ts";
import type { Services } from "../services.ts";
import type { BlogModel } from "./blog.ts";
import type { Desk } from "./desk.ts";
import type { Library } from "./library.ts";
import { problemOf } from "./problem-of.ts";
import type { CarriedRestore } from "./restore-carrier.ts";
import type { RestorePlan } from "./restore-plan.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { trashDueKey } from "./trash-purge.ts";

export type RestoreSession =
  | { phase: "reading"; name: string; done: number; total: number }
  | {
      phase: "plan";
      name: string;
      /** Of the backup: whose it is, and when it was made (ms since the epoch). */
      blogName: string;
      at: number;
      /** What takes it in: this blog again, another one that is open, or none, so that the blog is made anew. */
      into: { kind: "same" | "other"; name: string } | { kind: "new" };
      items: readonly RestoreItem[];
      counts: Readonly<Record<RestoreVerdict, number>>;
      /** What the backup says that it holds; null when it cannot say. */
      held: BackupCounts | null;
      siteFiles: { added: number; kept: number };
      settings: { added: number; kept: number };
      /** What could not be read, entry by entry; the rest can be restored all the same. */
      damage: readonly BackupDamage[];
      choice: RestoreChoice;
    }
  | { phase: "carrying"; done: number; total: number }
  | ({
      phase: "done";
      siteFiles: number;
      settings: number;
      damage: readonly BackupDamage[];
      cancelled: boolean;
    } & CarriedRestore)
  | { phase: "refused"; refusal: BackupRefusal }
  | { phase: "failed"; problem: Problem };

/** Bringing a backup back: read, compared with what is here, shown, then carried out; nothing newer is overwritten. */
export type Restoring = {
  session: ReadonlySignal<RestoreSession | null>;
  /** From a click: asks for the file. */
  pick(): Promise<void>;
  begin(file: Blob, name: string): Promise<void>;
  /** What becomes of texts that are older than those of here. */
  choose(choice: RestoreChoice): void;
  carryOut(): Promise<void>;
  cancel(): void;
  close(): void;
};

export type RestoringSource = {
  services: Services;
  desk: Desk;
  library: Library;
  settings: Settings;
};

type Planned = { backup: OpenBackup; plan: RestorePlan; choice: RestoreChoice };

export function createRestoring(
  { services, desk, library, settings }: RestoringSource,
  session: Signal<RestoreSession | null> = signal(null),
): Omit<Restoring, "pick"> {
  let job = new AbortController();
  let planned: Planned | null = null;

  async function plan(file: Blob, name: string, cancelled: AbortSignal): Promise<void> {
    const [{ openBackup }, { planRestore, countVerdicts }] = await Promise.all([
      import("#transfer/open-backup.ts"),
      import("./restore-plan.ts"),
    ]);
    const opened = await openBackup(file);
    if (cancelled.aborted) return;
    if (!opened.ok) {
      session.value = { phase: "refused", refusal: opened.refusal };
      return;
    }
    const { backup } = opened;
    const { head, counts } = backup;
    const total = counts?.posts ?? 0;
    await desk.flush();
    const known = desk.blog.value?.store ?? null;
    const closed = known ?? (await openKnown(head.blog.id));
    const made = await planRestore({
      backup,
      store: closed,
      settings: await services.registry.settings(),
      signal: cancelled,
      progress(done) {
        if (!cancelled.aborted) session.value = { phase: "reading", name, done, total };
      },
    }).finally(() => {
      if (!known) closed?.close();
    });
    if (cancelled.aborted) return;
    planned = { backup, plan: made, choice: "history" };
    const open = desk.blog.value;
    session.value = {
      ...{ phase: "plan", name, blogName: head.blog.name, at: head.at },
      into: open
        ? { kind: open.id === head.blog.id ? "same" : "other", name: open.name.value }
        : { kind: "new" },
      ...{ items: made.items, counts: countVerdicts(made.items), held: counts },
      siteFiles: countBoth(made.siteFiles),
      settings: countBoth(made.settings),
      ...{ damage: [...backup.damage], choice: "history" },
    };
  }

  /** A blog that this browser knows and that is not on the desk: what is left of it must be compared too. */
  async function openKnown(id: string): Promise<BlogStore | null> {
    const isKnown = (await services.registry.blogs()).some((blog) => blog.id === id);
    return isKnown ? services.openBlogStore(id, {}) : null;
  }

  /** The blog that takes the backup in: the one that is open, or the backup's own made again. */
  async function open({ blog }: BackupHead): Promise<BlogModel> {
    if (!desk.blog.value) {
      const { id, name, createdAt } = blog;
      const known = (await services.registry.blogs()).find((each) => each.id === id);
      const entry = known ?? { id, name, createdAt, openedAt: services.now() };
      await services.registry.saveBlog(entry);
      await desk.openBlog(entry);
    }
    const model = desk.blog.value;
    if (!model) throw new Error("The blog of the backup did not open");
    return model;
  }

  async function carry({ backup, plan, choice }: Planned, cancelled: AbortSignal): Promise<void> {
    const total = plan.items.length + (backup.counts?.revisions ?? 0);
    const outcome: CarriedRestore = {
      ...{ added: 0, replaced: 0, unchanged: 0, keptHere: 0, copies: 0, trashed: 0, revisions: 0 },
    };
    const model = await open(backup.head);
    const keeper = desk.keeper();
    if (!keeper) throw new Error("A blog is open without its keeper");
    let siteFiles = 0;
    let taken = 0;
    let isStopped = false;
    try {
      const { carryRestore } = await import("./restore-carrier.ts");
      siteFiles = await takeSite(model, { backup, plan, choice }, cancelled);
      await carryRestore(
        {
          ...{ backup, plan, choice, services, keeper, store: model.store, signal: cancelled },
          taken: (path) => library.byPath(path) !== undefined,
          mayChange: desk.mayChange,
          kept: (cards) => library.put(cards),
          progress(done) {
            session.value = { phase: "carrying", done: Math.min(done, total), total };
          },
        },
        outcome,
      );
      taken = await takeSettings({ backup, plan, choice }, cancelled);
    } catch (error) {
      if (!cancelled.aborted) throw error;
      isStopped = true;
    } finally {
      await desk.reread();
    }
    session.value = {
      ...{ phase: "done", ...outcome, siteFiles, settings: taken },
      ...{ damage: [...backup.damage], cancelled: isStopped },
    };
  }

  /** What the blog says besides its posts, where it says nothing yet; before the posts, whose cards hang on it. */
  async function takeSite(
    model: BlogModel,
    { backup, plan }: Planned,
    cancelled: AbortSignal,
  ): Promise<number> {
    const wanted = new Set(plan.siteFiles.added);
    const files: { path: string; text: string }[] = [];
    for await (const piece of backup.values(cancelled)) {
      if (piece.kind === "site-file" && wanted.has(piece.path))
        files.push({ path: piece.path, text: piece.text });
      // What comes back into the trash is not let go of for what was found there long ago.
      if (piece.kind === "meta" && piece.key !== trashDueKey)
        await model.store.refill({ meta: [[piece.key, piece.value]] });
    }
    await model.takeSiteFiles(files);
    return files.length;
  }

  async function takeSettings({ backup, plan }: Planned, cancelled: AbortSignal): Promise<number> {
    const wanted = new Set(plan.settings.added);
    for await (const piece of backup.values(cancelled)) {
      if (piece.kind !== "setting" || !wanted.has(piece.key)) continue;
      const { key, value } = piece;
      // Those of a later version wait in the registry for it.
      if (isOurs(key, value)) settings.set(key, value as never);
      else await services.registry.saveSetting(key, value);
    }
    return wanted.size;
  }

  async function guarded(cancelled: AbortSignal, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!cancelled.aborted) session.value = { phase: "failed", problem: problemOf(error) };
    }
  }

  return {
    session,
    async begin(file, name) {
      if (session.value?.phase === "carrying") return;
      job.abort();
      job = new AbortController();
      planned = null;
      const { signal: cancelled } = job;
      session.value = { phase: "reading", name, done: 0, total: 0 };
      await guarded(cancelled, () => plan(file, name, cancelled));
    },
    choose(choice) {
      if (!planned || session.value?.phase !== "plan") return;
      planned.choice = choice;
      session.value = { ...session.value, choice };
    },
    async carryOut() {
      if (!planned) return;
      const carried = planned;
      planned = null;
      job = new AbortController();
      const { signal: cancelled } = job;
      session.value = { phase: "carrying", done: 0, total: carried.plan.items.length };
      // Cancelled, it ends by itself and tells what it had stored.
      await guarded(cancelled, () => carry(carried, cancelled));
    },
    cancel() {
      job.abort();
      if (session.value?.phase !== "carrying") session.value = null;
    },
    close() {
      job.abort();
      planned = null;
      session.value = null;
    },
  };
}

function countBoth({ added, kept }: { added: string[]; kept: string[] }): { added: number; kept: number } {
  return { added: added.length, kept: kept.length };
}

/** A setting of this version, of the kind that it has here. */
function isOurs(key: string, value: unknown): key is keyof typeof defaultSettings {
  if (!Object.hasOwn(defaultSettings, key)) return false;
  const fallback: unknown = defaultSettings[key as keyof typeof defaultSettings];
  return fallback === null || typeof fallback === typeof value;
}
