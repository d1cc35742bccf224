import type { Inventory } from "#core/post/inventory.ts";

/**
 * What the app remembers of its databases outside of them: Chromium opens a corrupt database as an empty one, without an
 * error, and the list of blogs goes with the posts. Kept twice: in localStorage, read at once but up to a minute late
 * when the browser was killed, and in the browser's own file system (`witness-file.ts`).
 */
export type Witness = {
  /** ms since the epoch */
  at: number;
  blogs: WitnessedBlog[];
};

export type WitnessedBlog = Inventory & {
  id: string;
  name: string;
  /** Posts that had left the list, by the trash or for good, with their revisions added up. */
  gone: Departed;
};

export type Departed = Pick<Inventory, "count" | "work">;

/** In localStorage. */
export const witnessKey = "ecritoire:witness";

/** What localStorage remembers; null when it remembers nothing, or is forbidden. */
export function witnessed(): Witness | null {
  try {
    return parseWitness(localStorage.getItem(witnessKey));
  } catch {
    // SecurityError: the reader blocks site data.
    return null;
  }
}

/** Null for what is no witness, such as a file that was cut short. */
export function parseWitness(json: string | null): Witness | null {
  try {
    const witness: Witness | null = JSON.parse(json ?? "null");
    return Array.isArray(witness?.blogs) ? witness : null;
  } catch {
    return null;
  }
}
