/** Resolves once the page has nothing better to do, or after so many ms at most. */
export function idle(timeoutMs: number): Promise<void> {
  return new Promise((ready) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => ready(), { timeout: timeoutMs });
    else setTimeout(ready, 200);
  });
}
