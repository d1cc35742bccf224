import { describe, expect, test, vi } from "vitest";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Post } from "#core/post/post.ts";
import { applyEdits } from "#core/text/edit.ts";
import { en } from "#i18n/en.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { clearSiteData, fillDisk, tasks } from "../../support/browser-storage.ts";
import { deskWith, eventually, freshMachine, mount, said } from "../../support/services.ts";
import { twoTabs } from "../../support/two-tabs.ts";

const text = "---\ntitle: Foix\n---\nBonjour.\n";

async function setUp(post: { text?: string; path?: string } = {}) {
  const machine = freshMachine();
  const set = await deskWith(await machine.tab(), { id: "foix", text, ...post });
  await set.desk.show("foix");
  const open = set.desk.openPost.value as OpenPost;
  return { machine, ...set, open, editor: mount(open), stored: () => set.store.post("foix") };
}

describe("the text", () => {
  test("is stored as it is typed, and only then does the sign say so", async () => {
    const { open, editor, stored } = await setUp();
    editor.type("Encore.");
    expect(open.sign.value.kind).toBe("typing");
    expect(await open.flush()).toBe(true);
    expect(open.sign.value.kind).toBe("browser");
    expect((await stored())?.text).toBe(`${text}Encore.`);
  });

  test("is stored up to the word before it was asked for, in the middle of words that keep coming", async () => {
    const { open, editor, stored } = await setUp();
    editor.type("Encore.");
    let isTyping = true;
    const typing = (async () => {
      for (; isTyping; await new Promise((next) => setImmediate(next))) editor.type(" Toujours.");
    })();
    expect(await open.flush()).toBe(true);
    expect((await stored())?.text).toContain(`${text}Encore.`);
    expect(open.sign.value.kind).toBe("typing");
    const rested = open.flush("rest");
    expect(await Promise.race([rested, open.flush().then(() => "typing")])).toBe("typing");
    isTyping = false;
    await typing;
    expect(await rested).toBe(true);
    expect((await stored())?.text).toBe(editor.text());
  });

  test("keeps its BOM and the line endings of the file", async () => {
    const { open, editor, stored } = await setUp({ text: "\ufeffa\r\nb\r\n" });
    expect(editor.text()).toBe("a\nb\n");
    editor.type("c\n");
    await open.flush();
    expect((await stored())?.text).toBe("\ufeffa\r\nb\r\nc\r\n");
    expect(open.file()).toMatchObject({ id: "foix", text: "\ufeffa\r\nb\r\nc\r\n" });
  });

  test("takes a change of the front matter from the panel", async () => {
    const { open, editor, stored } = await setUp();
    open.setField("title", "Pamiers");
    await open.flush();
    expect(editor.text()).toBe("---\ntitle: Pamiers\n---\nBonjour.\n");
    expect((await stored())?.text).toBe(editor.text());
  });

  test("takes changes of fields in their order, and at once where it can: a field shows what was typed last", async () => {
    const { open, editor } = await setUp();
    for (const title of ["P", "Pa", "Pamiers"]) open.setField("title", title);
    await open.flush();
    expect(editor.text()).toBe("---\ntitle: Pamiers\n---\nBonjour.\n");
    open.setField("title", "Gap");
    expect(editor.text()).toBe("---\ntitle: Gap\n---\nBonjour.\n");
    expect(open.doc.value).toBe(editor.text());
  });

  test("takes it while no editor holds the post too, and the next editor shows it", async () => {
    const { open, stored } = await setUp();
    const apply = vi.fn();
    open.attach(null, { apply, setDoc() {} });
    open.setField("title", "Pamiers");
    await open.flush();
    expect((await stored())?.text).toContain("title: Pamiers");
    expect(applyEdits(text, apply.mock.lastCall?.[0])).toBe((await stored())?.text);
    expect(mount(open).text()).toContain("title: Pamiers");
  });

  test("is in the file to bring out before it is saved", async () => {
    const { open, editor } = await setUp();
    editor.type("Encore.");
    expect(open.file().text).toBe(`${text}Encore.`);
  });
});

