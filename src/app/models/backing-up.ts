import type { ReadonlySignal } from "@preact/signals";
import type { Problem } from "#core/problem.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Blog } from "#store/schema.ts";

export type BackupSession =
  | { phase: "packing"; done: number; total: number }
  | { phase: "failed"; problem: Problem };

/** A backup of the whole blog, downloaded. */
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
  /** ms since the epoch */
  at: number;
  /** In pieces read, of all there are. */
  progress?(done: number, total: number): void;
  signal?: AbortSignal;
};

/** One blog as a backup file, packed off the page; rejects with what the store said, or when `signal` aborts. */
export async function makeBackup(task: BackupTask): Promise<Blob> {
  task.signal?.throwIfAborted();
  throw new Error("Not packed yet");
}
