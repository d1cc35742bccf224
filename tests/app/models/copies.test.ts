import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Copies, createCopies } from "#app/models/copies.ts";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Sign } from "#app/models/sign.ts";
import { listSnapshots, writeSnapshot } from "#store/snapshots.ts";
import { tasks } from "../../support/browser-storage.ts";
import { MemoryDirectory } from "../../support/memory-handle.ts";
import { givePrivateFiles } from "../../support/private-files.ts";
import { deskWith, eventually, freshMachine, type Machine, said } from "../../support/services.ts";

const day = 86_400_000;
const longText = `---\ntitle: Long\n---\n${Array.from({ length: 300 }, (_, at) => `mot${at}`).join(" ")}\n`;

let open: Copies | null = null;
beforeEach(() => {
  givePrivateFiles();
});
afterEach(() => open?.end());

async function setUp(text = longText, machine: Machine = freshMachine()) {
  const services = await machine.tab();
  // A folder of a test cannot be cloned: notes stay in this page.
  const notes = new Map<string, unknown>();
  services.registry = {
    ...services.registry,
    note: async (key) => notes.get(key),
    async saveNote(key, value) {
      notes.set(key, value);
    },
  };
  const set = await deskWith(services, { id: "foix", text, createdAt: machine.now, updatedAt: machine.now });
  const world = {
    ...{ isLost: false, persisted: false, isPassing: false, usage: 0, quota: 0, asked: 0, shown: 0 },
    ...{ isSaved: true, restarts: 0 },
  };
  const acknowledgedAt = signal<number | null>(null);
  const hidden = new Set<() => void>();
  const gestures = new Set<() => void>();
  const sign = signal<Sign>({ kind: "browser", at: 0 });
  const nuage = new MemoryDirectory("nuage");
  const copies = await createCopies({
    services,
    blog: set.desk.blog.value!,
    desk: { openPost: signal({ sign } as unknown as OpenPost), flush: async () => world.isSaved },
    acknowledgedAt,
    cards: set.library.cards,
    notices: set.notices,
    language: signal("en"),
    isStandalone: () => false,
    persistence: async () => world,
    async askPersistence() {
      world.asked += 1;
      return false;
    },
    onGesture(act) {
      gestures.add(act);
      return () => gestures.delete(act);
    },
    onHidden(heard) {
      hidden.add(heard);
      return () => hidden.delete(heard);
    },
    pack: async (_, at) => new Blob([`zip ${at}`]),
    pick: async () => nuage.handle,
    isLost: () => world.isLost,
    show() {
      world.shown += 1;
    },
    restart() {
      world.restarts += 1;
    },
    testRestore: () => Promise.reject(new Error("not here")),
    download: () => undefined,
    restore: async () => undefined,
  });
  open = copies;
  return { ...set, machine, copies, world, acknowledgedAt, hidden, gestures, sign, nuage };
}

