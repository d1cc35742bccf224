import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createApp } from "#app/create-app.ts";
import { bareCard } from "#core/post/card.ts";
import { inventoryOf } from "#core/post/inventory.ts";
import type { Witness } from "#store/witness.ts";
import { rememberWitness } from "#store/witness-file.ts";
import { samplePost } from "../../support/browser-storage.ts";
import { givePrivateFiles } from "../../support/private-files.ts";
import { eventually, freshMachine, keeperOf, type Machine, type Tab } from "../../support/services.ts";

vi.stubGlobal("setInterval", () => 0);
// A slow test lives to see what comes behind the first words, and asks for a gesture.
vi.stubGlobal("addEventListener", () => undefined);
beforeEach(() => {
  givePrivateFiles();
});

async function start(machine: Machine) {
  const services = await machine.tab();
  const reload = vi.fn();
  const saveBlog = vi.spyOn(services.registry, "saveBlog");
  const started = await createApp({
    services,
    languages: ["en"],
    systemDark: signal(false),
    standalone: false,
    hash: "#/",
    setHash() {},
    reload,
    readDropped: async () => null,
  });
  return { ...started, services, reload, saveBlog };
}

const blog = { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 };

/** A blog of these posts; answers what a witness that saw all of it says. */
async function blogOf(services: Tab, ...ids: string[]): Promise<Witness> {
  await services.registry.saveBlog(blog);
  const store = await services.openBlogStore("carnet", {});
  const keeper = keeperOf(store, services);
  for (const id of ids) await keeper.add(samplePost(id, { text: id }));
  const seen = { ...inventoryOf(await store.cards()), gone: { count: 0, work: 0 } };
  store.close();
  return { at: 5, blogs: [{ id: "carnet", name: "Carnet", ...seen }] };
}

/** The witness, with so many posts more than it saw. */
const more = ({ at, blogs }: Witness, posts: number): Witness => ({
  at,
  blogs: blogs.map((seen) => ({ ...seen, count: seen.count + posts, work: seen.work + posts })),
});

describe("the start", () => {
  test("opens a blog that holds what it held, or more", async () => {
    const machine = freshMachine();
    const witness = await blogOf(await machine.tab(), "foix", "noel");
    await rememberWitness(witness);
    expect((await start(machine)).app.rescue.value).toBeNull();
    const one = witness.blogs[0]!;
    await rememberWitness({ at: 6, blogs: [{ ...one, count: 1, work: 1, hash: 7 }] });
    const { app } = await start(machine);
    expect(app.rescue.value).toBeNull();
    expect(app.library.cards.value).toHaveLength(2);
  });

  test("shows what a blog lacks, and writes nothing", async () => {
    const machine = freshMachine();
    await rememberWitness(more(await blogOf(await machine.tab(), "foix"), 2));
    const { app, saveBlog } = await start(machine);
    expect(app.rescue.value?.losses).toMatchObject([
      { blogId: "carnet", expected: 3, left: [{ id: "foix" }] },
    ]);
    expect(app.blog.value).toBeNull();
    expect(saveBlog).not.toHaveBeenCalled();
  });

  test("shows a blog that is gone with the registry, also when localStorage went too", async () => {
    const machine = freshMachine();
    const witness = await blogOf(await machine.tab(), "foix");
    const again = freshMachine();
    givePrivateFiles();
    await rememberWitness(witness);
    localStorage.clear();
    const { app } = await start(again);
    expect(app.rescue.value?.losses).toMatchObject([{ blogId: "carnet", expected: 1, left: [] }]);
    expect(await indexedDB.databases()).toMatchObject([{ name: "ecritoire" }]);
  });

  test("takes posts in the trash, and those deleted for good, for no loss", async () => {
    const machine = freshMachine();
    const services = await machine.tab();
    const witness = await blogOf(services, "foix", "noel", "pau");
    await rememberWitness(witness);
    const store = await services.openBlogStore("carnet", {});
    await store.trash("foix", 1);
    await store.trash("noel", 1);
    await store.purge(["noel"]);
    store.close();
    const { app } = await start(machine);
    expect(app.rescue.value).toBeNull();
    expect(app.library.cards.value).toHaveLength(1);
  });

  test("tells that last changes are missing where no post is", async () => {
    const machine = freshMachine();
    const witness = await blogOf(await machine.tab(), "foix");
    await rememberWitness({ ...witness, blogs: witness.blogs.map((seen) => ({ ...seen, work: 9 })) });
    const { app } = await start(machine);
    expect(app.rescue.value?.losses).toMatchObject([{ expected: 1, left: [{ id: "foix" }] }]);
  });
});

