/** What makes a hash a drop: it prints as something else, and a loop over it sees its keys alone. */
export type DropNature = { text(): string; inspect(): string };

const nature = Symbol("drop");

/** Make a drop of a hash. */
export function makeDrop(hash: Record<string, unknown>, own: DropNature): Record<string, unknown> {
  Object.defineProperty(hash, nature, { value: own });
  return hash;
}

/** How a drop prints, or null for a plain value. */
export function dropNature(value: unknown): DropNature | null {
  if (typeof value !== "object" || value === null) return null;
  return (value as { [nature]?: DropNature })[nature] ?? null;
}
