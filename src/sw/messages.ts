/** What a page may tell the service worker. */
export type ToWorker =
  /** Take over every open page now; the name is the one that workbox-window posts. */
  | { type: "SKIP_WAITING" }
  /** A page has started. Each holds a lock while it runs, `prefix` and the name of its version: `own` is this page's. */
  | { type: "STARTED"; locks: { prefix: string; own: string } };
