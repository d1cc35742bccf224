import type { CopyNotes, Notes } from "#app/models/copies/notes.ts";

/** Notes in memory: what cannot be cloned (a folder of a test) stays what it is. */
export function memoryNotes(): Notes {
  const kept = new Map<keyof CopyNotes, unknown>();
  return {
    read: async (key) => kept.get(key) as never,
    async write(key, value) {
      kept.set(key, value);
    },
  };
}
