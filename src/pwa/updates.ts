import { Workbox } from "workbox-window";
import { firstController } from "./running.ts";

export type UpdateState = "none" | "ready-offline" | "waiting";

/** What the app learns of its own versions. */
export type UpdateEvents = {
  /** Once, at the end of a first visit: everything is stored and the open page is served from there. */
  offlineReady(): void;
  /** A new version is stored and waits; `accept` lets it take over every open page. */
  waiting(accept: () => Promise<void>): void;
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
  worker.addEventListener("activated", ({ isUpdate, isExternal }) => {
    if (!isUpdate && !isExternal) events.offlineReady();
  });
  worker.addEventListener("waiting", () => {
    events.waiting(() => {
      worker.messageSkipWaiting();
      return Promise.resolve();
    });
  });
  const controllerChanged = () => {
    const { controller } = navigator.serviceWorker;
    // At a first visit the worker takes the page over with the very version that the page runs. And where site data
    // were cleared nothing takes over: a reload would lose what only this page still holds.
    if (isControlled && controller !== null) events.controlling();
    isControlled = controller !== null;
  };
  navigator.serviceWorker.addEventListener("controllerchange", controllerChanged);
  // Since the page began, before anybody listened.
  if (navigator.serviceWorker.controller !== firstController) controllerChanged();

  const registered = worker.register().then(
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
