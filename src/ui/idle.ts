/** Waits until the page has nothing better to do, or a second at most. */
export function idle(): Promise<void> {
  return new Promise((ready) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => ready(), { timeout: 1000 });
    else setTimeout(ready, 200);
  });
}
