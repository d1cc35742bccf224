import { signal } from "@preact/signals";
import { describe, expect, test, vi } from "vitest";
import { createApp } from "#app/create-app.ts";
import { StorageFailure } from "#store/failure.ts";
import { fillDisk, samplePost } from "../support/browser-storage.ts";
import { eventually, freshMachine, keeperOf, type Machine, mount, said } from "../support/services.ts";

/** The clock of relative dates would keep the tests from ending. */
vi.stubGlobal("setInterval", () => 0);
// A slow test lives to see what comes behind the first words, and asks for a gesture.
vi.stubGlobal("addEventListener", () => undefined);

async function start(machine: Machine, changes: { hash?: string; languages?: string[] } = {}) {
  const services = await machine.tab();
  const bar = { hash: changes.hash ?? "#/", reloads: 0 };
  const started = await createApp({
    services,
    languages: changes.languages ?? ["en-GB"],
    systemDark: signal(false),
    standalone: false,
    hash: bar.hash,
    setHash(hash) {
      bar.hash = hash;
    },
    reload() {
      bar.reloads += 1;
    },
    readDropped: async () => null,
  });
  return { ...started, services, bar };
}

async function withBlog(machine: Machine) {
  const services = await machine.tab();
  await services.registry.saveBlog({ id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 });
  const store = await services.openBlogStore("carnet", {});
  const keeper = keeperOf(store, services);
  await keeper.add(samplePost("foix", { text: "foix" }));
  await keeper.add(samplePost("noel", { text: "noel" }));
  return store;
}

describe("the start", () => {
  test("is the welcome screen in a browser that never saw the app, in its language", async () => {
    const { app } = await start(freshMachine(), { languages: ["fr-CA", "en"] });
    expect(app.blog.value).toBeNull();
    expect(app.language.value).toBe("fr");
    expect(app.words.value.app.undo).toBe("Annuler");
  });

  test("is the last blog, with the post that the address names", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const { app } = await start(machine, { hash: "#/post/foix" });
    expect(app.library.cards.value).toHaveLength(2);
    await eventually(() => app.openPost.value?.id === "foix");
  });

  test("reaches the texts on a full disk", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const end = fillDisk();
    const { app } = await start(machine, { hash: "#/post/foix" });
    await eventually(() => app.openPost.value?.doc.value === "foix");
    end();
  });

  test("says that a post is not there, and bears an address that nobody wrote", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const { app, navigated } = await start(machine, { hash: "#/post/100%" });
    expect(app.route.value).toEqual({ screen: "desk", postId: null });
    navigated("#/post/gone");
    await eventually(() => app.notFound.value);
  });

  test("says why the database cannot be opened", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const services = await machine.tab();
    const refusal = new StorageFailure({ code: "storage-outdated" });
    const failing = {
      ...machine,
      tab: async () => ({ ...services, openBlogStore: () => Promise.reject(refusal) }),
    };
    await expect(start(failing as unknown as Machine)).rejects.toBe(refusal);
  });
});

describe("the address", () => {
  test("follows the post, and the post follows it", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const { app, bar, navigated } = await start(machine);
    app.go({ screen: "desk", postId: "foix" });
    await eventually(() => app.openPost.value?.id === "foix");
    expect(bar.hash).toBe("#/post/foix");
    navigated("#/post/noel");
    await eventually(() => app.openPost.value?.id === "noel");
  });

  test("keeps the post on the desk while another screen is looked at", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const { app } = await start(machine, { hash: "#/post/foix" });
    await eventually(() => app.openPost.value !== null);
    app.go({ screen: "settings" });
    expect(app.openPost.value?.id).toBe("foix");
  });

  test("follows a post that becomes a copy of itself, and stays with it", async () => {
    const machine = freshMachine();
    const store = await withBlog(machine);
    const { app, bar, flush } = await start(machine, { hash: "#/post/foix" });
    await eventually(() => app.openPost.value !== null);
    const open = app.openPost.value!;
    mount(open).type(" here");
    const services = await machine.tab();
    const post = (await store.post("foix"))!;
    await keeperOf(store, services).saveText(post, "foix there");
    expect(await flush()).toBe(true);
    expect(bar.hash).toBe(`#/post/${open.id}`);
    expect(open.id).not.toBe("foix");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(app.openPost.value).toBe(open);
    expect((await store.post(open.id))?.text).toBe("foix here");
  });

  test("loses a post that is thrown away, and finds it again with the undo", async () => {
    const machine = freshMachine();
    const store = await withBlog(machine);
    const { app, bar } = await start(machine, { hash: "#/post/foix" });
    await eventually(() => app.openPost.value !== null);
    await app.library.trash(["foix"]);
    expect([bar.hash, app.openPost.value]).toEqual(["#/", null]);
    expect(app.trash.items.value).toHaveLength(1);
    await app.notices.list.value.at(-1)?.action?.run();
    await eventually(() => app.openPost.value?.id === "foix");
    expect(app.library.cards.value).toHaveLength(2);
    expect((await store.post("foix"))?.text).toBe("foix");
  });
});

