import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { describeChange } from "#core/post/history/describe-change.ts";
import type { RevisionReason } from "#core/post/history/reason.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import type { Revision, RevisionPack } from "#store/schema.ts";
import {
  clearSiteData,
  fillDisk,
  freshBrowser,
  sampleCard,
  samplePost,
} from "../../support/browser-storage.ts";
import { dice } from "../../support/dice.ts";
import { wildEdit, wildText } from "../../support/wild-text.ts";
import { writer } from "../../support/writing.ts";

beforeEach(freshBrowser);

const hour = 3_600_000;
const day = 24 * hour;

const revision = (at: number, text: string, reason: RevisionReason = "pause"): Revision => ({
  postId: "foix",
  at,
  text,
  reason,
});

/** Texts that follow one another, so many ms apart. */
function history(count: number, apart = 1): Revision[] {
  const pen = writer(count);
  const list = [revision(0, pen.post(3000))];
  while (list.length < count) {
    const before = list.at(-1)!.text;
    const text = pen.session(before);
    if (text !== before) list.push(revision(list.length * apart, text));
  }
  return list;
}

async function storeWith(list: readonly Revision[]): Promise<BlogStore> {
  const store = await openBlogStore("carnet");
  for (const each of list) await store.addRevision(each);
  return store;
}

/** What lies in the database, past the code that is tested. */
async function stored(): Promise<{ whole: number; entries: number; packs: RevisionPack[] }> {
  const database = await openDB("ecritoire-blog-carnet");
  const [whole, entries, packs] = [
    await database.count("revisions"),
    await database.count("revisionEntries"),
    (await database.getAll("revisionPacks")) as RevisionPack[],
  ];
  database.close();
  return { whole, entries, packs };
}

async function spoil(change: (pack: RevisionPack) => RevisionPack | null, key: number): Promise<void> {
  const database = await openDB("ecritoire-blog-carnet");
  const pack = change((await database.get("revisionPacks", key)) as RevisionPack);
  if (pack) await database.put("revisionPacks", pack);
  else await database.delete("revisionPacks", key);
  database.close();
}

/** Every text by its key, and every entry beside what the text itself says. */
async function expectWhole(store: BlogStore, expected: readonly Revision[]): Promise<void> {
  const all = await store.revisions("foix");
  expect(all.map(({ at }) => at)).toEqual(expected.map(({ at }) => at));
  // Not by `toEqual`: nobody wants to read what differs between two long texts.
  expect(all.filter(({ text }, place) => text !== expected[place]!.text)).toEqual([]);
  const list = await store.revisionList("foix");
  expect(list.map(({ at, reason }) => [at, reason])).toEqual(expected.map(({ at, reason }) => [at, reason]));
  for (const [place, entry] of list.entries()) {
    const { text } = expected[place]!;
    expect((await store.revisionText(entry.key)) === text).toBe(true);
    expect(entry.fingerprint).toBe(fingerprint(text));
    expect(entry.change).toEqual(place === 0 ? null : describeChange(expected[place - 1]!.text, text));
  }
}

describe("addRevision", () => {
  test("keeps texts packed, and gives each back as it was", async () => {
    const list = history(60);
    await expectWhole(await storeWith(list), list);
    const { whole, entries, packs } = await stored();
    expect({ whole, entries }).toEqual({ whole: 0, entries: 60 });
    expect(packs.filter(({ on }) => on === null)).toHaveLength(3);
  });

  test("gives wild texts back, unit for unit", async () => {
    const chance = dice(7);
    const list = [revision(0, wildText(chance))];
    while (list.length < 40) {
      const text = wildEdit(chance, list.at(-1)!.text);
      if (text !== list.at(-1)!.text) list.push(revision(list.length, text));
    }
    await expectWhole(await storeWith(list), list);
  });

  test("refuses the very text of the newest one, not one from before it", async () => {
    const store = await storeWith([revision(1, "one"), revision(2, "two")]);
    expect(await store.addRevision(revision(3, "two"))).toBe(false);
    expect(await store.addRevision(revision(4, "one"))).toBe(true);
    expect((await store.revisions("foix")).map(({ text }) => text)).toEqual(["one", "two", "one"]);
  });

  test("finds the place in time of what comes late", async () => {
    const [one, two, three] = history(3, 10) as [Revision, Revision, Revision];
    const store = await storeWith([three, one, two]);
    await expectWhole(store, [one, two, three]);
  });

  test("goes on from what another tab added", async () => {
    const list = history(6);
    const tabs = [await openBlogStore("carnet"), await openBlogStore("carnet")];
    for (const [place, each] of list.entries()) await tabs[place % 2]!.addRevision(each);
    await expectWhole(tabs[0]!, list);
  });

  test("writes nothing at all when the disk is full", async () => {
    const store = await storeWith([revision(1, "one")]);
    const makeRoom = fillDisk();
    await expect(store.addRevision(revision(2, "two"))).rejects.toMatchObject({
      problem: { code: "storage-full" },
    });
    makeRoom();
    expect(await stored()).toMatchObject({ whole: 0, entries: 1 });
    expect(await store.addRevision(revision(2, "two"))).toBe(true);
  });

  test("packs what saves kept whole, under the keys that it had", async () => {
    const list = history(12);
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    for (const [place, each] of list.entries()) {
      const next = { ...post, rev: place + 1 };
      await store.save(next, sampleCard(next), place, { revision: each });
    }
    expect(await stored()).toMatchObject({ whole: 12, entries: 0 });
    expect(await store.addRevision({ ...list[11]!, at: 99 })).toBe(false);
    expect(await stored()).toMatchObject({ whole: 0, entries: 12 });
    await expectWhole(store, list);
  });
});

