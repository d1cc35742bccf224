import { describe, expect, test } from "vitest";
import { createDesk } from "#app/models/desk.ts";
import { createNotices } from "#app/models/notices.ts";
import type { OpenPost } from "#app/models/open-post.ts";
import { fillDisk, samplePost, tasks } from "../../support/browser-storage.ts";
import { deskWith, eventually, freshMachine, mount, newLibrary, said } from "../../support/services.ts";

const two = [
  { id: "foix", text: "foix" },
  { id: "noel", text: "noel" },
];

async function setUp(browser: { hasLocks?: boolean } = {}) {
  const machine = freshMachine(browser);
  const set = await deskWith(await machine.tab(), ...two);
  const show = async (id: string) => {
    await set.desk.show(id);
    return set.desk.openPost.value as OpenPost;
  };
  return { machine, ...set, show, stored: async (id: string) => (await set.store.post(id))?.text };
}

describe("show", () => {
  test("saves the post before, and puts the next one on the desk", async () => {
    const { desk, show, stored } = await setUp();
    const foix = mount(await show("foix"));
    foix.type(" one");
    expect((await show("noel")).doc.value).toBe("noel");
    expect(await stored("foix")).toBe("foix one");
    await desk.show(null);
    expect(desk.openPost.value).toBeNull();
  });

  test("ends with the last post asked for, however fast they are asked for", async () => {
    const { desk, show } = await setUp();
    await show("foix");
    const asked = [desk.show("noel"), desk.show("foix"), desk.show("noel"), desk.show("foix")];
    await Promise.all(asked);
    expect(desk.openPost.value?.id).toBe("foix");
    await Promise.all([desk.show("noel"), desk.show(null), desk.show("noel")]);
    expect(desk.openPost.value?.id).toBe("noel");
  });

  test("turns back to a post while its words are being saved", async () => {
    const { desk, show, stored } = await setUp();
    const foix = mount(await show("foix"));
    foix.type(" one");
    const leaving = desk.show("noel");
    await desk.show("foix");
    await leaving;
    expect(desk.openPost.value?.file().text).toBe("foix one");
    await desk.flush();
    expect(await stored("foix")).toBe("foix one");
  });

  test("says that a post is not in this blog", async () => {
    const { desk, show } = await setUp();
    await desk.show("gone");
    expect([desk.openPost.value, desk.notFound.value]).toEqual([null, true]);
    await show("foix");
    expect(desk.notFound.value).toBe(false);
  });

  test("keeps a key that was pressed while the other post came, on its own post", async () => {
    const { show, stored } = await setUp();
    const post = await show("foix");
    const foix = mount(post);
    await show("noel");
    // The page still shows the first text for a frame.
    foix.type(" last");
    post.attach(null);
    await eventually(async () => (await stored("foix")) === "foix last");
    expect(await stored("noel")).toBe("noel");
  });

  test("shows the unsaved words again when their post is asked for once more", async () => {
    const { desk, show, stored, notices } = await setUp();
    const post = await show("foix");
    const foix = mount(post);
    const end = fillDisk();
    foix.type(" one");
    await show("noel");
    post.attach(null);
    await eventually(() => said(notices).length > 0);
    const again = await show("foix");
    expect(mount(again).text()).toBe("foix one");
    expect(again.sign.value.kind).toBe("failed");
    end();
    expect(await desk.flush()).toBe(true);
    expect(await stored("foix")).toBe("foix one");
  });

  test("goes on saving the words of a post that was put away, until they are stored", async () => {
    const { desk, show, stored } = await setUp();
    const post = await show("foix");
    const foix = mount(post);
    const end = fillDisk();
    foix.type(" one");
    await show("noel");
    post.attach(null);
    expect(await desk.flush()).toBe(false);
    end();
    expect(await desk.flush()).toBe(true);
    expect(await stored("foix")).toBe("foix one");
    await eventually(() => desk.files().length === 1);
  });
});

