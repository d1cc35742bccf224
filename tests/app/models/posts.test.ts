import { describe, expect, test } from "vitest";
import { fillDisk } from "../../support/browser-storage.ts";
import { postsWith } from "../../support/posts.ts";
import { mount } from "../../support/services.ts";

const text = "---\nlayout: post\ntitle: Foix\ncomments: true\n---\nBonjour.\n";

const setUp = () => postsWith({ id: "foix", path: "_posts/2017-09-17-foix.md", text });

describe("duplicate", () => {
  test("copies what stands on the desk, beside it", async () => {
    const { posts, desk, store, shown } = await setUp();
    await desk.show("foix");
    mount(desk.openPost.value!).type("Encore.");
    await posts.duplicate("foix");
    expect(await store.post(shown[0]!)).toMatchObject({
      path: "_posts/2017-09-17-foix-2.md",
      text: `${text}Encore.`,
      rev: 1,
    });
  });
});

describe("trash", () => {
  test("takes the post off the desk with its last words, and gives both back", async () => {
    const { posts, desk, store, library, shown, undo, trash } = await setUp();
    await desk.show("foix");
    const open = desk.openPost.value!;
    mount(open).type("Encore.");
    const thrown = posts.trash(["foix"]);
    open.attach(null);
    await thrown;
    expect(library.cards.value).toEqual([]);
    expect(trash.items.value.map(({ card }) => card.title)).toEqual(["Foix"]);
    expect((await store.trashed())[0]?.post.text).toBe(`${text}Encore.`);
    await undo();
    expect((await store.post("foix"))?.text).toBe(`${text}Encore.`);
    expect(library.card("foix")?.title).toBe("Foix");
    expect(shown).toEqual(["foix"]);
  });

  test("leaves a post where it is whose words cannot be saved", async () => {
    const { posts, desk, store, library, shown } = await setUp();
    await desk.show("foix");
    const open = desk.openPost.value!;
    mount(open).type("Encore.");
    const end = fillDisk();
    const thrown = posts.trash(["foix"]);
    open.attach(null);
    await thrown;
    end();
    expect(library.card("foix")).toBeDefined();
    expect(await store.trashed()).toEqual([]);
    expect(shown).toEqual(["foix"]);
  });

  test("drops from the list what did leave, when the storage refuses the rest", async () => {
    const { posts, keeper, store, library, notices } = await setUp();
    await keeper.add({ ...(await keeper.load("foix"))!, id: "noel", path: "_posts/2017-12-25-noel.md" });
    const trash = store.trash.bind(store);
    Object.assign(store, {
      trash: (id: string, at: number) => (id === "noel" ? Promise.reject(new Error("no")) : trash(id, at)),
    });
    await posts.trash(["foix", "noel"]);
    expect(library.cards.value.map(({ id }) => id)).toEqual(["noel"]);
    expect(notices.list.value).toMatchObject([{ tone: "error" }]);
  });
});
