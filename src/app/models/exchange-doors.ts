import { type Signal, signal } from "@preact/signals";
import type { Problem } from "#core/problem.ts";
import type { Dropped } from "#transfer/dropped.ts";
import type { Exporting, ExportingSource, ExportSession } from "./exporting.ts";
import type { Importing, ImportingSource, ImportSession } from "./importing.ts";

// Bringing posts in and out is loaded with the first of its acts; until then only its session, which is null, is there.

/** Loads once; a failure is told as the session's, and the next act asks again. */
export function later<Model>(
  load: () => Promise<Model>,
  session: Signal<{ phase: "failed"; problem: Problem } | unknown>,
  show: () => void,
): { ask(): Promise<Model | null>; loaded(): Model | null } {
  let loading: Promise<Model> | null = null;
  let loaded: Model | null = null;
  return {
    loaded: () => loaded,
    async ask() {
      loading ??= load();
      try {
        loaded = await loading;
        return loaded;
      } catch (error) {
        loading = null;
        const message = error instanceof Error ? error.message : String(error);
        session.value = { phase: "failed", problem: { code: "storage-failed", data: { message } } };
        show();
        return null;
      }
    },
  };
}

export type ImportingDoorSource = ImportingSource & {
  /** `transfer/dropped.ts`, which must be there before the drop. */
  readDropped(data: DataTransfer): Promise<Dropped | null>;
};

/** `models/importing.ts`, once it is needed. */
export function importingDoor(source: ImportingDoorSource): Importing {
  const session = signal<ImportSession | null>(null);
  const { ask, loaded } = later(
    async () => (await import("./importing.ts")).createImporting(source, session),
    session,
    source.show,
  );
  return {
    session,
    canPickFolder: "showDirectoryPicker" in globalThis,
    pickFolder: async () => (await ask())?.pickFolder(),
    files: async (files) => (await ask())?.files(files),
    async dropped(data) {
      // Within the event: the browser empties the drop as soon as it is over.
      const read = source.readDropped(data);
      await (await ask())?.taken(read);
    },
    carryOut: async () => (await ask())?.carryOut(),
    cancel: () => loaded()?.cancel(),
    close: () => (loaded() ? loaded()?.close() : forget(session)),
    startEmpty: async () => (await ask())?.startEmpty(),
  };
}

/** `models/exporting.ts`, once it is needed. */
export function exportingDoor(source: ExportingSource): Exporting {
  const session = signal<ExportSession | null>(null);
  const { ask, loaded } = later(
    async () => (await import("./exporting.ts")).createExporting(source, session),
    session,
    source.show,
  );
  return {
    session,
    canUseFolder: "showDirectoryPicker" in globalThis,
    toFolder: async (ids) => (await ask())?.toFolder(ids),
    toZip: async (ids) => (await ask())?.toZip(ids),
    toFile: async (id) => (await ask())?.toFile(id),
    share: async (id) => (await ask())?.share(id),
    printHtml: async (id) => (await ask())?.printHtml(id) ?? null,
    choose: (id, on) => loaded()?.choose(id, on),
    diff: async (item) => (await ask())?.diff(item) ?? [],
    resolve: async (id, how) => (await ask())?.resolve(id, how),
    carryOut: async () => (await ask())?.carryOut(),
    cancel: () => loaded()?.cancel(),
    close: () => (loaded() ? loaded()?.close() : forget(session)),
  };
}

function forget(session: Signal<unknown>): void {
  session.value = null;
}
