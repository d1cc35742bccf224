import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import { inventoryOf } from "#core/post/inventory.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { departed } from "#store/departed.ts";
import { copiedEntries } from "#store/journal.ts";
import { localCopy } from "#store/local-copy.ts";
import { looksPassing } from "#store/persistence.ts";
import type { Blog, JournalEntry } from "#store/schema.ts";
import { listSnapshots, type Snapshot } from "#store/snapshots.ts";
import { type Departed, type Witness, type WitnessedBlog, witnessed } from "#store/witness.ts";
import { latestWitness, rememberWitness } from "#store/witness-file.ts";
import { idle } from "../idle.ts";
import type { Services } from "../services.ts";
import type { Desk } from "./desk.ts";
import type { Importing } from "./importing.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import type { Restoring } from "./restoring.ts";

/** What the browser no longer holds of one blog. */
export type Loss = {
  blogId: string;
  name: string;
  /** Posts that it held when it was last seen whole; null when nothing but its snapshots remembers it. */
  expected: number | null;
  /** Those that are still there; with as many as expected, it is their last changes that are gone. */
  left: readonly Card[];
  /** When it was last changed, as far as anything remembers; ms since the epoch, 0 for never. */
  newest: number;
};

/** What the desk shows instead of posts that are gone: nothing is written until the writer chose. */
export type Rescue = {
  losses: readonly Loss[];
  /** Newest first; null until they are listed. */
  snapshots: ReadonlySignal<readonly Snapshot[] | null>;
  /** What was typed just before a page went away, and never reached a post. */
  words: readonly JournalEntry[];
  /** How many posts there are by now: some may have been brought back. */
  here: ReadonlySignal<number>;
  /** Something that was asked for is under way. */
  busy: ReadonlySignal<boolean>;
  canPickFolder: boolean;
  restore(snapshot: Snapshot): Promise<void>;
  restoreFile(file: File): Promise<void>;
  importFolder(): Promise<void>;
  importFiles(files: readonly File[]): Promise<void>;
  /** Downloads a snapshot as it is. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** Downloads every text that is left, last words included, as a zip. */
  saveRest(): Promise<void>;
  /** What is here now is what there is; the desk opens. */
  goOn(): Promise<void>;
  /** Back to the desk with the loss unsettled: the next start asks again. Null at a start. */
  later: (() => void) | null;
};

export type Rescuer = {
  /** Whether the registry still knows each blog that it knew; shows the rescue when not. */
  hasAll(blogs: readonly Blog[]): Promise<boolean>;
  /** The same of the posts of one blog. */
  holdsAll(blog: Blog, store: BlogStore, cards: readonly Card[]): Promise<boolean>;
  /** The browser dropped posts under the open desk, which has these left. */
  lost(
    blog: Pick<Blog, "id" | "name">,
    store: BlogStore,
    cards: { before: readonly Card[]; left: readonly Card[] },
  ): Promise<void>;
  watch(): Promise<void>;
};

export type RescueSource = {
  services: Services;
  desk: Pick<Desk, "blog" | "openBlog">;
  library: Pick<Library, "cards" | "loading">;
  notices: Notices;
  importing: Importing;
  restoring: Restoring;
  failed(error: unknown): void;
  reload(): void;
  rescue: Signal<Rescue | null>;
  /** Something is lost, and what remembers it goes on doing so. */
  held: Signal<boolean>;
  passing: Signal<boolean>;
  /** Opens the last blog. */
  start(): Promise<void>;
};

/** What is remembered of a blog is at most so old, ms. */
const rememberMs = 2000;