describe("a change that the desk itself made of the stored text", () => {
  const changeOf = (known: Post, next: string) => {
    const { rev: _, ...rest } = known;
    return {
      known,
      next: { ...rest, text: next },
      edits: [{ from: 0, to: 0, insert: "Oui. " }],
    };
  };

  test("comes to the editor as edits, and is saved already", async () => {
    const { open, editor, keeper, stored } = await setUp({ text: "a\r\nb\r\n" });
    const before = (await stored())!;
    const setDoc = vi.spyOn(editor, "setDoc");
    await keeper.changeAll([changeOf(before, "Oui. a\r\nb\r\n")]);
    expect(editor.text()).toBe("Oui. a\nb\n");
    expect(setDoc).not.toHaveBeenCalled();
    await open.flush();
    expect(await stored()).toMatchObject({ text: "Oui. a\r\nb\r\n", rev: before.rev + 1 });
    editor.type("c");
    await open.flush();
    expect((await stored())?.text).toBe("Oui. a\r\nb\r\nc");
  });

  test("comes to what an editor that is gone left behind as edits, and what another tab wrote as its text", async () => {
    const { open, editor, keeper, stored } = await setUp();
    editor.type("Encore.");
    await open.flush();
    const [apply, setDoc] = [vi.fn(), vi.fn()];
    open.attach(null, { apply, setDoc });
    const before = (await stored())!;
    await keeper.changeAll([changeOf(before, `Oui. ${before.text}`)]);
    expect(apply.mock.calls).toEqual([[[{ from: 0, to: 0, insert: "Oui. " }]]]);
    expect(setDoc).not.toHaveBeenCalled();
    await keeper.saveText((await stored())!, `Non. ${before.text}`);
    await eventually(() => setDoc.mock.calls.length > 0);
    expect(setDoc.mock.calls).toEqual([[`Non. ${before.text}`]]);
    expect(apply).toHaveBeenCalledTimes(1);
    expect(open.initialDoc.value).toBe(`Non. ${before.text}`);
    mount(open);
    await keeper.saveText((await stored())!, before.text);
    await eventually(() => open.doc.value === before.text);
    expect(setDoc).toHaveBeenCalledTimes(1);
  });

  test("never takes away a word typed meanwhile: both texts are kept", async () => {
    const { open, editor, keeper, stored, store } = await setUp();
    const before = (await stored())!;
    editor.type("Encore.");
    await keeper.changeAll([changeOf(before, `Oui. ${before.text}`)]);
    await open.flush();
    const texts = (await store.cards()).map(async ({ id }) => (await store.post(id))?.text);
    expect((await Promise.all(texts)).sort()).toEqual(
      [`${before.text}Encore.`, `Oui. ${before.text}`].sort(),
    );
  });
});

describe("when the browser refuses", () => {
  test("the sign says why, and the words are stored as soon as there is room", async () => {
    const { open, editor, stored } = await setUp();
    const end = fillDisk();
    editor.type("Encore.");
    expect(await open.flush()).toBe(false);
    expect(open.sign.value).toEqual({ kind: "failed", problem: { code: "storage-full" } });
    end();
    expect(await open.flush()).toBe(true);
    expect((await stored())?.text).toBe(`${text}Encore.`);
  });

  test("a database that a newer app has is named as such", async () => {
    const { open, editor, store } = await setUp();
    store.close();
    editor.type("Encore.");
    expect(await open.flush()).toBe(false);
    const { sign } = open;
    expect(sign.value.kind).toBe("failed");
    if (sign.value.kind === "failed") expect(problemWords(en, sign.value.problem)).not.toContain("undefined");
  });

  test("words journaled at the last moment come back at the next start, and no sooner leave the journal", async () => {
    const { machine, services, open, editor } = await setUp();
    const end = fillDisk();
    editor.type("Encore.");
    open.leave();
    await tasks();
    services.kill();
    end();
    const next = await deskWith(await machine.tab());
    expect((await next.store.post("foix"))?.text).toBe(`${text}Encore.`);
    expect(said(next.notices)).toHaveLength(1);
    expect(await next.store.journal.entries()).toEqual([]);
  });

  test("words that were journaled and then undone do not come back", async () => {
    const { open, editor, store } = await setUp();
    editor.type("Encore.");
    open.leave();
    await tasks();
    expect(await store.journal.entries()).toHaveLength(1);
    editor.replace(text);
    await open.flush();
    await tasks();
    expect(await store.journal.entries()).toEqual([]);
  });
});

