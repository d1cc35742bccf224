import type { ToWorker } from "#sw/messages.ts";
import { version } from "./version.ts";

/** The worker that served this page. */
export const firstController: ServiceWorker | null = globalThis.navigator?.serviceWorker?.controller ?? null;

/** Holds a lock that says which version runs here, and lets the worker tidy up after versions that nobody runs. */
export function announceVersion(): void {
  // Without locks nobody can tell which versions run: the worker keeps the files of all.
  if (import.meta.env.DEV || !("serviceWorker" in navigator) || !navigator.locks) return;
  const prefix = lockPrefix();
  const own = prefix + version;
  // Held until the page goes, however it goes.
  void navigator.locks.request(own, { mode: "shared" }, () => new Promise(() => {}));
  const message: ToWorker = { type: "STARTED", locks: { prefix, own } };
  // Only the worker that serves this page: one that waits has nothing to tidy yet.
  navigator.serviceWorker.controller?.postMessage(message);
}

/** How many pages of the app run in this browser, this one included, whatever their version; 1 where nothing tells. */
export async function pagesRunning(): Promise<number> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return Math.max(1, held.filter(({ name = "" }) => name.startsWith(lockPrefix())).length);
}

function lockPrefix(): string {
  return `ecritoire runs ${new URL("./", document.baseURI).pathname} `;
}
