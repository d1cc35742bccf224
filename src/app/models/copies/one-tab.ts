/** Does the work in one tab at a time; null when another tab is at it, and then nothing is done here. */
export async function inOneTab<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
  const locks = globalThis.navigator?.locks;
  // Without locks the worst is a copy too many.
  if (!locks) return work();
  return locks.request(`ecritoire-${name}`, { ifAvailable: true }, async (lock) => (lock ? work() : null));
}
