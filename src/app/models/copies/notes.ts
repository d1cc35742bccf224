import type { Registry } from "#store/registry.ts";

/** What the app remembers of a blog's copies. Times in ms since the epoch. */
export type CopyNotes = {
  /** When all posts last left as a zip. */
  zip: number;
  /** The newest snapshot, and of which state of the blog it is. */
  snapshot: { name: string; mark: string };
  folder: FolderNote;
  /** Since when there are words that exist in this browser only; null when there are none. */
  aloneSince: number | null;
  remindedAt: number;
};

/** The folder that copies go to, and what of it is ours. */
export type FolderNote = {
  handle: FileSystemDirectoryHandle;
  /** The copies that were written there and not removed since; `size` in bytes. */
  written: { name: string; size: number; at: number }[];
  /** The last one, and of which state of the blog it is. */
  last?: { at: number; mark: string };
};

/** One record each, so that two tabs never write over what the other noted. */
export type Notes = {
  read<Key extends keyof CopyNotes>(key: Key): Promise<CopyNotes[Key] | undefined>;
  write<Key extends keyof CopyNotes>(key: Key, value: CopyNotes[Key] | undefined): Promise<void>;
};

/** The notes of one blog, in the registry: a backup of the blog has nothing to say of other copies. */
export function notesOf(registry: Registry, blogId: string): Notes {
  const named = (key: string) => `copies/${blogId}/${key}`;
  return {
    // Written below and nowhere else.
    read: async (key) => (await registry.note(named(key))) as never,
    write: (key, value) => registry.saveNote(named(key), value),
  };
}