export function createRescuer(source: RescueSource): Rescuer {
  const { services, desk, library, notices, rescue, held } = source;
  /** Of these blogs the writer chose: what is here is taken for the whole. */
  const settledBlogs = new Set<string>();
  let witness: Promise<Witness | null> | null = null;

  const latest = (): Promise<Witness | null> => {
    witness ??= latestWitness();
    return witness;
  };

  async function lossOf(blog: Blog, store: BlogStore, cards: readonly Card[]): Promise<Loss | null> {
    const before = (await latest())?.blogs.find(({ id }) => id === blog.id);
    if (!before) return null;
    const gone = await departed(store);
    const missing = missingSince(before, cards, gone);
    if (missing === null) return null;
    const expected = cards.length + missing;
    return { blogId: blog.id, name: blog.name, expected, left: cards, newest: before.newest };
  }

  async function show(losses: Loss[], later: (() => void) | null, store?: BlogStore): Promise<void> {
    const entries = store ? await store.journal.entries().catch(() => []) : [];
    const copies = losses.flatMap(({ blogId }) => copiedEntries(localCopy(blogId)));
    const { createRescue } = await import("./rescue-acts.ts");
    held.value = true;
    rescue.value = createRescue({
      ...source,
      losses,
      later,
      words: newestOf([...entries, ...copies]),
      chosen,
      settled: () => settled(chosen),
    });

    function chosen(): void {
      for (const { blogId } of losses) settledBlogs.add(blogId);
    }
  }

  async function settled(chosen: () => void): Promise<void> {
    const shown = rescue.peek();
    chosen();
    if (!desk.blog.value) await source.start();
    // The blog that is left lacks something too.
    if (rescue.peek() !== shown) return;
    held.value = false;
    await remember();
    rescue.value = null;
  }

  /** What the registry and the open blog hold now; of the other blogs, what was known. */
  async function remember(): Promise<void> {
    const [known, blogs] = await Promise.all([latest(), services.registry.blogs()]);
    // Another tab may have another blog on its desk.
    const told = witnessed();
    const before = told && told.at > (known?.at ?? 0) ? told : known;
    const model = desk.blog.peek();
    const gone = model && (await departed(model.store));
    const entries = blogs.flatMap(({ id, name }): WitnessedBlog[] => {
      if (model?.id === id && gone) return [{ id, name, ...inventoryOf(library.cards.peek()), gone }];
      return before?.blogs.filter((each) => each.id === id) ?? [];
    });
    if (before && JSON.stringify(before.blogs) === JSON.stringify(entries)) return;
    // Later than the one before, whatever happens to the machine's clock.
    const next = { at: Math.max(services.now(), (before?.at ?? 0) + 1), blogs: entries };
    witness = Promise.resolve(next);
    await rememberWitness(next);
  }

  return {
    async hasAll(blogs) {
      const known = await latest();
      const losses = (known?.blogs ?? [])
        .filter(
          ({ id, count }) => count > 0 && !settledBlogs.has(id) && !blogs.some((blog) => blog.id === id),
        )
        .map(
          ({ id, name, count, newest }): Loss => ({ blogId: id, name, expected: count, left: [], newest }),
        );
      if (known === null && blogs.length === 0 && settledBlogs.size === 0)
        losses.push(...(await snapshotBlogs()));
      if (losses.length === 0) return true;
      await show(losses, null);
      return false;
    },

    async holdsAll(blog, store, cards) {
      if (settledBlogs.has(blog.id)) return true;
      const loss = await lossOf(blog, store, cards);
      if (loss) await show([loss], null, store);
      return loss === null;
    },

    async lost(blog, store, { before, left }) {
      held.value = true;
      const then = { id: blog.id, name: blog.name, ...inventoryOf(before), gone: { count: 0, work: 0 } };
      // It was cleared with the rest; the next start must know what is missing.
      const others = (await latest())?.blogs.filter(({ id }) => id !== blog.id) ?? [];
      const next = { at: services.now(), blogs: [then, ...others] };
      witness = Promise.resolve(next);
      await rememberWitness(next);
      tell({ blogId: blog.id, name: blog.name, expected: before.length, left, newest: then.newest }, store);
    },

    async watch() {
      source.passing.value = services.memory === undefined && (await looksPassing());
      if (services.memory) return;
      const model = desk.blog.peek();
      // Only a store that holds what it should knows what it was to forget.
      if (!held.peek()) services.registry.sweep().catch(() => undefined);
      // What localStorage came too late to know, the file may.
      if (model && !settledBlogs.has(model.id) && !held.peek()) {
        const blog = (await services.registry.blogs()).find(({ id }) => id === model.id);
        const loss = blog && (await lossOf(blog, model.store, library.cards.peek()));
        if (loss) {
          held.value = true;
          tell(loss, model.store);
        }
      }
      let timer: ReturnType<typeof setTimeout> | null = null;
      effect(() => {
        // Read, so that each change of theirs comes here.
        const [, , , isLoading] = [library.cards.value, desk.blog.value, rescue.value, library.loading.value];
        if (isLoading || timer !== null) return;
        timer = setTimeout(() => {
          timer = null;
          void idle(2000).then(() => {
            if (rescue.peek() === null && !held.peek()) remember().catch(() => undefined);
          });
        }, rememberMs);
      });
    },
  };

  function tell(loss: Loss, store: BlogStore): void {
    const missing = (loss.expected ?? 0) - loss.left.length;
    notices.add({
      ...{ tone: "error", sticky: true, about: "loss", text: (m) => m.app.lost(missing, loss.name) },
      action: {
        label: (m) => m.app.review,
        run: () =>
          show(
            [{ ...loss, left: library.cards.peek() }],
            () => {
              rescue.value = null;
              tell(loss, store);
            },
            store,
          ),
      },
    });
  }
}

/** Posts that a blog lacks of what it held before: 0 when only changes are gone, null when all is there. */
function missingSince(before: WitnessedBlog, cards: readonly Card[], gone: Departed): number | null {
  const now = inventoryOf(cards);
  const missing = before.count + before.gone.count - now.count - gone.count;
  const undone = before.work + before.gone.work - now.work - gone.work;
  if (missing > 0) return missing;
  const isSame = missing === 0 && undone === 0 && now.count === before.count && now.work === before.work;
  return undone > 0 || (isSame && now.hash !== before.hash) ? 0 : null;
}

/** Blogs that nothing remembers but their snapshots. */
async function snapshotBlogs(): Promise<Loss[]> {
  const newest = new Map<string, Snapshot>();
  for (const each of await listSnapshots().catch(() => []))
    if (!newest.has(each.blogId)) newest.set(each.blogId, each);
  return [...newest.values()].map(({ blogId, blogName, at }) => ({
    ...{ blogId, name: blogName, expected: null, left: [], newest: at },
  }));
}

/** One of each text, the newest first. */
function newestOf(entries: readonly JournalEntry[]): JournalEntry[] {
  const byText = new Map(entries.map((entry) => [entry.text, entry]));
  return [...byText.values()].sort((a, b) => b.at - a.at);
}
