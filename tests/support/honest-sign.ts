import { effect } from "@preact/signals";
import { vi } from "vitest";
import type { OpenPost } from "#app/models/open-post.ts";
import { blogDatabase } from "#store/blog-store.ts";
import { clearSiteData, fillDisk, loseConnections } from "./browser-storage.ts";
import { type Dice, dice } from "./dice.ts";
import { type Fault, faults, faultyStore } from "./faulty-store.ts";
import { deskWith, type FakeEditor, freshMachine, keeperOf, mount, type SetDesk } from "./services.ts";

type Place = SetDesk & { post: OpenPost; editor: FakeEditor; stop(): void };

/**
 * A writer whose browser fails in every way, for so many random acts. Whenever the sign says that the text is safe, somebody
 * else reads the database; answers each time that it held another text than the editor, or that the text was not saved
 * although all faults were over. Timers must be fake.
 */
export async function honestSign(seed: number, acts: number): Promise<string[]> {
  const chance = dice(seed);
  const machine = freshMachine();
  const lies: string[] = [];
  const log: string[] = [];
  const readings: Promise<void>[] = [];
  /** What the editor held after each act. */
  const texts: string[] = [];
  /** Which faults may befall the calls to come, and how likely. */
  let weather: { faults: readonly Fault[]; odds: number } = { faults, odds: 0 };
  /** Empty while there is room. */
  const fullDisk: (() => void)[] = [];
  let words = 0;
  /** How often a second text arose, which is kept as a copy. */
  let others = 0;
  let isCleared = false;

  const other = await deskWith(await machine.tab(), { id: "foix", text: "foix" });
  await other.store.close();
  let place = await sit();

  async function sit(): Promise<Place> {
    const tab = await machine.tab();
    const { openBlogStore } = tab;
    const set = await deskWith({
      ...tab,
      openBlogStore: async (id, events) =>
        faultyStore(await openBlogStore(id, events), () =>
          chance.chance(weather.odds) ? chance.pick(weather.faults) : null,
        ),
    });
    const [newest] = (await storedTexts()).sort((one, next) => next.updatedAt - one.updatedAt);
    await set.desk.show(newest!.id);
    return watched(set);
  }

  function watched(set: SetDesk): Place {
    const post = set.desk.openPost.value!;
    const editor = mount(post);
    // At the very moment: later the editor may hold other words, and the database too.
    const stop = effect(() => {
      if (isSafe(post)) readings.push(read(post, editor.text(), log.length));
    });
    return { ...set, post, editor, stop };
  }

  /** The desk may have put the post there anew: what is mounted is that one. */
  function follow(): void {
    const open = place.desk.openPost.value;
    if (!open || open === place.post) return;
    place.stop();
    place = watched(place);
  }

  async function read(post: OpenPost, text: string, step: number): Promise<void> {
    const found = (await storedTexts()).find(({ id }) => id === post.id)?.text;
    // Whoever reads late, behind a connection that is made anew, may find what was typed and saved after that moment.
    if (found !== text && !texts.slice(step).some((later) => later === found))
      lies.push(
        `seed ${seed}: “${text}” was said to be safe, stored “${found}”; ${log.slice(0, step).join(", ")}`,
      );
  }

  async function act(name: string): Promise<void> {
    const { post, editor } = place;
    if (name === "type") {
      words += 1;
      editor.type(` ${words}`);
    } else if (name === "undo" && editor.text().includes(" "))
      editor.replace(editor.text().slice(0, editor.text().lastIndexOf(" ")));
    else if (name === "wait") await pass(Math.floor(chance.roll() * 900));
    else if (name === "wait long") await pass(12_000);
    else if (name === "flush") void post.flush();
    else if (name === "leave") post.leave();
    else if (name === "storm") weather = { faults: [chance.pick(faults)], odds: chance.pick([0.2, 0.6, 1]) };
    else if (name === "calm") weather = { faults, odds: 0 };
    else if (name === "lose the connection") loseConnections();
    else if (name === "fill the disk") {
      if (fullDisk.length === 0) fullDisk.push(fillDisk());
    } else if (name === "make room") fullDisk.pop()?.();
    else if (name === "another tab writes") {
      // Neither before nor after it does a reading of an earlier moment hold.
      await settle();
      await Promise.all(readings.splice(0));
      await another(post);
      others += 1;
      await settle();
    } else if (name === "clear the site data") {
      // The fake browser can do so once.
      if (isCleared) return;
      isCleared = true;
      await settle();
      await Promise.all(readings.splice(0));
      const cleared = clearSiteData();
      await pass(100);
      await cleared;
    } else if (name === "kill") {
      // What is cleared and killed at once is for the copies outside the database.
      if (isCleared) return;
      place.stop();
      place.services.kill();
      weather = { faults, odds: 0 };
      place = await sit();
    }
  }

  /** Another tab saves on top of what is stored, and tells nobody: its hint was lost. */
  async function another(post: OpenPost): Promise<void> {
    const tab = await machine.tab();
    const store = await tab.openBlogStore("carnet", {});
    const stored = await store.post(post.id);
    words += 1;
    if (stored) await keeperOf(store, tab).saveText(stored, `${stored.text} x${words}`);
    store.close();
  }

  for (let done = 0; done < acts && lies.length === 0; done++) {
    const name = pickAct(chance, seed % 2 === 0);
    log.push(name);
    follow();
    await act(name);
    texts.push(place.editor.text());
    // Most acts come while something is under way.
    await settle(chance.pick([0, 0, 1, 3, 6, 30]));
  }
  await settle();
  await Promise.all(readings.splice(0));
  fullDisk.pop()?.();
  weather = { faults, odds: 0 };
  // The longest that it waits for an answer, and then before it tries again.
  for (let round = 0; round < 6; round++) {
    follow();
    if (round > 0 && isSafe(place.post)) break;
    await pass(15_000);
  }
  await settle();
  await Promise.all(readings.splice(0));
  if (!isSafe(place.post))
    lies.push(
      `seed ${seed}: not saved in fair weather, ${JSON.stringify(place.post.sign.value)}; ${log.join(", ")}`,
    );
  const posts = await storedTexts();
  if (others === 0 && posts.length !== 1)
    lies.push(`seed ${seed}: ${posts.length} posts of one text; ${log.join(", ")}`);
  place.stop();
  place.services.kill();
  return lies;
}