const lostBlog = (id: string, name: string) => ({
  ...{ id, name, count: 1, work: 1, newest: 1, hash: 1 },
  gone: { count: 0, work: 0 },
});

describe("a loss", () => {
  test("of one blog, accepted, is none of another one's", async () => {
    const machine = freshMachine();
    const witness = more(await blogOf(await machine.tab(), "foix"), 2);
    await rememberWitness({ ...witness, blogs: [...witness.blogs, lostBlog("autre", "Autre")] });
    const { app } = await start(machine);
    expect(app.rescue.value?.losses).toMatchObject([{ blogId: "autre" }]);
    await app.rescue.value?.goOn();
    expect(app.rescue.value?.losses).toMatchObject([
      { blogId: "carnet", expected: 3, left: [{ id: "foix" }] },
    ]);
    expect(app.blog.value).toBeNull();
    await app.rescue.value?.goOn();
    expect(app.rescue.value).toBeNull();
    expect((await start(machine)).app.rescue.value).toBeNull();
  });

  test("is accepted once and for all", async () => {
    const machine = freshMachine();
    await rememberWitness(more(await blogOf(await machine.tab(), "foix"), 2));
    const { app } = await start(machine);
    await app.rescue.value?.goOn();
    expect(app.rescue.value).toBeNull();
    expect(app.library.cards.value).toHaveLength(1);
    expect((await start(machine)).app.rescue.value).toBeNull();
  });

  test("gives the blog's last words to the one that takes its place", async () => {
    const machine = freshMachine();
    const words = { id: "foix", page: "p", baseRev: 1, text: "last words", at: 7 };
    await rememberWitness({
      at: 5,
      blogs: [lostBlog("lost", "Carnet")],
    });
    localStorage.setItem("ecritoire:lost:journal:foix p", JSON.stringify(words));
    const { app, reload } = await start(machine);
    expect(app.rescue.value?.words).toMatchObject([{ text: "last words" }]);
    await app.importing.startEmpty();
    await app.rescue.value?.goOn();
    expect(reload).toHaveBeenCalledOnce();
    const next = await start(machine);
    await eventually(() => next.app.library.cards.value.length === 1);
    const [card] = next.app.library.cards.value;
    expect((await next.app.blog.value?.store.post(card!.id))?.text).toBe("last words");
  });
});

describe("what is outside of the databases", () => {
  test("follows the blog", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const machine = freshMachine();
      const settle = async () => {
        for (let step = 0; step < 40; step++) await vi.advanceTimersByTimeAsync(100);
      };
      const begun = start(machine);
      await settle();
      const { app, watch } = await begun;
      const following = watch();
      await settle();
      await following;
      void app.importing.startEmpty();
      await settle();
      const seen = (): Witness => JSON.parse(localStorage.getItem("ecritoire:witness") ?? "null");
      expect(seen().blogs).toMatchObject([{ count: 0 }]);
      // Another tab, which has another blog on its desk.
      const services = await machine.tab();
      await services.registry.saveBlog({ ...blog, id: "autre" });
      const told = seen();
      await rememberWitness({ at: told.at + 1, blogs: [...told.blogs, lostBlog("autre", "Autre")] });
      app.library.put([bareCard(samplePost("foix"))]);
      await settle();
      expect(seen().blogs).toMatchObject([
        { id: "autre", count: 1 },
        { id: told.blogs[0]!.id, count: 1 },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});
