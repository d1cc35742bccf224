import { describe, expect, test } from "vitest";
import type { Wish } from "#core/post/relocated-file.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { postsWith } from "../../support/posts.ts";
import { mount, said } from "../../support/services.ts";

const head = "---\nlayout: post\ntitle: Foix\n---\n";
const foix = { id: "foix", path: "_posts/2017-09-17-foix.md", text: `${head}Bonjour.\n` };
const linking = (id: string, text: string) => ({
  id,
  path: `_posts/2018-01-01-${id}.md`,
  text: `${head}${text}`,
});
const one = linking("a", "[x]({% link _posts/2017-09-17-foix.md %})\n");
const two = linking("b", "Un\n\n[x](/2017/09/17/foix.html)\n\nDeux\n");

async function setUp(...posts: Parameters<typeof postsWith>) {
  const set = await postsWith(...(posts.length > 0 ? posts : [foix, one, two]));
  const { posts: acts, store } = set;
  return {
    ...set,
    texts: async () =>
      Object.fromEntries((await store.posts(["foix", "a", "b"])).map(({ id, text }) => [id, text])),
    pathOf: async (id: string) => (await store.post(id))?.path,
    async move(wish: Wish, options?: { redirect?: boolean }) {
      const relocating = (await acts.relocating("foix"))!;
      return relocating.carryOut(relocating.plan(wish, options));
    },
  };
}

const moved = {
  foix: foix.text,
  a: one.text.replace("foix", "pamiers"),
  b: two.text.replace("foix", "pamiers"),
};