describe("two tabs of a browser without locks", () => {
  const withoutLocks = { hasLocks: false };

  test("take over from each other what is saved", async () => {
    const { machine, show } = await setUp(withoutLocks);
    const here = mount(await show("foix"));
    const other = await deskWith(await machine.tab());
    await other.desk.show("foix");
    const there = mount(other.desk.openPost.value as OpenPost);
    here.type(" here");
    await eventually(() => there.text() === "foix here");
    there.type(" there");
    await eventually(() => here.text() === "foix here there");
  });

  test("that both type end with both texts", async () => {
    const { machine, desk, show, store } = await setUp(withoutLocks);
    const here = mount(await show("foix"));
    const other = await deskWith(await machine.tab());
    await other.desk.show("foix");
    const there = mount(other.desk.openPost.value as OpenPost);
    here.type(" here");
    there.type(" there");
    await Promise.all([desk.flush(), other.desk.flush()]);
    const texts = (await store.posts((await store.cards()).map(({ id }) => id))).map(({ text }) => text);
    expect(texts.sort()).toEqual(["foix here", "foix there", "noel"]);
  });

  test("keep every word of two hundred saves each at the same moment, under names of their own", async () => {
    const { machine, desk, store } = await setUp(withoutLocks);
    const desks = [desk, (await deskWith(await machine.tab())).desk];
    for (let round = 0; round < 200; round++) {
      const editors = [];
      for (const each of desks) {
        // Back to the post for which both fight: the loser of the last round has a copy on the desk.
        await each.show("foix");
        editors.push(mount(each.openPost.value as OpenPost));
      }
      for (const [tab, editor] of editors.entries()) editor.type(` ${tab}.${round};`);
      const flushed = await Promise.all(desks.map((each) => each.flush()));
      expect(flushed).toEqual([true, true]);
      for (const each of desks) each.openPost.value?.attach(null);
    }
    const cards = await store.cards();
    const texts = (await store.posts(cards.map(({ id }) => id))).map(({ text }) => text).join("\n");
    const words = Array.from({ length: 400 }, (_, at) => ` ${at % 2}.${Math.floor(at / 2)};`);
    expect(words.filter((word) => !texts.includes(word))).toEqual([]);
    expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThan(20);
  });

  test("give a copy no name that a post has of which this one did not hear yet", async () => {
    const { desk, show, store, keeper } = await setUp(withoutLocks);
    const here = mount(await show("foix"));
    const known = (await keeper.load("foix"))!;
    const rival = samplePost("rival", { path: "_posts/2017-09-17-foix-2.md" });
    const theirs = { ...known, text: "foix there", rev: 2 };
    const writes = [
      { post: rival, card: await keeper.describe(rival), expectedRev: 0 },
      { post: theirs, card: await keeper.describe(theirs), expectedRev: 1 },
    ];
    await store.saveMany(writes);
    here.type(" here");
    await desk.flush();
    expect(desk.openPost.value?.path.value).toBe("_posts/2017-09-17-foix-3.md");
  });

  test("keep a text once that was refused by the other tab, and then by a full disk", async () => {
    const { machine, desk, show, store } = await setUp(withoutLocks);
    const here = mount(await show("foix"));
    const other = await deskWith(await machine.tab());
    here.type(" here");
    await other.keeper.saveText((await other.keeper.load("foix"))!, "foix there");
    const end = fillDisk();
    expect([await desk.flush(), await desk.flush()]).toEqual([false, false]);
    here.type(" and there");
    end();
    expect(await desk.flush()).toBe(true);
    const texts = (await store.posts((await store.cards()).map(({ id }) => id))).map(({ text }) => text);
    expect(texts.sort()).toEqual(["foix here and there", "foix there", "noel"]);
  });

  test("keep a copy of a copy under a name of its own", async () => {
    const { machine, desk, show, store } = await setUp(withoutLocks);
    const here = mount(await show("foix"));
    const { keeper } = await deskWith(await machine.tab());
    here.type(" here");
    await keeper.saveText((await keeper.load("foix"))!, "foix there");
    await desk.flush();
    const copy = desk.openPost.value!.id;
    here.type(" again");
    await keeper.saveText((await keeper.load(copy))!, "the copy there");
    await desk.flush();
    const cards = await store.cards();
    const texts = (await store.posts(cards.map(({ id }) => id))).map(({ text }) => text);
    expect(texts.sort()).toEqual(["foix here again", "foix there", "noel", "the copy there"]);
    expect(new Set(cards.map(({ path }) => path)).size).toBe(4);
  });
});