describe("addRevisions", () => {
  test("keeps many, and none of them twice", async () => {
    const list = history(30);
    const store = await storeWith(list.slice(3, 6));
    const other = { ...list[0]!, postId: "noel" };
    expect(await store.addRevisions([...list, other])).toBe(28);
    expect(await store.addRevisions([...list].reverse())).toBe(0);
    await expectWhole(store, list);
    expect(await store.revisions("noel")).toEqual([other]);
  });
});

describe("revisionList", () => {
  test("tells of texts that lie whole on a full disk", async () => {
    const list = history(3);
    const store = await storeWith(list.slice(0, 2));
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0, { revision: list[2]! });
    const makeRoom = fillDisk();
    await expectWhole(store, list);
    makeRoom();
    expect(await stored()).toMatchObject({ whole: 1, entries: 2 });
    await expectWhole(store, list);
    expect(await stored()).toMatchObject({ whole: 0, entries: 3 });
  });
});

describe("revisionText", () => {
  test("gives undefined for a text that the disk got wrong, and the others as they were", async () => {
    const list = history(30);
    const store = await storeWith(list);
    const keys = (await store.revisionList("foix")).map(({ key }) => key);
    await spoil((pack) => ({ ...pack, bytes: pack.bytes.map((byte) => byte ^ 0x55) }), keys[10]!);
    const texts = await Promise.all(keys.map((key) => store.revisionText(key)));
    // Those that lie on it are lost with it, up to the next whole text.
    expect(texts.map((text, place) => text === list[place]!.text)).toEqual(
      keys.map((_, place) => place < 10 || place > 24),
    );
    expect(texts.slice(10, 25)).toEqual(Array(15).fill(undefined));
    expect(await store.revisions("foix")).toHaveLength(15);
  });

  test("reads a text in any order, and is not misled by one that it read of a database that is gone", async () => {
    const list = history(30);
    const store = await storeWith(list);
    const keys = (await store.revisionList("foix")).map(({ key }) => key);
    for (const place of [3, 4, 5, 29, 4, 28, 0])
      expect((await store.revisionText(keys[place]!)) === list[place]!.text).toBe(true);
    expect((await store.revisionText(keys[1]!)) === list[1]!.text).toBe(true);
    // The same keys, other texts.
    const others = history(31).slice(0, 30);
    await clearSiteData();
    await store.addRevisions(others);
    expect((await store.revisionText(keys[2]!)) === others[2]!.text).toBe(true);
  });

  test("gives undefined when there is no such text", async () => {
    expect(await (await storeWith([])).revisionText(5)).toBeUndefined();
  });

  test("goes on behind a broken text with a whole one", async () => {
    const list = history(4);
    const store = await storeWith(list.slice(0, 3));
    const [, , last] = (await store.revisionList("foix")).map(({ key }) => key);
    await spoil(() => null, last!);
    const later = await openBlogStore("carnet");
    await later.addRevision(list[3]!);
    expect((await later.revisions("foix")).map(({ at }) => at)).toEqual([0, 1, 3]);
  });
});

