import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Finding, type Severity, worstOf } from "#core/post/checks/finding.ts";
import type { Checked } from "#core/post/checks/task.ts";
import type { Services } from "../services.ts";
import type { Desk } from "./desk.ts";
import type { Library } from "./library.ts";

/** What was found in the post on the desk, and the text in which it was found. */
export type OpenChecked = Checked & { postId: string; doc: string };

export type ChecksSignals = {
  /** Null until the post on the desk was checked for the first time. */
  open: Signal<OpenChecked | null>;
  /** By post; one that was not checked yet is not there. */
  found: Signal<ReadonlyMap<string, readonly Finding[]>>;
  /** Of a check of the whole blog under way. */
  progress: Signal<{ done: number; total: number } | null>;
};

export type Checking = {
  /** Checks every post again, from the first. */
  checkAll(): void;
  /** Checks now what changed since it was checked last, without waiting for a quiet desk; false when that cannot be. */
  hurry(): Promise<boolean>;
  /** Selects in the text what a finding of the open post is about; the text may have changed since. */
  show(finding: Finding): void;
  /** Puts right what a finding of the open post is about: one step of undo, or another name that is asked for. */
  fix(finding: Finding): void;
  /** Selects the next finding behind the caret (1), or the one before it (-1). */
  step(by: 1 | -1): void;
};

/** What Jekyll will make of each post, before it does: found by a worker, never waited for. */
export type Checks = {
  [Name in keyof ChecksSignals]: ReadonlySignal<ChecksSignals[Name]["value"]>;
} & Checking & {
    worst(id: string): Severity | null;
  };

export type ChecksSource = {
  services: Pick<Services, "createChecker">;
  desk: Pick<Desk, "blog" | "openPost">;
  library: Pick<Library, "cards">;
  /** The file needs another name: the writer is asked for it. */
  rename(postId: string, path: string): void;
  /** What the writer asked for could not be done: a part of the app did not load. */
  failed(error: unknown): void;
};

/** How long the desk is left alone before anything is checked: no byte of it may stand before the first key. */
const settleMs = 700;
const listSettleMs = 2000;

/** `models/checking.ts`, once the writer can write. */
export function createChecks(source: ChecksSource): Checks {
  const { desk } = source;
  const signals: ChecksSignals = { open: signal(null), found: signal(new Map()), progress: signal(null) };
  let loading: Promise<Checking> | null = null;

  function start(): Promise<Checking> {
    loading ??= import("./checking.ts").then(
      ({ startChecking }) => startChecking(source, signals),
      (error) => {
        // The next act asks again.
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  function act(acted: (checking: Checking) => void): void {
    start().then(acted).catch(source.failed);
  }

  effect(() => {
    if (loading || !desk.blog.value) return;
    const post = desk.openPost.value;
    if (post && post.editor.value === null) return;
    const timer = setTimeout(() => start().catch(() => undefined), post ? settleMs : listSettleMs);
    return () => clearTimeout(timer);
  });

  return {
    ...signals,
    worst: (id) => worstOf(signals.found.value.get(id) ?? []),
    checkAll: () => act((checking) => checking.checkAll()),
    hurry: async () => (await start()).hurry(),
    show: (finding) => act((checking) => checking.show(finding)),
    fix: (finding) => act((checking) => checking.fix(finding)),
    step: (by) => act((checking) => checking.step(by)),
  };
}
