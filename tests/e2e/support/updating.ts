import type { Page } from "playwright-core";

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