describe("thinRevisions", () => {
  const keptOf = (list: readonly Revision[], kept: readonly Revision[]) =>
    list.filter((each) => kept.some(({ at }) => at === each.at));

  test("keeps each text that stays as it was, and says what changed from one to the next", async () => {
    // Every half an hour for eight days, a month ago: one of each day stays.
    const pen = writer(8);
    const list = [revision(0, pen.post(20_000))];
    while (list.length < 400)
      list.push(revision(list.length * (hour / 2), `${list.at(-1)!.text}${pen.words(6)}.\n`));
    const store = await openBlogStore("carnet");
    await store.addRevisions(list);
    const removed = await store.thinRevisions("foix", 40 * day);
    const kept = keptOf(list, await store.revisions("foix"));
    expect(removed).toBe(400 - kept.length);
    expect(kept.length).toBe(10);
    await expectWhole(store, kept);
    const { entries, packs } = await stored();
    expect(entries).toBe(kept.length);
    // One chain, where seventeen were.
    expect(packs.filter(({ on }) => on === null)).toHaveLength(1);
  }, 60_000);

  test("does nothing a second time", async () => {
    const store = await openBlogStore("carnet");
    await store.addRevisions(history(50, hour / 4));
    expect(await store.thinRevisions("foix", 5 * day)).toBeGreaterThan(0);
    const before = await stored();
    expect(await store.thinRevisions("foix", 5 * day)).toBe(0);
    expect(await stored()).toEqual(before);
  });

  test("keeps wild texts as they were, however often it thins", async () => {
    for (let seed = 0; seed < 5; seed++) {
      freshBrowser();
      const chance = dice(seed);
      const list: Revision[] = [];
      let at = 0;
      while (list.length < 70) {
        at += Math.floor(chance.roll() ** 3 * day);
        const text = list.length === 0 ? wildText(chance) : wildEdit(chance, list.at(-1)!.text);
        const reason = chance.pick(["pause", "writing", "import", "export"] as const);
        if (list.every((each) => each.at !== at)) list.push(revision(at, text, reason));
      }
      const store = await openBlogStore("carnet");
      await store.addRevisions(list);
      for (const age of [3, 10, 30, 500]) {
        await store.thinRevisions("foix", at + age * day);
        await expectWhole(store, keptOf(list, await store.revisions("foix")));
      }
    }
  }, 60_000);

  test("leaves a chain alone of which a text cannot be read", async () => {
    const list = history(40, hour / 4);
    const store = await openBlogStore("carnet");
    await store.addRevisions(list);
    const keys = (await store.revisionList("foix")).map(({ key }) => key);
    // The last of its chain, and one of those that stay.
    await spoil((pack) => ({ ...pack, bytes: Uint8Array.of(9) }), keys[23]!);
    await store.thinRevisions("foix", 5 * day);
    const left = (await store.revisionList("foix")).map(({ key }) => key);
    expect(left.filter((key) => key <= keys[24]!)).toEqual(keys.slice(0, 25));
    expect(left.length).toBeLessThan(30);
    expect(await store.revisionText(keys[22]!)).toBe(list[22]!.text);
  });

  test("begins again where a full disk stopped it, with nothing lost", async () => {
    const list = history(60, hour / 4);
    const store = await openBlogStore("carnet");
    await store.addRevisions(list);
    const makeRoom = fillDisk();
    await expect(store.thinRevisions("foix", 30 * day)).rejects.toMatchObject({
      problem: { code: "storage-full" },
    });
    makeRoom();
    await expectWhole(store, list);
    await store.thinRevisions("foix", 30 * day);
    await expectWhole(store, keptOf(list, await store.revisions("foix")));
  });
});

describe("tidyRevisions", () => {
  test("thins every post, and packs what lies whole of it", async () => {
    const store = await openBlogStore("carnet");
    const list = history(30, hour / 4);
    for (const postId of ["foix", "foixx", "noel"]) {
      await store.addRevisions(list.slice(1).map((each) => ({ ...each, postId })));
      const post = samplePost(postId);
      await store.save(post, sampleCard(post), 0, { revision: { ...list[0]!, postId } });
    }
    const counts = async () =>
      Promise.all(["foix", "foixx", "noel"].map(async (id) => (await store.revisions(id)).length));
    expect(await counts()).toEqual([30, 30, 30]);
    const removed = await store.tidyRevisions(5 * day);
    expect(await stored()).toMatchObject({ whole: 0 });
    expect(await counts()).toEqual(Array(3).fill(30 - removed / 3));
  });
});

describe("the trash", () => {
  test("keeps former texts with their post, and lets go of all of them with it", async () => {
    const list = history(30);
    const store = await storeWith(list);
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0);
    await store.trash("foix", 50);
    await expectWhole(store, list);
    await store.restore("foix");
    await expectWhole(store, list);
    await store.trash("foix", 60);
    await store.purge(["foix"]);
    expect(await store.revisionList("foix")).toEqual([]);
    expect(await stored()).toEqual({ whole: 0, entries: 0, packs: [] });
  });
});

describe("a full disk", () => {
  test("costs former texts, the whole ones unpacked, before a save has failed twice", async () => {
    const store = await openBlogStore("carnet");
    const list = history(60, hour);
    await store.addRevisions(list.slice(0, 30));
    const post = samplePost("foix");
    for (const [place, each] of list.slice(30).entries()) {
      const next = { ...post, rev: place + 1 };
      // Long ago, so that few stay.
      await store.save(next, sampleCard(next), place, { revision: each });
    }
    const before = await store.revisions("foix");
    const makeRoom = fillDisk();
    const next = { ...post, rev: 31 };
    expect(await store.save(next, sampleCard(next), 30)).toMatchObject({ problem: { code: "storage-full" } });
    makeRoom();
    expect(await store.makeRoom(Date.now())).toBeGreaterThan(50);
    const left = await store.revisions("foix");
    expect(left.length).toBeLessThan(8);
    expect(left).toEqual(before.filter(({ at }) => left.some((each) => each.at === at)));
    expect((await stored()).whole).toBe(0);
  });

  test("is not asked again and again for room that nobody can make", async () => {
    const store = await openBlogStore("carnet");
    expect(await store.makeRoom(0)).toBe(0);
    await store.addRevisions(history(60, hour));
    expect(await store.makeRoom(60_000)).toBe(0);
    expect(await store.makeRoom(100 * day)).toBeGreaterThan(50);
  });
});