describe("a relocation", () => {
  test("renames the file and rewrites the links of the others as one act", async () => {
    const { move, texts, pathOf, notices } = await setUp();
    expect(await move({ slug: "pamiers" })).toBe(true);
    expect(await pathOf("foix")).toBe("_posts/2017-09-17-pamiers.md");
    expect(await texts()).toEqual(moved);
    expect(said(notices)).toEqual(["Now _posts/2017-09-17-pamiers.md. 2 links were rewritten."]);
  });

  test("is undone as one act", async () => {
    const { move, texts, pathOf, undo, notices } = await setUp();
    const before = await texts();
    await move({ slug: "pamiers", categories: ["lieux"] });
    expect((await texts()).foix).toContain("categories: [lieux]");
    await undo();
    expect(await texts()).toEqual(before);
    expect(await pathOf("foix")).toBe(foix.path);
    expect(notices.list.value).toHaveLength(1);
  });

  test("is undone around what was typed since, and tells what was typed over", async () => {
    const { move, texts, pathOf, undo, keeper, notices } = await setUp();
    await move({ slug: "pamiers" });
    const a = (await keeper.load("a"))!;
    await keeper.saveText(a, a.text.replace("pamiers", "ailleurs"));
    const b = (await keeper.load("b"))!;
    await keeper.saveText(b, `${b.text}Trois\n`);
    await undo();
    expect(await pathOf("foix")).toBe(foix.path);
    expect(await texts()).toEqual({
      foix: foix.text,
      a: one.text.replace("foix", "ailleurs"),
      b: `${two.text}Trois\n`,
    });
    expect(said(notices).at(-1)).toContain("save for what was rewritten since: _posts/2018-01-01-a.md");
  });

  test("is undone without a post that was thrown away meanwhile", async () => {
    const { move, texts, pathOf, undo, store } = await setUp();
    await move({ slug: "pamiers" });
    await store.trash("a", 1);
    await undo();
    expect(await pathOf("foix")).toBe(foix.path);
    expect((await texts()).b).toBe(two.text);
  });

  test("gives way, undone, to a post that took its old name", async () => {
    const { move, pathOf, undo, keeper } = await setUp();
    await move({ slug: "pamiers" });
    await keeper.add({ ...(await keeper.load("foix"))!, id: "noel", path: foix.path, rev: 1 });
    await undo();
    expect(await pathOf("foix")).toBe("_posts/2017-09-17-foix-2.md");
  });

  test("leaves everything as it was when a post changed since it was planned", async () => {
    const { posts, texts, pathOf, keeper, notices } = await setUp();
    const relocating = (await posts.relocating("foix"))!;
    const plan = relocating.plan({ slug: "pamiers" });
    await keeper.saveText((await keeper.load("b"))!, "Autre chose\n");
    expect(await relocating.carryOut(plan)).toBe(false);
    expect(await pathOf("foix")).toBe(foix.path);
    expect(await texts()).toEqual({ foix: foix.text, a: one.text, b: "Autre chose\n" });
    expect(said(notices)[0]).toContain("Nothing was done");
  });

  test("goes through around words that were typed elsewhere in a text since it was planned", async () => {
    const { posts, texts, pathOf, keeper, undo } = await setUp();
    const relocating = (await posts.relocating("foix"))!;
    const plan = relocating.plan({ slug: "pamiers" });
    await keeper.saveText((await keeper.load("foix"))!, `${foix.text}Encore.\n`);
    await keeper.saveText((await keeper.load("b"))!, `${two.text}Trois\n`);
    expect(await relocating.carryOut(plan)).toBe(true);
    expect(await pathOf("foix")).toBe("_posts/2017-09-17-pamiers.md");
    expect(await texts()).toEqual({ foix: `${foix.text}Encore.\n`, a: moved.a, b: `${moved.b}Trois\n` });
    await undo();
    expect(await texts()).toEqual({ foix: `${foix.text}Encore.\n`, a: one.text, b: `${two.text}Trois\n` });
  });

  test("leaves everything as it was when another tab is faster with one of them", async () => {
    const { posts, texts, pathOf, keeper, store, notices } = await setUp();
    const relocating = (await posts.relocating("foix"))!;
    const plan = relocating.plan({ slug: "pamiers" });
    const saveMany = store.saveMany.bind(store);
    Object.assign(store, {
      saveMany: async (...given: Parameters<typeof saveMany>) => {
        Object.assign(store, { saveMany });
        await keeper.saveText((await keeper.load("b"))!, "Autre chose\n");
        return saveMany(...given);
      },
    });
    expect(await relocating.carryOut(plan)).toBe(false);
    expect(await pathOf("foix")).toBe(foix.path);
    expect(await texts()).toEqual({ foix: foix.text, a: one.text, b: "Autre chose\n" });
    expect(said(notices)).toEqual(["Changed meanwhile: “B”. Nothing was done: look again."]);
  });

  test("leaves everything as it was, and says so, when the disk is full", async () => {
    const { posts, texts, pathOf, notices } = await setUp();
    const relocating = (await posts.relocating("foix"))!;
    const plan = relocating.plan({ slug: "pamiers" });
    const end = fillDisk();
    expect(await relocating.carryOut(plan)).toBe(false);
    end();
    expect(await pathOf("foix")).toBe(foix.path);
    expect(await texts()).toEqual({ foix: foix.text, a: one.text, b: two.text });
    expect(notices.list.value.map(({ tone }) => tone)).toEqual(["error"]);
  });

  test("keeps the texts before as revisions", async () => {
    const { move, store } = await setUp();
    await move({ slug: "pamiers" });
    expect(await store.revisions("a")).toMatchObject([{ text: one.text, reason: "relocate" }]);
    expect(await store.revisions("foix")).toEqual([]);
  });

  test("comes to the post on the desk as a change of its text, what was just typed kept", async () => {
    const { move, desk, store } = await setUp();
    await desk.show("b");
    const editor = mount(desk.openPost.value!);
    editor.type("Trois\n");
    await move({ slug: "pamiers" });
    expect(editor.text()).toBe(`${moved.b}Trois\n`);
    await desk.flush();
    expect((await store.post("b"))?.text).toBe(`${moved.b}Trois\n`);
    expect(await store.cards()).toHaveLength(3);
  });

  test("never lands on another post", async () => {
    const { posts, pathOf } = await setUp(foix, { ...one, path: "_posts/2017-09-17-pamiers.md" });
    const relocating = (await posts.relocating("foix"))!;
    const plan = relocating.plan({ slug: "pamiers" });
    expect(plan.conflicts.map(({ code }) => code)).toEqual(["path-taken"]);
    expect(await relocating.carryOut(plan)).toBe(false);
    expect(await pathOf("foix")).toBe(foix.path);
  });
});

