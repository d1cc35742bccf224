import { signal } from "@preact/signals";
import { problemWords } from "#i18n/problem-words.ts";
import type { BackingUp, BackingUpSource, BackupSession } from "./backing-up.ts";
import { later } from "./exchange-doors.ts";
import type { RestoreSession, Restoring, RestoringSource } from "./restoring.ts";

// As with imports and exports: what makes and reads backups comes with the first of them.

/** `models/backing-up.ts`, once it is needed. */
export function backingUpDoor(source: BackingUpSource): BackingUp {
  const session = signal<BackupSession | null>(null);
  const { ask, loaded } = later(
    async () => (await import("./backing-up.ts")).createBackingUp(source, session),
    session,
    () => {
      const problem = session.value?.phase === "failed" ? session.value.problem : null;
      if (problem) source.notices.add({ tone: "error", text: (m) => problemWords(m, problem) });
    },
  );
  return {
    session,
    saveAll: async () => (await ask())?.saveAll(),
    cancel: () => loaded()?.cancel(),
    close() {
      loaded()?.close();
      session.value = null;
    },
  };
}

/** `models/restoring.ts`, once it is needed. */
export function restoringDoor(source: RestoringSource): Restoring {
  const session = signal<RestoreSession | null>(null);
  const { ask, loaded } = later(
    async () => (await import("./restoring.ts")).createRestoring(source, session),
    session,
    () => undefined,
  );
  return {
    session,
    async pick() {
      const { pickFile } = await import("#transfer/pick-file.ts");
      const file = await pickFile(".zip,application/zip");
      if (file) await (await ask())?.begin(file, file.name);
    },
    begin: async (file, name) => (await ask())?.begin(file, name),
    choose: (choice) => loaded()?.choose(choice),
    carryOut: async () => (await ask())?.carryOut(),
    cancel: () => loaded()?.cancel(),
    close() {
      loaded()?.close();
      session.value = null;
    },
  };
}
