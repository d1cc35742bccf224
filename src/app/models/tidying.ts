import { effect } from "@preact/signals";
import type { Services } from "../services.ts";
import type { Desk } from "./desk.ts";

export type TidyingSource = {
  services: Pick<Services, "now">;
  desk: Pick<Desk, "blog">;
  /** Runs it once the page has nothing better to do; what it gives calls it off. */
  later?(act: () => void): () => void;
};

/** How long a blog is open before its former texts are looked through. */
const settleMs = 30_000;

/** Once for each time that a blog is opened: packs the former texts that saves left whole, and thins them. */
export function createTidying({ services, desk, later = laterIdle }: TidyingSource): void {
  effect(() => {
    const store = desk.blog.value?.store;
    if (!store) return;
    // Former texts too many are no loss, and the next time is another day.
    return later(() => void store.tidyRevisions(services.now()).catch(() => undefined));
  });
}

function laterIdle(act: () => void): () => void {
  const timer = setTimeout(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: settleMs });
    else act();
  }, settleMs);
  return () => clearTimeout(timer);
}
