import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { createLibrary } from "#app/models/library.ts";
import { defaultConfig } from "#core/jekyll/config.ts";
import { cardVersion } from "#core/post/card.ts";
import { fillDisk, samplePost, tasks } from "../../support/browser-storage.ts";
import { cardOf } from "../../support/card.ts";
import { deskWith, eventually, freshMachine, keeperOf, newLibrary } from "../../support/services.ts";

const titles = (library: { shown: { value: readonly { title: string }[] } }) =>
  library.shown.value.map(({ title }) => title).join(" ");

describe("the list", () => {
  test("is sorted anew with each card that changes, joins or leaves", () => {
    const library = newLibrary();
    library.put([
      cardOf({ id: "a", date: "2017-01-01" }),
      cardOf({ id: "b", date: "2017-03-01" }),
      cardOf({ id: "c", date: "2017-02-01" }),
    ]);
    expect(titles(library)).toBe("b c a");
    library.put([cardOf({ id: "a", date: "2017-04-01" })]);
    expect(titles(library)).toBe("a b c");
    library.put([cardOf({ id: "d", date: "2017-03-15" })]);
    expect(titles(library)).toBe("a d b c");
    library.drop(["a", "c"]);
    expect(titles(library)).toBe("d b");
  });

  test("follows the writer's order", () => {
    const sort = signal({ by: "title" as "title" | "date", descending: false });
    const library = createLibrary({ sort, language: signal("fr") });
    library.put(["été", "Zoo", "etc", "arbre"].map((title) => cardOf({ id: title, title })));
    expect(titles(library)).toBe("arbre etc été Zoo");
    sort.value = { by: "title", descending: true };
    expect(titles(library)).toBe("Zoo été etc arbre");
  });

  test("knows a card by its path as it is now", () => {
    const library = newLibrary();
    library.put([cardOf({ id: "a", path: "_drafts/a.md" })]);
    library.put([cardOf({ id: "a", path: "_posts/2017-01-01-a.md" })]);
    expect(library.byPath("_drafts/a.md")).toBeUndefined();
    expect(library.byPath("_posts/2017-01-01-a.md")?.id).toBe("a");
  });

  test("chooses nothing that has left", () => {
    const library = newLibrary();
    library.put([cardOf({ id: "a" }), cardOf({ id: "b" })]);
    library.selected.value = new Set(["a", "b"]);
    library.drop(["a"]);
    expect([...library.selected.value]).toEqual(["b"]);
  });
});

describe("byUrl", () => {
  const library = newLibrary();
  const config = { ...defaultConfig, url: "https://carnet.example", baseurl: "/carnet" };
  const ready = (async () => {
    const services = await freshMachine().tab();
    const store = await services.openBlogStore("carnet", {});
    await library.load({
      store,
      keeper: keeperOf(store, services),
      channel: services.channel("carnet"),
      config: () => config,
    });
    library.put([cardOf({ id: "ete", url: "/carnet/2017/%C3%A9t%C3%A9.html" })]);
  })();

  test.each([
    "/carnet/2017/%C3%A9t%C3%A9.html",
    "/carnet/2017/été.html",
    "/carnet/carnet/2017/été.html",
    "/2017/été.html#fin",
    "https://carnet.example/carnet/2017/été.html?x",
  ])("finds the post at %s", async (href) => {
    await ready;
    expect(library.byUrl(href)?.id).toBe("ete");
  });

  test.each(["https://autre.example/carnet/2017/été.html", "//autre.example/", "mailto:a@b", "/carnet/100%"])(
    "finds none at %s",
    async (href) => {
      await ready;
      expect(library.byUrl(href)).toBeUndefined();
    },
  );
});

describe("load", () => {
  test("shows what the store holds, then each post that is saved, here and in another tab", async () => {
    const machine = freshMachine();
    const here = await deskWith(await machine.tab(), { id: "foix", text: "---\ntitle: Foix\n---\n" });
    const there = await deskWith(await machine.tab());
    expect(titles(there.library)).toBe("Foix");
    await here.keeper.saveText((await here.keeper.load("foix"))!, "---\ntitle: Pamiers\n---\n");
    expect(titles(here.library)).toBe("Pamiers");
    await eventually(() => titles(there.library) === "Pamiers");
    here.desk.removed(["foix"]);
    await eventually(() => titles(there.library) === "");
  });

  test("hears no more of a blog that gave way to another", async () => {
    const { keeper, library } = await deskWith(await freshMachine().tab());
    await library.load(null);
    await keeper.add(samplePost("foix"));
    expect(library.cards.value).toEqual([]);
  });

  test("makes the cards of an older version again, and keeps them", async () => {
    const services = await freshMachine().tab();
    const store = await services.openBlogStore("carnet", {});
    for (const id of ["a", "b"]) {
      const post = samplePost(id);
      await store.save(post, { ...cardOf({ id }), version: 0, title: "old" }, 0);
    }
    const { library } = await deskWith(services);
    await eventually(() => titles(library) === "b a" || titles(library) === "a b");
    await eventually(async () => (await store.cards()).every(({ version }) => version === cardVersion));
  });

  test("learns the front matter of posts whose cards are of version 1", async () => {
    const services = await freshMachine().tab();
    const store = await services.openBlogStore("carnet", {});
    const post = samplePost("a", { text: "---\nimage: a.png\n---\n" });
    await store.save(post, { ...cardOf({ id: "a" }), version: 1 }, 0);
    const { library } = await deskWith(services);
    await eventually(() => library.card("a")?.frontMatter === post.text);
    await eventually(async () => (await store.cards())[0]?.frontMatter === post.text);
    expect(library.card("a")?.time).toBe(Date.UTC(2017, 8, 16, 22));
  });

  test("shows the list although a full disk keeps the cards from being made again", async () => {
    const services = await freshMachine().tab();
    const store = await services.openBlogStore("carnet", {});
    await store.save(samplePost("a"), { ...cardOf({ id: "a" }), version: 0, title: "old" }, 0);
    const end = fillDisk();
    const { library } = await deskWith(services);
    expect(library.loading.value).toBe(false);
    expect(library.cards.value).toHaveLength(1);
    await tasks();
    end();
  });

  test("brings back no card of a post that left while its card was made again", async () => {
    const services = await freshMachine().tab();
    const store = await services.openBlogStore("carnet", {});
    await store.save(samplePost("a"), { ...cardOf({ id: "a" }), version: 0 }, 0);
    const { library } = await deskWith(services);
    library.drop(["a"]);
    await tasks();
    expect(library.cards.value).toEqual([]);
  });
});
