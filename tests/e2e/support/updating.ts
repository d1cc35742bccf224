import type { Page } from "playwright-core";
import { buildOf, eventually } from "./page.ts";

/** Asks for a new version, and waits until it is stored or has been refused. */
export function lookForUpdate(page: Page): Promise<"waiting" | "refused"> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (worker) {
      await new Promise<void>((done) => {
        const look = () => {
          if (worker.state !== "installing") done();
        };
        worker.addEventListener("statechange", look);
        look();
      });
    }
    return registration.waiting ? "waiting" : "refused";
  });
}

/**
 * Waits until the page runs a build that has been let in. Chromium lets it wait for the old worker when that one was
 * started again at that very moment, and ends the old one after 30 idle seconds; but never while it is debugged, as it
 * is here: then this does it.
 */
export async function untilRuns(page: Page, build: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const versions = new Map<string, { versionId: string; status: string }>();
  devtools.on("ServiceWorker.workerVersionUpdated", (told) => {
    for (const version of told.versions) versions.set(version.versionId, version);
    const all = [...versions.values()];
    if (!all.some(({ status }) => status === "installed")) return;
    for (const { versionId, status } of all)
      if (status === "activated")
        devtools.send("ServiceWorker.stopWorker", { versionId }).catch(() => undefined);
  });
  const idle = setTimeout(() => void devtools.send("ServiceWorker.enable").catch(() => undefined), 5000);
  try {
    await eventually(() => buildOf(page).catch(() => "reloading")).toBe(build);
  } finally {
    clearTimeout(idle);
    await devtools.detach().catch(() => undefined);
  }
}

/** Lets every save of a post fail in this page, or no longer. */
export function refuseSaves(page: Page, isRefusing: boolean): Promise<void> {
  return page.evaluate((refuse) => {
    const prototype = IDBObjectStore.prototype as IDBObjectStore & { kept?: IDBObjectStore["put"] };
    prototype.kept ??= prototype.put;
    const { kept } = prototype;
    prototype.put = function (this: IDBObjectStore, ...given: [unknown]) {
      if (refuse && this.name === "posts") throw new DOMException("No room", "QuotaExceededError");
      return kept.apply(this, given);
    };
  }, isRefusing);
}