const isSafe = ({ sign }: OpenPost): boolean => sign.value.kind === "browser" || sign.value.kind === "folder";

function pickAct(chance: Dice, isAlone: boolean): string {
  return chance.pick([
    ...Array<string>(8).fill("type"),
    ...Array<string>(7).fill("wait"),
    "wait long",
    "flush",
    "undo",
    "undo",
    "leave",
    "storm",
    "storm",
    "calm",
    "lose the connection",
    "fill the disk",
    "make room",
    "make room",
    ...(isAlone ? [] : ["another tab writes"]),
    "clear the site data",
    "kill",
  ]);
}

/** The posts in the database, past everything of ours. */
async function storedTexts(): Promise<{ id: string; text: string; updatedAt: number }[]> {
  const database = await new Promise<IDBDatabase | null>((resolve, reject) => {
    const opening = indexedDB.open(blogDatabase("carnet"));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    // Cleared, and not made anew yet: that is the app's.
    opening.onupgradeneeded = () => opening.transaction?.abort();
  }).catch(() => null);
  if (!database) return [];
  const reading = database.transaction("posts").objectStore("posts").getAll();
  await new Promise((done) => {
    reading.onsuccess = done;
  });
  database.close();
  return reading.result;
}

/** Lets time go by in steps, each of which gives the storage its turn: it is far quicker than anybody's patience. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 100) {
    vi.advanceTimersByTime(Math.min(left, 100));
    await settle();
  }
}

/** Long enough for what is due; the fake IndexedDB runs on `setImmediate`. */
async function settle(turns = 30): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done));
}
