/** What a page may tell the service worker; the name is the one that workbox-window posts. */
export type ToWorker = { type: "SKIP_WAITING" };