describe("a post that was exported", () => {
  const base = { path: foix.path, rev: 1, at: 5, from: "folder" } as const;

  async function setUpExported(config = "plugins: [jekyll-redirect-from]\n", out = foix.text) {
    const set = await setUp({ id: "c" });
    await set.keeper.add({ ...(await set.keeper.load("c"))!, ...foix, rev: 1, base }, { baseText: out });
    await set.desk.blog.value?.takeSiteFiles([{ path: "_config.yml", text: config }]);
    return set;
  }

  test("is known by the URL of that export, and may leave a redirect there", async () => {
    const { posts, move, texts } = await setUpExported();
    expect(await posts.relocating("foix")).toMatchObject({
      ...{ exported: { path: foix.path, url: "/2017/09/17/foix.html" }, canRedirect: true },
    });
    await move({ slug: "pamiers" }, { redirect: true });
    expect((await texts()).foix).toContain("redirect_from: [/2017/09/17/foix.html]\n");
    expect((await posts.relocating("foix"))?.isRedirected("/2017/09/17/foix.html")).toBe(true);
    // From there to yet another place: the first URL is the one that readers know.
    await move({ slug: "pau" }, { redirect: true });
    expect((await texts()).foix).toContain("redirect_from: [/2017/09/17/foix.html]\n");
  });

  test("is known by no URL where Jekyll could not read what went out", async () => {
    const spoilt = foix.text.replace("title: Foix", "title: Foix : été");
    const { posts, keeper } = await setUpExported(undefined, spoilt);
    await keeper.saveText((await keeper.load("foix"))!, `${foix.text}Encore.\n`);
    const relocating = (await posts.relocating("foix"))!;
    expect(relocating.exported).toBeNull();
    expect(relocating.plan(null).abandoned).toBeNull();
  });

  test("has no redirect to offer where the site has no plugin for it", async () => {
    const { posts } = await setUpExported("title: Carnet\n");
    expect((await posts.relocating("foix"))?.canRedirect).toBe(false);
  });

  test("goes back where it was, by the keys that give its URL", async () => {
    const { posts, keeper, texts, pathOf } = await setUpExported();
    const typed = `---\nlayout: post\ntitle: Foix\ncategory: lieux\n---\nBonjour.\nEncore.\n`;
    await keeper.saveText((await keeper.load("foix"))!, typed);
    const relocating = (await posts.relocating("foix"))!;
    expect(relocating.plan(null).abandoned).toBe("/2017/09/17/foix.html");
    await relocating.carryOut(relocating.plan("exported"));
    expect((await texts()).foix).toBe(`${foix.text}Encore.\n`);
    expect(await pathOf("foix")).toBe(foix.path);
  });

  test("is in the folder again once its move is undone", async () => {
    const { move, undo, store } = await setUpExported();
    await move({ slug: "pamiers", categories: ["lieux"] });
    await undo();
    const post = (await store.post("foix"))!;
    expect(post.base).toEqual({ ...base, rev: post.rev });
  });
});

describe("drafts", () => {
  const draft = { id: "foix", path: "_drafts/foix.md", text: foix.text };
  const named = linking("a", "{% link _drafts/foix.md %}\n");

  test("take their links along when they are published, and give them back", async () => {
    const { posts, texts, undo } = await setUp(draft, named);
    const wish = { date: { year: 2017, month: 9, day: 17 }, time: null, show: false };
    await (await posts.publishing("foix"))!.publish(wish);
    expect((await texts()).a).toContain("{% link _posts/2017-09-17-foix.md %}");
    await undo();
    expect((await texts()).a).toBe(named.text);
  });

  test("have a name, and neither day nor URL", async () => {
    const { posts, move, pathOf } = await setUp(draft);
    const relocating = (await posts.relocating("foix"))!;
    expect(relocating.standing).toMatchObject({ kind: "draft", slug: "foix", date: null });
    expect(relocating.plan({ slug: "pamiers" }).to).toMatchObject({ url: null, visibility: "draft" });
    await move({ slug: "pamiers" });
    expect(await pathOf("foix")).toBe("_drafts/pamiers.md");
  });
});

test("is null for a post that is not there", async () => {
  const { posts } = await setUp();
  expect(await posts.relocating("none")).toBeNull();
});