describe("what changes elsewhere", () => {
  test("is taken over at once while nothing is unsaved here", async () => {
    const { open, editor, keeper } = await setUp();
    await keeper.saveText((await keeper.load("foix"))!, "of another tab");
    expect(editor.text()).toBe("of another tab");
    expect(open.doc.value).toBe("of another tab");
    expect(open.sign.value.kind).toBe("browser");
  });

  test("while a save is under way, is taken over once that is acknowledged", async () => {
    const { machine, open, editor, store, stored } = await setUp();
    const other = await deskWith(await machine.tab());
    let acknowledge = () => {};
    const acknowledgement = new Promise<void>((heard) => {
      acknowledge = heard;
    });
    const save = store.save.bind(store);
    vi.spyOn(store, "save").mockImplementationOnce(async (...given) => {
      const result = await save(...given);
      await acknowledgement;
      return result;
    });
    editor.type("Ici.");
    const flushed = open.flush();
    await eventually(async () => (await stored())?.text === `${text}Ici.`);
    await other.keeper.saveText((await other.keeper.load("foix"))!, `${text}Ici. Ailleurs.`);
    // The hint of it has come, and could not be followed.
    await tasks();
    acknowledge();
    expect(await flushed).toBe(true);
    expect(editor.text()).toBe(`${text}Ici. Ailleurs.`);
  });

  test("is not undone by what was about to be derived from the text before", async () => {
    const { open, editor, keeper } = await setUp();
    editor.type("Encore.");
    await open.flush();
    await keeper.saveText((await keeper.load("foix"))!, "of another tab");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(open.doc.value).toBe("of another tab");
  });

  test("makes a post of its own of words typed here, and neither text is lost", async () => {
    const { machine, desk, open, editor, store, addresses, notices } = await setUp();
    const other = await deskWith(await machine.tab());
    editor.type("Ici.");
    await other.keeper.saveText((await other.keeper.load("foix"))!, `${text}Ailleurs.`);
    expect(await open.flush()).toBe(true);
    expect((await store.post("foix"))?.text).toBe(`${text}Ailleurs.`);
    expect(await store.post(open.id)).toMatchObject({
      path: "_posts/2017-09-17-foix-2.md",
      text: `${text}Ici.`,
    });
    expect(addresses).toEqual([open.id]);
    expect(desk.openPost.value).toBe(open);
    expect(said(notices).join()).toContain("foix-2.md");
  });

  test("makes no post of words that the other tab found in the journal and went on from", async () => {
    const { machine, open, editor, store, stored, addresses } = await setUp();
    editor.type("Ici.");
    open.leave();
    await tasks();
    const other = await deskWith(await machine.tab());
    await other.keeper.saveText((await other.keeper.load("foix"))!, `${text}Ici. Ailleurs.`);
    expect(await open.flush()).toBe(true);
    expect(editor.text()).toBe(`${text}Ici. Ailleurs.`);
    expect(open.sign.value.kind).toBe("browser");
    expect(addresses).toEqual([]);
    expect(await store.cards()).toHaveLength(1);
    editor.type("!");
    await open.flush();
    expect((await stored())?.text).toBe(`${text}Ici. Ailleurs.!`);
  });

  test("makes a post of its own of a text that took something away, although the other one holds it", async () => {
    const { machine, open, editor, store } = await setUp();
    const other = await deskWith(await machine.tab());
    editor.replace(text.slice(0, -2));
    await other.keeper.saveText((await other.keeper.load("foix"))!, `${text}Ailleurs.`);
    expect(await open.flush()).toBe(true);
    expect(await store.cards()).toHaveLength(2);
    expect((await store.post(open.id))?.text).toBe(text.slice(0, -2));
  });

  test("a move leaves the words, and the words leave the move", async () => {
    const { open, editor, keeper, stored } = await setUp();
    editor.type("Encore.");
    await keeper.change("foix", (post) => ({ ...post, path: "_drafts/foix.md" }));
    await open.flush();
    expect(open.path.value).toBe("_drafts/foix.md");
    expect(await stored()).toMatchObject({ path: "_drafts/foix.md", text: `${text}Encore.` });
  });

  test("a post thrown away in another tab comes back from the trash with the next word", async () => {
    const { open, editor, store, stored } = await setUp();
    await store.trash("foix", 5);
    editor.type("Encore.");
    expect(await open.flush()).toBe(true);
    expect((await stored())?.text).toBe(`${text}Encore.`);
    expect(await store.trashed()).toEqual([]);
  });

  test("cleared site data cost the open post nothing", async () => {
    const { open, editor, store, stored, library, keeper } = await setUp();
    await keeper.add({ ...(await keeper.load("foix"))!, id: "noel", path: "_posts/2017-12-25-noel.md" });
    editor.type("Encore.");
    await open.flush();
    await clearSiteData();
    await eventually(async () => (await stored())?.text === `${text}Encore.`);
    await eventually(() => library.cards.value.length === 1);
    expect(open.sign.value.kind).toBe("browser");
    expect(await store.cards()).toHaveLength(1);
  });

  test("cleared site data bring back no save from before the last words", async () => {
    const { open, editor, stored } = await setUp();
    editor.type("Un.");
    let isStored = false;
    const storing = open.flush().then(() => {
      isStored = true;
    });
    for (; !isStored; await new Promise((next) => setImmediate(next))) editor.type(" Deux.");
    await storing;
    expect(open.sign.value.kind).toBe("typing");
    const typed = editor.text();
    await clearSiteData();
    await eventually(() => open.sign.value.kind === "browser");
    expect(editor.text()).toBe(typed);
    expect((await stored())?.text).toBe(editor.text());
  });

  test("what is lost and cannot be written again is not called saved", async () => {
    const { open } = await setUp();
    const end = fillDisk();
    await clearSiteData();
    await eventually(() => open.sign.value.kind === "failed");
    end();
    expect(await open.flush()).toBe(true);
    expect(open.sign.value.kind).toBe("browser");
  });

  test("the folder is said to hold the text until the next key, and again once it is undone", async () => {
    const { open, editor, keeper } = await setUp();
    await keeper.change(
      "foix",
      (post) => ({ ...post, base: { path: post.path, rev: post.rev + 1, at: 7, from: "folder" } }),
      { baseText: text },
    );
    expect(open.sign.value).toEqual({ kind: "folder", at: 7 });
    editor.type("Encore.");
    await open.flush();
    expect(open.sign.value.kind).toBe("browser");
    editor.replace(text);
    await open.flush();
    expect(open.sign.value).toEqual({ kind: "folder", at: 7 });
  });
});

describe("whatever happens in two tabs", () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
  test.each(seeds)("no acknowledged or journaled word is lost, and no sign lies (%i)", async (seed) => {
    expect(await twoTabs(seed, 40, { hasLocks: true })).toEqual([]);
  });
  test.each(seeds)("not even where both may write (%i)", async (seed) => {
    expect(await twoTabs(seed, 40, { hasLocks: false })).toEqual([]);
  });
});
