import { batch, computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { RevisionReason } from "#core/post/history/reason.ts";
import { loadMessages } from "#i18n/index.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { App, Command, Dialog } from "./app.ts";
import { deskCommands } from "./commands/registry.ts";
import { backingUpDoor, restoringDoor } from "./models/backup-doors.ts";
import { createChecks } from "./models/checks.ts";
import { copiesDoor } from "./models/copies-door.ts";
import { createDesk } from "./models/desk.ts";
import { exportingDoor, importingDoor } from "./models/exchange-doors.ts";
import { createLibrary } from "./models/library.ts";
import { createNotices } from "./models/notices.ts";
import { createOpening } from "./models/opening.ts";
import { createPosts } from "./models/posts.ts";
import { problemOf } from "./models/problem-of.ts";
import { createRevising } from "./models/revising.ts";
import { createSettings, type Language } from "./models/settings.ts";
import { createTrash } from "./models/trash.ts";
import {
  createInstallation,
  createUpdates,
  type InstallationFeed,
  type UpdateFeed,
} from "./models/updates.ts";
import { parseRoute, printRoute, type Route } from "./routes.ts";
import type { Services } from "./services.ts";

/** What the composition root tells the app of the browser around it. */
export type Surroundings = {
  services: Services;
  /** The browser's languages, the writer's first. */
  languages: readonly string[];
  systemDark: ReadonlySignal<boolean>;
  standalone: boolean;
  /** The address's hash at the start, and how to change it. */
  hash: string;
  setHash(hash: string, replace: boolean): void;
  reload(): void;
  /** Reads a drop within its event. */
  readDropped: typeof import("#transfer/dropped.ts")["readDrop"];
};

export type StartedApp = {
  app: App;
  updates: UpdateFeed;
  installation: InstallationFeed;
  /** The address changed by the browser: back, forward, a link. */
  navigated(hash: string): void;
  flush(): Promise<boolean>;
  /** The page may be going away. */
  leave(): void;
  /** The page goes, and what it holds is for the other tabs. */
  gone(): void;
  /** Words that cannot be saved just now are in this page alone. */
  failing: ReadonlySignal<boolean>;
  /** What is outside of the databases follows them from now on; call it when the page has nothing better to do. */
  watch(): Promise<void>;
  /** The page is back from the browser's memory: other tabs may have written meanwhile. */
  returned(): void;
};

/** What tidies up comes once the writer is at work. */
const tidyAfterMs = 10_000;

/** Builds the desk, opens the last blog, and answers once its list can be drawn. */
export async function createApp(around: Surroundings): Promise<StartedApp> {
  const { services } = around;
  const stored = await services.registry.settings();
  const notices = createNotices();
  const settings = createSettings(stored, (key, value) => {
    // A setting that cannot be stored still holds until the page closes.
    services.registry.saveSetting(key, value).catch(() => undefined);
  });
  const fromBrowser: Language = around.languages.some((tag) => /^fr\b/i.test(tag)) ? "fr" : "en";
  const language = signal<Language>(settings.values.value.language ?? fromBrowser);
  const words = signal<Messages>(await loadMessages(language.value));
  const now = signal(services.now());
  setInterval(() => {
    now.value = services.now();
  }, 60_000);

  effect(() => {
    const wanted = settings.values.value.language ?? fromBrowser;
    if (wanted === language.peek()) return;
    void guard(async () => {
      const loaded = await loadMessages(wanted);
      // The writer may have changed her mind while they came.
      if ((settings.values.peek().language ?? fromBrowser) !== wanted) return;
      batch(() => {
        words.value = loaded;
        language.value = wanted;
      });
    });
  });

  const library = createLibrary({
    sort: computed(() => {
      const { sortBy, sortDescending } = settings.values.value;
      return { by: sortBy, descending: sortDescending };
    }),
    language,
  });
  const route = signal<Route>(parseRoute(around.hash));
  const dialog = signal<Dialog | null>(null);

  function go(next: Route, replace = false): void {
    around.setHash(printRoute(next), replace);
    route.value = next;
  }

  function write(id: string, at: "here" | "end"): void {
    desk.write(id, at);
    go({ screen: "desk", postId: id });
  }

  const desk = createDesk({
    services,
    library,
    notices,
    readdress: (id) => go({ screen: "desk", postId: id }, true),
    mayOpen: (blog, store, cards) => opening.mayOpen(blog, store, cards),
    lost: (...what) => opening.lost(...what),
  });
  const revising = createRevising({ services, desk, notices });
  const beforeOnDesk = (reason: RevisionReason, act: () => unknown) => {
    const id = desk.openPost.peek()?.id;
    return revising.before({ reason, ids: id === undefined ? [] : [id], act, anyway: (m) => m.app.doAnyway });
  };
  const trash = createTrash({
    store: () => desk.blog.value?.store ?? null,
    keeper: desk.keeper,
    taken: (path) => library.byPath(path) !== undefined,
    renamed: (path) => notices.add({ tone: "warning", sticky: true, text: (m) => m.app.backAs(path) }),
    back: (cards) => {
      library.put(cards);
      void guard(desk.reread);
    },
    failed: (error) => tell(error),
  });
  const posts = createPosts({
    services,
    blog: desk.blog,
    keeper: desk.keeper,
    library,
    trash,
    notices,
    flush: desk.flush,
    mayChange: desk.mayChange,
    takeOff: desk.takeOff,
    show: (id) => go({ screen: "desk", postId: id }),
    write,
    removed: desk.removed,
    openId: () => desk.openPost.value?.id ?? null,
  });
  const checks = createChecks({
    services,
    desk,
    library,
    rename: (postId, path) => {
      dialog.value = { kind: "rename", postId, path };
    },
    failed: (error) => tell(error),
  });
  const restoring = restoringDoor({ services, desk, library, settings });
  const backingUp = backingUpDoor({ services, desk, notices, language });
  const importing = importingDoor({
    services,
    desk,
    library,
    blogName: () => words.value.app.blogName,
    readDropped: around.readDropped,
    show: () => {
      dialog.value = { kind: "import" };
    },
    restore: (backup) => {
      dialog.value = null;
      return restoring.begin(backup, backup.name);
    },
  });
  const exporting = exportingDoor({
    services,
    desk,
    library,
    notices,
    show: () => {
      dialog.value = { kind: "export" };
    },
    left: (ids, zippedAt) => {
      if (zippedAt !== undefined && ids.length === library.cards.peek().length)
        copies.zipped(zippedAt).catch(() => undefined);
      void guard(async () => {
        await checks.hurry();
        const breaking = ids.filter((id) => checks.worst(id) === "build-fails").length;
        if (breaking === 0) return;
        notices.add({
          ...{ tone: "warning", sticky: true, text: (m) => m.app.buildStops(breaking) },
          action: { label: (m) => m.app.commands["app.checks"], run: () => go({ screen: "checks" }) },
        });
      });
    },
  });
  const updates = createUpdates({
    // A reload must not cut short what is being stored or written to the folder either.
    flush: async (until) => {
      const isBusy =
        [importing, restoring].some(({ session }) => session.value?.phase === "carrying") ||
        exporting.session.value?.phase === "writing";
      return !isBusy && (await desk.flush(until));
    },
    isBusy: () =>
      // A title may have been typed there; the other dialogs begin anew.
      dialog.value?.kind === "new-post" ||
      [importing, restoring, exporting].some(({ session }) => session.value !== null),
    tellMissing: () => notices.add({ tone: "warning", about: "part", text: (m) => m.app.partMissing }),
    before: async (act) => {
      await copies.secure();
      return beforeOnDesk("update", act);
    },
    reload: around.reload,
  });
  const installation = createInstallation(around.standalone);
  const opening = createOpening({
    ...{ services, desk, library, notices, importing, restoring, reload: around.reload },
    failed: (error) => tell(error),
  });
  const copies = copiesDoor({
    ...{ services, desk, cards: library.cards, notices, language, restoring },
    standalone: installation.standalone,
    isLost: opening.isLost,
    show: () => go({ screen: "where" }),
  });
  setTimeout(() => {
    const first = async () => (await copies.load())?.snapshot.take();
    import("./models/tidying.ts").then(
      ({ createTidying }) => createTidying({ services, desk, first }),
      // What is not tidied today is tidied another day.
      () => undefined,
    );
  }, tidyAfterMs);
  const commands = signal<readonly Command[]>(deskCommands);

  const app: App = {
    words,
    language,
    theme: computed(() => {
      const { theme } = settings.values.value;
      if (theme !== "system") return theme;
      return around.systemDark.value ? "dark" : "light";
    }),
    settings,
    setSetting: settings.set,
    route,
    go: (next) => go(next),
    write,
    dialog,
    notices,
    blog: desk.blog,
    library: { ...library, ...posts },
    searchAsked: signal(0),
    openPost: desk.openPost,
    notFound: desk.notFound,
    trash,
    checks,
    rescue: opening.rescue,
    memory: services.memory
      ? {
          ...services.memory,
          async store() {
            await desk.flush("rest");
            await services.memory?.store();
            around.reload();
          },
        }
      : null,
    passing: opening.passing,
    copies,
    importing,
    exporting,
    backingUp,
    restoring,
    updates,
    installation,
    commands,
    register(more) {
      const ids = new Set(more.map((command) => command.id));
      commands.value = [...commands.value.filter((command) => !ids.has(command.id)), ...more];
    },
    run(id) {
      const command = commands.value.find((each) => each.id === id);
      if (!command || command.when?.(app) === false) return false;
      void guard(() => command.run(app));
      return true;
    },
    keepBefore: beforeOnDesk,
    async openHistory(id) {
      const { openHistory } = await import("./models/history.ts");
      const { settle } = revising;
      return openHistory({ id, services, desk, library, notices, trash, settle, failed: tell });
    },
    now,
    zone: services.zone,
  };

  function tell(error: unknown): void {
    const problem = problemOf(error);
    const isUnexpected = problem.code === "storage-failed";
    notices.add({
      tone: "error",
      text: (m) => (isUnexpected ? m.app.failed(problem.data.message) : problemWords(m, problem)),
    });
  }

  async function guard(act: () => unknown): Promise<void> {
    try {
      await act();
    } catch (error) {
      tell(error);
    }
  }

  await opening.start();
  effect(() => {
    const { value } = route;
    // The post stays on the desk while the writer looks at another screen.
    if (value.screen !== "desk" || !desk.blog.value) return;
    // Not when the post itself changes: by each save it does.
    const { postId } = value;
    untracked(() => void guard(() => desk.show(postId)));
  });

  return {
    app,
    updates,
    installation,
    navigated(hash) {
      const next = parseRoute(hash);
      if (printRoute(next) !== printRoute(route.value)) route.value = next;
    },
    async flush() {
      const isSafe = await desk.flush();
      await revising.settle();
      return isSafe;
    },
    leave: desk.leave,
    watch: opening.watch,
    gone() {
      // The words first: the tab that gets the pen looks for them in the journal.
      desk.leave();
      desk.layDownPens();
    },
    failing: desk.failing,
    returned() {
      void guard(async () => {
        await desk.returned();
        await library.reread();
      });
    },
  };
}
