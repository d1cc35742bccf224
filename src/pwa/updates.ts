import { Workbox } from "workbox-window";
import { keysRest } from "./keys-rest.ts";
import { joinTabs } from "./other-tabs.ts";
import { firstController, pagesRunning } from "./running.ts";

export type UpdateState = "none" | "ready-offline" | "waiting";

/** What the app learns of its own versions. */
export type UpdateEvents = {
  /** Once, at the end of a first visit: everything is stored and the open page is served from there. */
  offlineReady(): void;
  /** A new version is stored and waits; `accept` lets it take over every open page, once all have saved. */
  waiting(accept: () => Promise<void>, isUnused: boolean): void;
  /** Another tab is about to let it in: brings what was typed here to safety; never rejects. */
  prepare(): Promise<void>;
  /** Another version has taken over this page: save what is not saved, then reload. */
  controlling(): void;
  /** This browser will not keep the app for offline use (a private window, a page that is not secure). */
  unavailable?(): void;
};

/** Registers the service worker beside the page, and tells of updates until the page closes; returns a way to ask for one now. */
export function watchUpdates(events: UpdateEvents): { check(): Promise<void> } {
  const nothing = { check: () => Promise.resolve() };
  if (import.meta.env.DEV) return nothing;
  if (!("serviceWorker" in navigator)) {
    events.unavailable?.();
    return nothing;
  }

  // Relative to the page, not to this module: the page lies where the worker and its scope do.
  const worker = new Workbox(new URL("./sw.js", document.baseURI).href, { scope: "./" });
  let isControlled = firstController !== null;
  const others = joinTabs(events.prepare);
  worker.addEventListener("activated", ({ isUpdate, isExternal }) => {
    // A worker that only clears up after itself takes no page over.
    if (!isUpdate && !isExternal && navigator.serviceWorker.controller) events.offlineReady();
  });
  worker.addEventListener("waiting", async ({ wasWaitingBeforeRegister = false }) => {
    const accept = async () => {
      await others.prepare();
      worker.messageSkipWaiting();
    };
    events.waiting(accept, wasWaitingBeforeRegister && (await isUnused()));
  });
  const takenOver = async () => {
    await keysRest();
    events.controlling();
  };
  const controllerChanged = () => {
    const { controller } = navigator.serviceWorker;
    // At a first visit the worker takes the page over with the very version that the page runs. And where site data
    // were cleared nothing takes over: a reload would lose what only this page still holds.
    if (isControlled && controller !== null) void takenOver();
    isControlled = controller !== null;
  };
  navigator.serviceWorker.addEventListener("controllerchange", controllerChanged);
  // Since the page began, before anybody listened.
  if (navigator.serviceWorker.controller !== firstController) controllerChanged();

  const registered = forgetLeftFiles()
    .catch(() => undefined)
    .then(() => worker.register())
    .then(
      (registration) => registration !== undefined,
      () => {
        events.unavailable?.();
        return false;
      },
    );
  return {
    async check() {
      // Offline, an update cannot be asked for: the app simply stays as it is.
      if (await registered) await worker.update().catch(() => undefined);
    },
  };
}

/** Deletes the files of a worker that is gone: one that was taken out may have been ended before it did. */
async function forgetLeftFiles(): Promise<void> {
  const scope = new URL("./", document.baseURI).href;
  if (await navigator.serviceWorker.getRegistration(scope)) return;
  // A page of that worker's version may still ask for parts of it.
  if ((await pagesRunning()) > 1) return;
  for (const name of await caches.keys())
    if (name.startsWith("workbox-precache") && name.endsWith(scope)) await caches.delete(name);
}

/** Whether the app has just been started, in one page alone, and nobody has touched it yet. */
async function isUnused(): Promise<boolean> {
  const [entry] = performance.getEntriesByType("navigation");
  // A reload, or the way back, goes on with something.
  const isStart = (entry as PerformanceNavigationTiming | undefined)?.type === "navigate";
  // Where it cannot be known, somebody may be writing.
  const counts = (performance as Partial<Performance>).eventCounts;
  const isTouched = !counts || ["keydown", "pointerdown"].some((type) => (counts.get(type) ?? 0) > 0);
  // A wish or a shared file in the address would be forgotten, or granted twice.
  return isStart && !isTouched && location.search === "" && (await pagesRunning()) === 1;
}
