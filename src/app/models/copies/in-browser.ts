import type { ReadonlySignal } from "@preact/signals";
import { askPersistence, looksPassing, persistence } from "#store/persistence.ts";
import { download } from "#transfer/download.ts";
import { canPickFolder, pickCopyFolder } from "#transfer/folder/fs-access.ts";
import { parseRoute } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { type BackupTask, makeBackup } from "../backing-up.ts";
import type { BlogModel } from "../blog.ts";
import { type Copies, type CopiesSource, createCopies } from "../copies.ts";
import type { Desk } from "../desk.ts";
import type { Restoring } from "../restoring.ts";
import { watchOtherBlogs } from "./other-blogs.ts";

export type BrowserCopiesSource = Pick<
  CopiesSource,
  "blog" | "acknowledgedAt" | "cards" | "notices" | "language" | "show" | "isLost"
> & {
  services: CopiesSource["services"] & Pick<Services, "newId" | "openBlogStore">;
  desk: CopiesSource["desk"] &
    Pick<Desk, "keeper" | "notFound"> & { blog: ReadonlySignal<CopiesSource["blog"] | null> };
  /** Whether the app has a window of its own. */
  standalone: ReadonlySignal<boolean>;
  restoring: Pick<Restoring, "begin">;
};

/** The copies of a blog with the powers of this browser behind them. */
export async function copiesInBrowser(source: BrowserCopiesSource): Promise<Copies> {
  const { registry, zone, newId, now } = source.services;

  async function taskOf({ id, name, store }: BlogModel, at: number): Promise<Omit<BackupTask, "settings">> {
    const createdAt = (await registry.blogs()).find((each) => each.id === id)?.createdAt ?? at;
    return {
      blog: { id, name: name.peek(), createdAt },
      ...{ store, language: source.language.peek(), zone, at },
    };
  }

  const copies = await createCopies({
    ...source,
    isStandalone: () => source.standalone.peek(),
    async persistence() {
      const [state, isPassing] = await Promise.all([persistence(), looksPassing()]);
      return { ...state, isPassing };
    },
    askPersistence,
    onGesture,
    onHidden,
    pick: canPickFolder() ? pickCopyFolder : null,
    pack: async (blog, at) =>
      makeBackup({ ...(await taskOf(blog, at)), settings: await registry.settings() }),
    async testRestore(blog, progress) {
      const { testRestore, TestUnderWay } = await import("../restore-test.ts");
      try {
        return await testRestore({ ...(await taskOf(blog, now())), newId, progress });
      } catch (error) {
        if (error instanceof TestUnderWay) return null;
        throw error;
      }
    },
    download,
    restore: source.restoring.begin,
    restart() {
      // A post that is not in this blog may be in the other one.
      if (addressed() === null || !source.desk.notFound.value) location.hash = "#/";
      location.reload();
    },
  });
  const forget = watchOtherBlogs({
    ...{ services: source.services, notices: source.notices, language: source.language },
    ...{ here: source.blog.id, notFound: source.desk.notFound, addressed, open: copies.openBlog },
  });
  return {
    ...copies,
    end() {
      forget();
      copies.end();
    },
  };
}

/** The post that the address names. */
function addressed(): string | null {
  const route = parseRoute(location.hash);
  return route.screen === "desk" ? route.postId : null;
}

/** Within the event: only there does a browser take the wish for the writer's own. */
function onGesture(act: () => void): () => void {
  const job = new AbortController();
  for (const name of ["keydown", "pointerdown"]) {
    const heard = () => {
      job.abort();
      act();
    };
    addEventListener(name, heard, { capture: true, signal: job.signal });
  }
  return () => job.abort();
}

function onHidden(heard: () => void): () => void {
  const job = new AbortController();
  const changed = () => {
    if (document.visibilityState === "hidden") heard();
  };
  document.addEventListener("visibilitychange", changed, { signal: job.signal });
  return () => job.abort();
}