describe("createCopies", () => {
  test("makes a snapshot of the day and counts the words that are here only", async () => {
    const { copies } = await setUp();
    await copies.tick();
    expect(await listSnapshots()).toHaveLength(1);
    expect(copies.alone.value).toEqual({ words: 300, posts: new Map([["foix", 300]]) });
  });

  test("makes nothing while something is lost", async () => {
    const { copies, world } = await setUp();
    world.isLost = true;
    await copies.tick();
    await copies.secure();
    expect(await listSnapshots()).toEqual([]);
    expect(copies.alone.value).toBeNull();
  });

  test("waits until the keys rest, but not for ever", async () => {
    const { copies, acknowledgedAt, machine } = await setUp();
    const type = () => {
      acknowledgedAt.value = machine.now;
    };
    for (let ticks = 0; ticks < 60; ticks++) {
      type();
      await copies.tick();
    }
    expect(await listSnapshots()).toEqual([]);
    type();
    await copies.tick();
    expect(await listSnapshots()).toHaveLength(1);
  });

  test("secures what changed today, before a new version takes over", async () => {
    const { copies, keeper, store, machine } = await setUp();
    await copies.tick();
    const post = (await store.post("foix"))!;
    await keeper.saveText(post, "Un mot de plus.\n");
    machine.now += 60_000;
    await copies.secure();
    const [newest] = await listSnapshots();
    expect(newest!.at).toBeGreaterThanOrEqual(machine.now - 100);
  });

  test("leaves the blog for another one once its words are saved, and the next start opens that one", async () => {
    const { copies, services, world } = await setUp();
    await services.registry.saveBlog({ id: "autre", name: "Autre", createdAt: 1, openedAt: 1 });
    expect((await copies.facts()).others).toMatchObject([{ id: "autre", name: "Autre" }]);
    world.isSaved = false;
    await copies.openBlog("autre");
    expect(world.restarts).toBe(0);
    world.isSaved = true;
    await copies.openBlog("autre");
    expect(world.restarts).toBe(1);
    const [last] = (await services.registry.blogs()).sort((a, b) => b.openedAt - a.openedAt);
    expect(last).toMatchObject({ id: "autre", name: "Autre", createdAt: 1 });
  });

  test("reminds of many words that are here only for days, once a week, with the way to where they are", async () => {
    const { copies, notices, machine, world } = await setUp();
    await copies.tick();
    expect(said(notices)).toEqual([]);
    machine.now += 4 * day;
    await copies.tick();
    expect(said(notices)).toEqual(["300 words exist in this browser only."]);
    const [notice] = notices.list.value;
    await notice!.action!.run();
    expect(world.shown).toBe(1);
    notices.dismiss(notice!.id);
    machine.now += 6 * day;
    await copies.tick();
    expect(said(notices)).toEqual([]);
    machine.now += 2 * day;
    await copies.tick();
    expect(said(notices)).toHaveLength(1);
  });

  test("is less pressing where the browser promised to keep everything", async () => {
    const { copies, notices, machine, world } = await setUp();
    world.persisted = true;
    await copies.tick();
    machine.now += 30 * day;
    await copies.tick();
    expect(said(notices)).toEqual([]);
  });

  test("begins to count days anew once everything was out", async () => {
    const { copies, notices, machine, keeper, store } = await setUp();
    await copies.tick();
    machine.now += 2 * day;
    await copies.zipped(machine.now);
    expect(copies.alone.value?.words).toBe(0);
    machine.now += day;
    await keeper.saveText((await store.post("foix"))!, longText.replaceAll("mot", "autre"));
    await copies.tick();
    expect(copies.alone.value?.words).toBe(300);
    machine.now += 2 * day;
    await copies.tick();
    expect(said(notices)).toEqual([]);
  });

  test("warns once when little room is left", async () => {
    const { copies, notices, world } = await setUp();
    Object.assign(world, { usage: 80e6, quota: 120e6 });
    await copies.tick();
    expect(said(notices)).toEqual(["The browser has only 40 MB left for your texts."]);
    notices.dismiss(notices.list.value[0]!.id);
    await copies.tick();
    expect(said(notices)).toEqual([]);
  });

  test.each([
    [0, 0],
    [100e6, 1000e6],
  ])("says nothing with %d of %d bytes used", async (usage, quota) => {
    const { copies, notices, world } = await setUp();
    Object.assign(world, { usage, quota });
    await copies.tick();
    expect(said(notices)).toEqual([]);
  });

  test("lets the older snapshots go when a text cannot be saved for want of room", async () => {
    const { sign, machine } = await setUp();
    for (let days = 0; days < 3; days++)
      await writeSnapshot("carnet", "Carnet", new Blob(["zip"]), machine.now + days * day, "UTC");
    sign.value = { kind: "failed", problem: { code: "storage-failed", data: { message: "no" } } };
    await tasks();
    expect(await listSnapshots()).toHaveLength(3);
    sign.value = { kind: "failed", problem: { code: "storage-full" } };
    await eventually(async () => (await listSnapshots()).length === 1);
    expect((await listSnapshots())[0]!.at).toBe(machine.now + 2 * day);
  });

  test("copies into the folder when the page is hidden, and no longer once it ended", async () => {
    const { copies, hidden, nuage, keeper, store, machine } = await setUp();
    await copies.folder.choose();
    expect(nuage.children.size).toBe(1);
    machine.now += 2 * 60_000;
    await keeper.saveText((await store.post("foix"))!, "Un mot de plus.\n");
    for (const heard of hidden) heard();
    await eventually(() => nuage.children.has("Carnet 2017-09-17 14h02.zip"));
    copies.end();
    expect(hidden.size).toBe(0);
  });

  test("asks the browser to keep everything at the gesture after the first save", async () => {
    const { acknowledgedAt, gestures, world, copies } = await setUp();
    expect(gestures.size).toBe(0);
    acknowledgedAt.value = 1;
    await eventually(() => gestures.size === 1);
    for (const act of gestures) act();
    await eventually(() => copies.persisting.answer.value !== null);
    expect(world.asked).toBe(1);
  });
});
