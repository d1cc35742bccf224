import type { OpenPost } from "#app/models/open-post.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { fillDisk, tasks } from "./browser-storage.ts";
import { dice } from "./dice.ts";
import { deskWith, type FakeEditor, freshMachine, mount, type SetDesk } from "./services.ts";

type Place = SetDesk & { post: OpenPost; editor: FakeEditor };

/**
 * A writer with two tabs on one post, for so many random acts: typing, undoing, saving, leaving, a full disk, renames,
 * thrown away and brought back, killed and started again; with locks also frozen, and continued in the other tab. Without
 * them both tabs type. Answers each fault found: a text that was acknowledged or
 * journaled and is nowhere any more, in itself or in one that went on from it; a sign that says more than is stored.
 */
export async function twoTabs(
  seed: number,
  acts: number,
  { hasLocks }: { hasLocks: boolean },
): Promise<string[]> {
  const chance = dice(seed);
  const machine = freshMachine({ hasLocks });
  const first = await deskWith(await machine.tab(), { id: "foix", text: "foix" });
  /** Each text by those that went on from it. */
  const next = new Map<string, Set<string>>();
  const promised = new Set<string>(["foix"]);
  const faults: string[] = [];
  const log: string[] = [];
  let words = 0;
  /** Empty while there is room. */
  const fullDisk: (() => void)[] = [];

  const places: (Place | null)[] = [await sit(first), null];

  async function sit(set: SetDesk): Promise<Place | null> {
    const [id] = (await set.store.cards()).map((card) => card.id).sort();
    if (id === undefined) return null;
    await set.desk.show(id);
    const post = set.desk.openPost.value;
    return post && { ...set, post, editor: mount(post) };
  }

  function goesOn(from: string, to: string): void {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }

  async function act(name: string, which: 0 | 1): Promise<void> {
    const place = places[which];
    if (!place) {
      if (name === "kill") return;
      places[which] = await sit(await deskWith(await machine.tab()));
      return;
    }
    const { post, editor, store, keeper } = place;
    const before = editor.text();
    if (name === "type") {
      words += 1;
      editor.type(` ${which === 0 ? "a" : "b"}${words}`);
      goesOn(before, editor.text());
    } else if (name === "undo" && before.includes(" ")) {
      editor.replace(before.slice(0, before.lastIndexOf(" ")));
      goesOn(before, editor.text());
    } else if (name === "flush") {
      const asked = editor.text();
      if (await post.flush()) promised.add(asked);
    } else if (name === "flush, not awaited") {
      void post.flush();
    } else if (name === "leave") {
      const kind = post.sign.value.kind;
      post.leave();
      await tasks();
      if (kind === "typing" || kind === "failed") promised.add(editor.text());
    } else if (name === "kill") {
      place.services.kill();
      places[which] = null;
    } else if (name === "fill the disk") {
      if (fullDisk.length === 0) fullDisk.push(fillDisk());
    } else if (name === "make room") {
      fullDisk.pop()?.();
    } else if (name === "rename") {
      words += 1;
      await keeper.change(post.id, (stored) => ({ ...stored, path: `_drafts/${words}.md` }));
    } else if (name === "continue") {
      post.continueHere();
    } else if (name === "freeze") {
      post.leave();
      place.services.page.freeze();
    } else if (name === "thaw") {
      place.services.page.thaw();
    } else if (name === "trash") {
      await store.trash(post.id, machine.now).catch(() => undefined);
    }
  }

  async function check(after: string): Promise<void> {
    const store = (places[0] ?? places[1])?.store;
    if (!store) return;
    const kept = await everything(store);
    for (const text of promised)
      if (!isKept(text, kept)) faults.push(`seed ${seed}, ${after}: lost “${text}”; acts: ${log.join(", ")}`);
    for (const place of places) {
      if (!place) continue;
      const { post } = place;
      // The sign first: it must not have said so before the text was there.
      const { kind } = post.sign.value;
      const mine = post.file().text;
      if (kind !== "browser" && kind !== "folder") continue;
      const stored = (await store.post(post.id))?.text;
      // Thrown away or written on in the other tab, which is about to tell.
      if (isKept(mine, new Set(stored === undefined ? kept : [stored]))) continue;
      faults.push(`seed ${seed}, ${after}: “${kind}” over “${mine}”, stored “${stored}”; ${log.join(", ")}`);
    }
  }

  function isKept(text: string, kept: ReadonlySet<string>): boolean {
    const seen = new Set([text]);
    for (const each of seen) {
      if (kept.has(each)) return true;
      for (const later of next.get(each) ?? []) seen.add(later);
    }
    return false;
  }

  for (let done = 0; done < acts && faults.length === 0; done++) {
    const name = chance.pick(hasLocks ? [...anyActs, ...actsOnLocks] : anyActs);
    const which = chance.chance(0.5) ? 0 : 1;
    log.push(`${which === 0 ? "a" : "b"} ${name}`);
    await act(name, which);
    if (chance.chance(0.4)) await tasks();
    await check(log.at(-1)!);
  }
  fullDisk.pop()?.();
  for (const place of places) place?.services.kill();
  // Everybody is gone: what the next start finds must hold it all.
  const last = await deskWith(await machine.tab());
  places.splice(0, 2, { ...last, post: last.desk.openPost.value!, editor: null! });
  const kept = await everything(last.store);
  for (const text of promised)
    if (!isKept(text, kept)) faults.push(`seed ${seed}: lost “${text}” at the end`);
  last.services.kill();
  return faults;
}

const anyActs = [
  ...Array<string>(8).fill("type"),
  ...Array<string>(3).fill("flush"),
  "flush, not awaited",
  "flush, not awaited",
  "undo",
  "leave",
  "leave",
  "kill",
  "fill the disk",
  "make room",
  "make room",
  "rename",
  "trash",
];

const actsOnLocks = ["continue", "continue", "freeze", "thaw", "thaw"];

/** Every text that the browser holds, wherever it lies: read first where a text may leave for one of the others. */
async function everything(store: BlogStore): Promise<Set<string>> {
  const entries = await store.journal.entries();
  const trashed = (await store.trashed()).map(({ post }) => post);
  const cards = await store.cards();
  const posts = await store.posts(cards.map(({ id }) => id));
  const ids = [...posts, ...trashed].map(({ id }) => id);
  const revisions = (await Promise.all(ids.map((id) => store.revisions(id)))).flat();
  return new Set([...posts, ...trashed, ...entries, ...revisions].map(({ text }) => text));
}
