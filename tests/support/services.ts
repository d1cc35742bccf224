import { computed, signal } from "@preact/signals";
import { createDesk, type Desk } from "#app/models/desk.ts";
import { createKeeper, type Keeper } from "#app/models/keeper.ts";
import { createLibrary, type Library } from "#app/models/library.ts";
import { createNotices, type Notices } from "#app/models/notices.ts";
import type { EditorPort, OpenPost } from "#app/models/open-post.ts";
import type { Channel, Hint, Services } from "#app/services.ts";
import type { FromChecker } from "#checker/messages.ts";
import { createWorkshop } from "#checker/workshop.ts";
import { defaultConfig } from "#core/jekyll/config.ts";
import type { Post } from "#core/post/post.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { applyEdits } from "#core/text/edit.ts";
import { en } from "#i18n/en.ts";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import { openRegistry } from "#store/registry.ts";
import { freshBrowser, samplePost } from "./browser-storage.ts";
import { createLockTable, type TabLocks } from "./lock-table.ts";

/** One browser: its tabs share the storage, the clock, the channels and the locks. */
export type Machine = {
  /** ms since the epoch; each reading is one later than the last. */
  now: number;
  tab(): Promise<Tab>;
};

/** The services of one tab. */
export type Tab = Services & {
  /** Freezes and thaws what the tab hears of its locks. */
  page: Pick<TabLocks, "freeze" | "thaw">;
  /** As when the process is killed: nothing that was not stored yet ever will be, nothing answers any more. */
  kill(): void;
};

export function freshMachine({ hasLocks = true } = {}): Machine {
  freshBrowser();
  const lockTable = createLockTable();
  const ears = new Map<string, Set<(hint: Hint) => void>>();
  let lastId = 0;
  const machine: Machine = {
    now: Date.UTC(2017, 8, 17, 12),
    async tab() {
      let isDead = false;
      const locks = lockTable.tab();
      const registry = await openRegistry();
      return {
        registry,
        openBlogStore: async (id, events) => mortal(await openBlogStore(id, events), () => isDead),
        now() {
          machine.now += 1;
          return machine.now;
        },
        newId() {
          lastId += 1;
          return `id-${lastId}`;
        },
        zone: "Europe/Paris",
        channel: (blogId) => channel(ears, blogId),
        locks: hasLocks ? locks : null,
        page: locks,
        async printHtml(site, request) {
          const engine = createRenderEngine(site, { now: () => machine.now, buildZone: "Europe/Paris" });
          const printed = engine.print(request);
          return { ...printed, rich: printed.html, lacksColors: engine.isWanting() };
        },
        createChecker: async () => {
          const clock = { now: () => machine.now, buildZone: "Europe/Paris" };
          let answer: (message: FromChecker) => void = () => undefined;
          const heard = createWorkshop(clock, (message) => answer(message));
          return {
            setSite: (site) => heard({ type: "site", site }),
            check: (task) =>
              new Promise((resolve, reject) => {
                answer = (message) =>
                  message.type === "checked" ? resolve(message.checked) : reject(new Error(message.message));
                heard({ type: "check", ticket: 1, task });
              }),
          };
        },
        kill() {
          isDead = true;
          locks.kill();
        },
      };
    },
  };
  return machine;
}

function channel(ears: Map<string, Set<(hint: Hint) => void>>, blogId: string): Channel {
  const all = ears.get(blogId) ?? new Set();
  ears.set(blogId, all);
  const mine = new Set<(hint: Hint) => void>();
  return {
    post(hint) {
      for (const heard of all) if (!mine.has(heard)) setTimeout(() => all.has(heard) && heard({ ...hint }));
    },
    listen(heard) {
      mine.add(heard);
      all.add(heard);
    },
    close() {
      for (const heard of mine) all.delete(heard);
    },
  };
}

function mortal<Thing extends object>(thing: Thing, isDead: () => boolean): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value === "object" && value !== null) return mortal(value, isDead);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        if (isDead()) return new Promise(() => undefined);
        const answer = value.apply(target, given);
        // What was begun is done, but nobody hears of it.
        return answer instanceof Promise
          ? answer.finally(() => (isDead() ? new Promise(() => undefined) : undefined))
          : answer;
      };
    },
  });
}

export const keeperOf = (store: BlogStore, services: Services): Keeper =>
  createKeeper(store, async () => defaultConfig, services);

/** A blog with these posts in its store, through a keeper of its own. */
export async function storeWith(services: Services, ...posts: Partial<Post>[]) {
  const store = await services.openBlogStore("carnet", {});
  const keeper = keeperOf(store, services);
  for (const post of posts) await keeper.add(samplePost(post.id ?? "foix", post));
  return { store, keeper };
}

export type SetDesk = {
  services: Tab;
  desk: Desk;
  library: Library;
  notices: Notices;
  /** The addresses that the desk asked for. */
  addresses: (string | null)[];
  store: BlogStore;
  keeper: Keeper;
};

/** A desk with a blog open that holds these posts. */
export async function deskWith(services: Tab, ...posts: Partial<Post>[]): Promise<SetDesk> {
  const notices = createNotices();
  const library = newLibrary();
  const addresses: (string | null)[] = [];
  const desk = createDesk({ services, library, notices, readdress: (id) => addresses.push(id) });
  await desk.openBlog({ id: "carnet", name: "Carnet", createdAt: 0, openedAt: 0 });
  const store = desk.blog.value!.store;
  const keeper = desk.keeper()!;
  for (const post of posts) await keeper.add(samplePost(post.id ?? "foix", post));
  return { services, desk, library, notices, addresses, store, keeper };
}

export function newLibrary(): Library {
  return createLibrary({
    sort: computed(() => ({ by: "date" as const, descending: true })),
    language: signal("fr"),
  });
}

/** What the notices say, in English. */
export const said = (notices: Notices): string[] => notices.list.value.map(({ text }) => text(en));

export type FakeEditor = EditorPort & { type(words: string): void; replace(text: string): void };

/** Mounts an editor on the post, as the roof does; a forced one takes words that the other tab should have typed. */
export function mount(post: OpenPost, { isForced = false } = {}): FakeEditor {
  let doc = post.initialDoc.value;
  const editor: FakeEditor = {
    text: () => doc,
    setDoc(next) {
      doc = next;
    },
    apply: (edits) => editor.replace(applyEdits(doc, edits)),
    run: () => false,
    focus() {},
    select() {},
    selection: () => ({ from: 0, to: 0 }),
    scrollToLine() {},
    composing: () => false,
    type: (words) => editor.replace(doc + words),
    replace(text) {
      if (post.readOnly.peek() && !isForced) return;
      doc = text;
      post.typed(() => text);
    },
  };
  post.attach(editor);
  return editor;
}

/** Until a condition holds that other tasks bring about. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("It never came to hold");
}
