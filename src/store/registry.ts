import { deleteDB } from "idb";
import { blogDatabase } from "./blog-store.ts";
import { type ConnectionEvents, connect } from "./connection.ts";
import { localCopy } from "./local-copy.ts";
import { registrySteps } from "./migrations.ts";
import type { Blog, RegistrySchema } from "./schema.ts";
import { writeAll } from "./transaction.ts";

export type { Blog } from "./schema.ts";

/** Which blogs this browser holds, and the settings of the app. */
export interface Registry {
  blogs(): Promise<Blog[]>;
  saveBlog(blog: Blog): Promise<void>;
  /** Takes it off the list at once, then deletes its database: resolves when every tab has let go of it. */
  forgetBlog(id: string): Promise<void>;
  settings(): Promise<Record<string, unknown>>;
  saveSetting(key: string, value: unknown): Promise<void>;
  /** What the app remembers for itself, no choice of the writer's: in no backup, and lost without harm. */
  note(key: string): Promise<unknown>;
  saveNote(key: string, value: unknown): Promise<void>;
  /** Deletes what a tab that was closed meanwhile had still to forget: its texts must not stay behind. */
  sweep(): Promise<void>;
  close(): void;
}

/** No setting of the app's is called so. */
const notePrefix = "note/";

/** Opens the registry, made if need be, or throws a `StorageFailure` (also when a newer version has it). */
export async function openRegistry(
  events: ConnectionEvents = {},
  options: { blockedAfterMs?: number } = {},
): Promise<Registry> {
  const connection = await connect<RegistrySchema>({
    name: "ecritoire",
    steps: registrySteps,
    events,
    ...options,
  });
  const { run } = connection;

  const deleteForgotten = async (id: string): Promise<void> => {
    for (const key of localCopy(id).all().keys()) localCopy(id).remove(key);
    await deleteDB(blogDatabase(id));
    await run((database) =>
      writeAll(database, ["forgotten"], async (transaction, writes) => {
        writes.push(transaction.objectStore("forgotten").delete(id));
      }),
    );
  };

  const saveSetting = (key: string, value: unknown): Promise<void> =>
    run((database) =>
      writeAll(database, ["settings"], async (transaction, writes) => {
        writes.push(transaction.objectStore("settings").put(value, key));
      }),
    );

  return {
    blogs: () => run((database) => database.getAll("blogs")),
    saveBlog: (blog) =>
      run((database) =>
        writeAll(database, ["blogs"], async (transaction, writes) => {
          writes.push(transaction.objectStore("blogs").put(blog));
        }),
      ),
    async forgetBlog(id) {
      await run((database) =>
        writeAll(database, ["blogs", "forgotten"], async (transaction, writes) => {
          writes.push(transaction.objectStore("blogs").delete(id));
          writes.push(transaction.objectStore("forgotten").put({ id }));
        }),
      );
      await deleteForgotten(id);
    },
    async sweep() {
      const forgotten = await run((database) => database.getAllKeys("forgotten"));
      await Promise.all(forgotten.map(deleteForgotten));
    },
    settings: () =>
      run(async (database) => {
        const transaction = database.transaction("settings");
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
          transaction.done,
        ]);
        const all = keys.map((key, index) => [key, values[index]] as const);
        return Object.fromEntries(all.filter(([key]) => !key.startsWith(notePrefix)));
      }),
    note: (key) => run((database) => database.get("settings", notePrefix + key)),
    saveNote: (key, value) => saveSetting(notePrefix + key, value),
    saveSetting,
    close: () => connection.close(),
  };
}
