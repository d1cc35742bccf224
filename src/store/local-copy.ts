/**
 * What the store also keeps in localStorage: written at once when a page goes away, and often still there when the
 * browser dropped a database. Small, and never the only copy.
 */
export interface LocalCopy {
  /** Nothing happens when there is no room, no storage, or no permission for it. */
  write(key: string, value: string): void;
  /** Every key and value of this blog. */
  all(): Map<string, string>;
  remove(key: string): void;
}

/** The local copies of one blog; empty and deaf where localStorage is absent or forbidden. */
export function localCopy(blogId: string): LocalCopy {
  const prefix = `ecritoire:${blogId}:`;
  const storage = localStorageIfAny();
  return {
    write(key, value) {
      try {
        storage?.setItem(prefix + key, value);
      } catch {
        // No room: an older copy must not pass for this one.
        storage?.removeItem(prefix + key);
      }
    },
    all() {
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
      const mine = keys.filter((key) => key.startsWith(prefix));
      return new Map(mine.map((key) => [key.slice(prefix.length), storage?.getItem(key) ?? ""]));
    },
    remove(key) {
      storage?.removeItem(prefix + key);
    },
  };
}

function localStorageIfAny(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // SecurityError: the reader blocks site data.
    return null;
  }
}