describe("settings", () => {
  test("hold at the next start", async () => {
    const machine = freshMachine();
    const { app } = await start(machine);
    app.setSetting("theme", "dark");
    expect(app.theme.value).toBe("dark");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await start(machine)).app.theme.value).toBe("dark");
  });

  test("end with the last language chosen, however fast", async () => {
    const { app } = await start(freshMachine());
    app.setSetting("language", "fr");
    app.setSetting("language", "en");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([app.language.value, app.words.value.app.undo]).toEqual(["en", "Undo"]);
    app.setSetting("language", "fr");
    await eventually(() => app.words.value.app.undo === "Annuler");
  });
});

describe("a command", () => {
  test("runs when it may, and tells what failed", async () => {
    const { app } = await start(freshMachine());
    const runs: string[] = [];
    app.register([
      { id: "text.bold", group: "text", label: () => "Bold", run: () => void runs.push("bold") },
      {
        id: "text.never",
        group: "text",
        label: () => "Never",
        when: () => false,
        run: () => void runs.push("x"),
      },
      {
        id: "text.broken",
        group: "text",
        label: () => "Broken",
        run: () => {
          throw new Error("a bug");
        },
      },
      {
        id: "text.full",
        group: "text",
        label: () => "Full",
        run: () => Promise.reject(new StorageFailure({ code: "storage-full" })),
      },
    ]);
    expect(["text.bold", "text.never", "text.none"].map(app.run)).toEqual([true, false, false]);
    expect(runs).toEqual(["bold"]);
    expect(app.run("text.broken")).toBe(true);
    expect(app.run("text.full")).toBe(true);
    await eventually(() => app.notices.list.value.length === 2);
    const { app: words, problem } = app.words.value;
    expect(said(app.notices)).toEqual([words.failed("a bug"), problem["storage-full"]({})]);
  });
});

describe("the end of the page", () => {
  test("journals what is not saved, and a page that comes back reads what others wrote", async () => {
    const machine = freshMachine();
    const store = await withBlog(machine);
    const { app, leave, returned } = await start(machine, { hash: "#/post/foix" });
    await eventually(() => app.openPost.value !== null);
    const editor = mount(app.openPost.value!);
    const end = fillDisk();
    editor.type(" last");
    leave();
    await eventually(async () => (await store.journal.entries()).length === 1);
    end();
    await app.openPost.value?.flush();
    const post = (await store.post("foix"))!;
    expect(post.text).toBe("foix last");
    await keeperOf(store, await machine.tab()).saveText(post, "written while it slept");
    returned();
    await eventually(() => editor.text() === "written while it slept");
  });

  test("a new version waits for words that are not saved", async () => {
    const machine = freshMachine();
    await withBlog(machine);
    const { app, updates, bar } = await start(machine, { hash: "#/post/foix" });
    await eventually(() => app.openPost.value !== null);
    mount(app.openPost.value!).type(" last");
    const end = fillDisk();
    await updates.controlling();
    expect(bar.reloads).toBe(0);
    end();
    await app.updates.accept();
    expect(bar.reloads).toBe(1);
  });
});
