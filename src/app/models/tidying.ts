import { effect } from "@preact/signals";
import { removeScratches } from "#store/scratch.ts";
import { idle } from "../idle.ts";
import type { Services } from "../services.ts";
import type { Desk } from "./desk.ts";
import { purgeOld } from "./trash-purge.ts";

export type TidyingSource = {
  services: Pick<Services, "now">;
  desk: Pick<Desk, "blog">;
  /** The copy of the day, before anything goes. */
  first(): Promise<unknown>;
  /** Runs it once the page has nothing better to do; what it gives calls it off. */
  later?(act: () => Promise<void>): () => void;
};

/** How long a blog is open before its former texts are looked through. */
const settleMs = 30_000;

/**
 * Once for each time that a blog is opened: lets go of what has been in the trash for too long, packs the former texts
 * that saves left whole, and thins them.
 */
export function createTidying({ services, desk, first, later = laterIdle }: TidyingSource): void {
  effect(() => {
    const blog = desk.blog.value;
    if (!blog) return;
    return later(async () => {
      try {
        await first();
        if (desk.blog.peek() !== blog) return;
        await purgeOld(blog.store, services.now());
        await blog.store.tidyRevisions(services.now());
        // A restore test that a killed page began: nobody else knows of its database.
        await removeScratches();
      } catch {
        // Former texts too many are no loss, and the next time is another day.
      }
    });
  });
}

function laterIdle(act: () => Promise<void>): () => void {
  const timer = setTimeout(() => {
    void idle(settleMs).then(act);
  }, settleMs);
  return () => clearTimeout(timer);
}