describe("two tabs", () => {
  test("read again what an import changed in bulk", async () => {
    const { machine, show, desk, store, keeper } = await setUp();
    await show("foix");
    const other = await deskWith(await machine.tab());
    await other.desk.show("foix");
    const there = mount(other.desk.openPost.value as OpenPost);
    const post = { ...(await keeper.load("foix"))!, text: "imported", rev: 2 };
    await store.saveMany([{ post, card: await keeper.describe(post), expectedRev: 1 }]);
    await desk.reread();
    expect(desk.openPost.value?.doc.value).toBe("imported");
    await eventually(() => there.text() === "imported");
  });
});

describe("takeOff", () => {
  test("leaves the desk empty once the last words are stored", async () => {
    const { desk, show, stored, addresses } = await setUp();
    const post = await show("foix");
    const foix = mount(post);
    foix.type(" one");
    const taken = desk.takeOff(["foix"]);
    await eventually(() => desk.openPost.value === null);
    foix.type(" more");
    post.attach(null);
    expect(await taken).toBe(true);
    expect(await stored("foix")).toBe("foix one more");
    expect(addresses).toEqual([null]);
  });

  test("says when they cannot be", async () => {
    const { desk, show } = await setUp();
    const post = await show("foix");
    mount(post).type(" one");
    const end = fillDisk();
    const taken = desk.takeOff(["foix"]);
    post.attach(null);
    expect(await taken).toBe(false);
    end();
  });
});

describe("a blog", () => {
  test("opens on a full disk, with its texts and what the journal holds", async () => {
    const { machine, services, show, store } = await setUp();
    mount(await show("foix")).type(" one");
    const end = fillDisk();
    store.journal.write({ id: "foix", baseRev: 1, text: "foix one", at: 5e12 });
    await tasks();
    services.kill();
    const { library, desk } = await deskWith(await machine.tab());
    expect(library.cards.value).toHaveLength(2);
    await desk.show("foix");
    expect(desk.openPost.value?.doc.value).toBe("foix");
    end();
    const third = await deskWith(await machine.tab());
    expect((await third.store.post("foix"))?.text).toBe("foix one");
    expect(said(third.notices)).toHaveLength(1);
  });

  test("is begun once, however often the button is pressed", async () => {
    const machine = freshMachine();
    const services = await machine.tab();
    const desk = createDesk({
      services,
      library: newLibrary(),
      notices: createNotices(),
      readdress() {},
    });
    const [one, other] = await Promise.all([desk.beginBlog("Carnet"), desk.beginBlog("Carnet")]);
    expect(one).toBe(other);
    expect(await services.registry.blogs()).toHaveLength(1);
  });

  test("gives way to another without mixing their posts", async () => {
    const { desk, show, library, store } = await setUp();
    mount(await show("foix")).type(" one");
    const open = desk.openPost.value as OpenPost;
    const changed = desk.openBlog({ id: "autre", name: "Autre", createdAt: 0, openedAt: 0 });
    await tasks();
    open.attach(null);
    await changed;
    expect(desk.openPost.value).toBeNull();
    expect(library.cards.value).toEqual([]);
    await desk.keeper()?.add(samplePost("foix", { text: "of the other blog" }));
    expect(library.cards.value).toHaveLength(1);
    await expect(store.post("foix")).rejects.toThrow();
    await desk.openBlog({ id: "carnet", name: "Carnet", createdAt: 0, openedAt: 0 });
    expect((await desk.blog.value?.store.post("foix"))?.text).toBe("foix one");
    expect(library.cards.value).toHaveLength(2);
  });
});
