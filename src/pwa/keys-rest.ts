/** How long nobody must have typed before a page may be taken from under the writer's fingers. */
const restMs = 1500;

let lastKeyAt = Number.NEGATIVE_INFINITY;
addEventListener(
  "keydown",
  () => {
    lastKeyAt = performance.now();
  },
  { capture: true },
);

/** Resolves once the keys have rested for a moment; at once where nobody types. */
export async function keysRest(): Promise<void> {
  for (;;) {
    const left = lastKeyAt + restMs - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
