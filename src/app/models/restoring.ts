import type { ReadonlySignal } from "@preact/signals";
import type { BackupCounts } from "#core/exchange/backup.ts";
import type { RestoreChoice, RestoreItem, RestoreVerdict } from "#core/exchange/restore.ts";
import type { Problem } from "#core/problem.ts";

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
      /** What the backup says that it holds. */
      held: BackupCounts;
      siteFiles: { added: number; kept: number };
      settings: { added: number; kept: number };
      /** What could not be read, entry by entry; the rest can be restored all the same. */
      damage: readonly Problem[];
      choice: RestoreChoice;
    }
  | { phase: "carrying"; done: number; total: number }
  | {
      phase: "done";
      added: number;
      /** The backup's text was the newer one and took the place of ours, which is in the post's history. */
      replaced: number;
      unchanged: number;
      /** Ours was the newer one; the backup's is in its history. */
      keptHere: number;
      /** Arrived beside the post of here, under another name. */
      copies: number;
      trashed: number;
      revisions: number;
      siteFiles: number;
      damage: readonly Problem[];
      cancelled: boolean;
    }
  | { phase: "failed"; problem: Problem };

/** Bringing a backup back: read, compared with what is here, shown, then carried out; nothing newer is overwritten. */
export type Restoring = {
  session: ReadonlySignal<RestoreSession | null>;
  begin(file: Blob, name: string): Promise<void>;
  /** What becomes of texts that are older than those of here. */
  choose(choice: RestoreChoice): void;
  carryOut(): Promise<void>;
  cancel(): void;
  close(): void;
};
