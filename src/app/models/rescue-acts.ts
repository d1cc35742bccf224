import { effect, signal, untracked } from "@preact/signals";
import { freePath } from "#core/post/path.ts";
import { localCopy } from "#store/local-copy.ts";
import { readSnapshot } from "#store/snapshots.ts";
import { copiesLeft, type Snapshot, saveCopy } from "./copies-left.ts";
import type { Loss, Rescue, RescueSource } from "./rescue.ts";

export type RescueActsSource = Omit<RescueSource, "start"> &
  Pick<Rescue, "losses" | "words" | "later"> & {
    /** The writer chose what is to be done: writing is allowed. */
    chosen(): void;
    /** The writer takes what is here for the whole. */
    settled(): Promise<void>;
  };

/** The rescue screen's model: what can be done about these losses. None of its acts rejects. */
export function createRescue(source: RescueActsSource): Rescue {
  const { services, desk, library, importing, restoring, losses, words, rescue } = source;
  const snapshots = signal<readonly Snapshot[] | null>(null);
  const counts = new Map(losses.map(({ blogId, left }) => [blogId, left.length]));
  const here = signal(sum(counts.values()));
  const busy = signal(false);

  void copiesLeft().then((found) => {
    // Those of the blogs that are missing; the others are whole.
    snapshots.value = found.filter(({ blogId }) => losses.some((loss) => loss.blogId === blogId));
  });

  async function tried(act: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    try {
      await act();
    } catch (error) {
      source.failed(error);
    } finally {
      busy.value = false;
    }
  }

  /** Where there is still a blog, what is brought back goes into it. */
  async function prepare(): Promise<void> {
    source.chosen();
    if (desk.blog.value) return;
    const blogs = await services.registry.blogs();
    const blog = blogs.find(({ id }) => losses.some(({ blogId }) => blogId === id));
    if (blog) await desk.openBlog(blog);
  }

  /** A snapshot goes into its own blog, and not into another one that was brought back before it. */
  async function prepareFor({ blogId: id, blogName: name, at }: Snapshot): Promise<void> {
    await prepare();
    if (losses.length === 1 || desk.blog.value === null || desk.blog.value.id === id) return;
    const known = (await services.registry.blogs()).find((blog) => blog.id === id);
    const entry = known ?? { id, name, createdAt: at, openedAt: services.now() };
    await services.registry.saveBlog(entry);
    await desk.openBlog(entry);
  }

  async function goOn(): Promise<void> {
    await source.settled();
    stop();
    const blogs = await services.registry.blogs();
    const gone = losses.filter(({ blogId }) => !blogs.some(({ id }) => id === blogId));
    // They were typed in a blog that has another name now: its next start puts them back.
    if (moveWords(gone, desk.blog.value?.id)) source.reload();
  }

  let wasDone = false;
  const stop = effect(() => {
    const sessions = [importing.session.value, restoring.session.value];
    const isDone = sessions.some((session) => session?.phase === "done");
    const isOver = wasDone && sessions.every((session) => session === null);
    wasDone = isDone || (wasDone && !isOver);
    if (isOver) untracked(brought);
  });

  /** Something came back: all of it, or the screen says what is still missing. */
  function brought(): void {
    const id = desk.blog.peek()?.id;
    if (id !== undefined) counts.set(id, library.cards.peek().length);
    here.value = sum(counts.values());
    const isWhole =
      losses.length === 1
        ? here.value >= (losses[0]?.expected ?? 1)
        : losses.every(({ blogId, expected }) => (counts.get(blogId) ?? 0) >= (expected ?? 1));
    if (rescue.peek() !== null && isWhole) void tried(goOn);
  }

  return {
    losses,
    snapshots,
    words,
    here,
    busy,
    canPickFolder: importing.canPickFolder,
    restore: (snapshot) =>
      tried(async () => {
        await prepareFor(snapshot);
        await restoring.begin(await readSnapshot(snapshot.name), snapshot.name);
      }),
    restoreFile: (file) =>
      tried(async () => {
        await prepare();
        await restoring.begin(file, file.name);
      }),
    importFolder: () =>
      tried(async () => {
        await prepare();
        await importing.pickFolder();
      }),
    importFiles: (files) =>
      tried(async () => {
        await prepare();
        await importing.files(files);
      }),
    saveSnapshot: (snapshot) => tried(() => saveCopy(snapshot)),
    saveRest: () =>
      tried(async () => {
        const [{ download }, { zipFiles }] = await Promise.all([
          import("#transfer/download.ts"),
          import("#transfer/zip.ts"),
        ]);
        const files = [...(await restOf(source)), ...lastWords(source)];
        download(await zipFiles(files), `${losses[0]?.name ?? "Écritoire"}.zip`);
      }),
    goOn: () => tried(goOn),
    later:
      source.later &&
      (() => {
        stop();
        source.later?.();
      }),
  };
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, each) => all + each, 0);
}

type Rest = { path: string; bytes: Uint8Array; modifiedAt: number };

/** The posts that the databases still hold, without writing into one. */
async function restOf({ losses, services, desk }: RescueActsSource): Promise<Rest[]> {
  const files = new Map<string, Rest>();
  for (const { blogId, left } of losses) {
    if (left.length === 0) continue;
    const open = desk.blog.peek();
    const store = open?.id === blogId ? open.store : await services.openBlogStore(blogId, {});
    for (const { path: wanted, text, updatedAt } of await store.posts(left.map(({ id }) => id))) {
      const path = freePath(wanted, (taken) => files.has(taken));
      files.set(path, { path, bytes: bytesOf(text), modifiedAt: updatedAt });
    }
    if (store !== open?.store) store.close();
  }
  return [...files.values()];
}

function lastWords({ words }: RescueActsSource): Rest[] {
  return words.map(({ text, at }, index) => ({
    ...{ path: `_drafts/ecritoire-${index + 1}.md`, bytes: bytesOf(text), modifiedAt: at },
  }));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Last words wait in localStorage under the name of their blog; whether there were any to hand over. */
function moveWords(losses: readonly Loss[], to: string | undefined): boolean {
  let moved = false;
  for (const { blogId } of losses) {
    if (to === undefined || blogId === to) continue;
    const copies = localCopy(blogId);
    for (const [key, value] of copies.all()) {
      if (!key.startsWith("journal:")) continue;
      localCopy(to).write(key, value);
      copies.remove(key);
      moved = true;
    }
  }
  return moved;
}
