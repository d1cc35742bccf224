/** How long work may hold the page before it lets it breathe: well under a frame's budget of missed input. */
const holdMs = 12;

/** Gives a function to await between two pieces of work: it yields to the page when enough time has gone by. */
export function createBreath(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < holdMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  };
}
