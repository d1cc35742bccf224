// The composition root: opens the store, hands the app the browser's powers, and mounts it.
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { createApp } from "#app/create-app.ts";
import type { UpdateFeed } from "#app/models/updates.ts";
import { parseRoute } from "#app/routes.ts";
import type { Hint, Services } from "#app/services.ts";
import { isStandalone, watchInstall } from "#pwa/install.ts";
import { watchLaunches } from "#pwa/launch.ts";
import { trustOwnScripts } from "#pwa/own-scripts.ts";
import { announceVersion } from "#pwa/running.ts";
import { version } from "#pwa/version.ts";
import { openBlogStore } from "#store/blog-store.ts";
import { openRegistry } from "#store/registry.ts";
import { AppRoot } from "#ui/app.tsx";

trustOwnScripts();

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(dark.matches);
dark.addEventListener("change", () => {
  systemDark.value = dark.matches;
});

function channel(blogId: string) {
  const wire = new BroadcastChannel(`ecritoire-${blogId}`);
  return {
    post: (hint: Hint) => wire.postMessage(hint),
    listen(heard: (hint: Hint) => void) {
      wire.addEventListener("message", ({ data }: MessageEvent<Hint>) => heard(data));
    },
    close: () => wire.close(),
  };
}

// The browser empties a drop as soon as its event is over: what reads it comes while the drag is under way.
let drops: typeof import("#transfer/dropped.ts") | null = null;
addEventListener("dragenter", async () => {
  drops ??= await import("#transfer/dropped.ts");
});
const readDropped = async (data: DataTransfer) => drops?.readDrop(data) ?? null;

/** The address names a post: what shows one is asked for while the database opens, not after. */
function preloadPost(): void {
  const route = parseRoute(location.hash);
  if (route.screen !== "desk" || route.postId === null) return;
  for (const part of [
    import("#ui/post/post-pane.tsx"),
    import("#ui/hosts/load-editor.ts").then(({ loadEditor }) => loadEditor()),
    import("#app/models/open-post.ts"),
    import("#app/models/post-tools.ts"),
  ] as Promise<unknown>[]) {
    // Whoever needs it asks again, and tells of the failure.
    part.catch(() => undefined);
  }
}

type Stores = Pick<Services, "registry" | "openBlogStore" | "memory">;

let starts = 0;

/** The databases of the browser; while another tab keeps them from opening, the page says so. */
async function databases(): Promise<Stores> {
  return {
    registry: await openRegistry({ blocked: wait }),
    openBlogStore: (id, events) =>
      openBlogStore(id, {
        ...events,
        blocked: () => (isDrawn() ? events.blocked?.() : wait()),
      }),
  };
}

async function wait(): Promise<void> {
  const { showWaiting } = await import("#ui/start-failure.tsx");
  // The wait may have ended before its words were here.
  if (!isDrawn()) await showWaiting(() => startInMemory(null));
}

const isDrawn = () => document.querySelector("#app > :not(.start-failure)") !== null;

/** Where the browser refuses its databases, the page keeps what is written as long as it lives, and says so. */
async function startInMemory(error: unknown): Promise<void> {
  try {
    const { memoryStores } = await import("#store/memory-stores.ts");
    await start(memoryStores(error));
  } catch (failure) {
    const { showStartFailure } = await import("#ui/start-failure.tsx");
    await showStartFailure(failure);
  }
}

async function start(stores: Stores): Promise<void> {
  starts += 1;
  const mine = starts;
  const started = await createApp({
    services: {
      ...stores,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      channel,
      // Absent where the page did not come over https.
      locks: navigator.locks ?? null,
      createChecker: async () => (await import("#checker/checker.ts")).createChecker(),
      printHtml: async (site, request) =>
        (await import("#preview/print.ts")).printForElsewhere(site, request),
    },
    languages: navigator.languages,
    systemDark,
    standalone: isStandalone(),
    hash: location.hash,
    setHash(hash, replace) {
      if (hash === location.hash) return;
      if (replace) history.replaceState(null, "", hash);
      else history.pushState(null, "", hash);
    },
    reload: () => location.reload(),
    readDropped,
  });
  // The writer did not wait for the databases.
  if (mine !== starts) return;
  const { app, installation, updates } = started;

  addEventListener("popstate", () => started.navigated(location.hash));
  addEventListener("hashchange", () => started.navigated(location.hash));
  // Chromium fires pagehide first on a navigation, and no handler at all when it is killed.
  addEventListener("pagehide", started.gone);
  document.addEventListener("freeze", started.leave);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) started.returned();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    started.leave();
    void started.flush();
  });

  const askToStay = (event: BeforeUnloadEvent) => event.preventDefault();
  // Asked only when leaving would lose words: Firefox keeps no page in its memory that asks.
  effect(() => {
    const act = started.failing.value ? addEventListener : removeEventListener;
    act("beforeunload", askToStay);
  });

  const root = document.getElementById("app");
  if (!root) throw new Error("index.html has no #app");
  render(<AppRoot app={app} />, root);

  watchStore(started.watch).catch(() => undefined);
  watchInstall({ available: installation.offer, installed: installation.installed });
  addEventListener("vite:preloadError", () => {
    void updates.partMissing(navigator.onLine && isFirstMiss());
  });
  keepOffline(updates).catch(() => undefined);
  watchLaunches({
    wish: () => app.run("post.new"),
    files: (handles) => {
      void app.importing.files(Promise.all(handles.map((handle) => handle.getFile())));
    },
  });
}

async function watchStore(watch: () => Promise<void>): Promise<void> {
  await quiet();
  await watch();
}

/** Nobody waits for the worker: neither the list nor the first word. */
async function keepOffline(feed: UpdateFeed): Promise<void> {
  await quiet();
  const { watchUpdates } = await import("#pwa/updates.ts");
  watchUpdates({
    offlineReady: feed.offlineReady,
    waiting: feed.waiting,
    prepare: feed.prepare,
    controlling: () => void feed.controlling(),
  });
}

/** Once a session and version: a part that another start does not bring is not there. */
function isFirstMiss(): boolean {
  try {
    const key = "ecritoire:reloaded-for-a-part";
    if (sessionStorage.getItem(key) === version) return false;
    sessionStorage.setItem(key, version);
    return true;
  } catch {
    // Forbidden: nothing would stop the second reload.
    return false;
  }
}

/** Until the page is drawn and has nothing better to do. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== "function") return;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1500 }));
}

announceVersion();
preloadPost();
databases()
  .then((stores) => (starts === 0 ? start(stores) : undefined))
  .catch(startInMemory);
