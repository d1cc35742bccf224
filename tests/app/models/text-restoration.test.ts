import { describe, expect, test } from "vitest";
import { restoreText, takeBackText } from "#app/models/text-restoration.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { deskWith, freshMachine, mount, said } from "../../support/services.ts";

const now = "un\n\ndeux\n\ntrois\n";
const former = "un\n\nautre\n\ntrois\n";

async function setUp(text = now) {
  const set = await deskWith(await freshMachine().tab(), { id: "foix", text });
  const restore = (make: (text: string) => string | null = () => former) =>
    restoreText({ id: "foix", make, said: () => "Restored" }, set);
  const undo = () => set.notices.list.value.at(-1)?.action?.run();
  const text_ = async () => (await set.store.post("foix"))?.text;
  const kept = async () =>
    (await set.store.revisions("foix")).map((revision) => `${revision.reason}: ${revision.text}`);
  return { ...set, restore, undo, stored: text_, kept };
}

describe("restoreText", () => {
  test("stores the text, with a revision of what was there before", async () => {
    const { restore, stored, kept, notices } = await setUp();
    expect(await restore()).toBe(true);
    expect(await stored()).toBe(former);
    expect(await kept()).toEqual([`restore: ${now}`]);
    expect(said(notices)).toEqual(["Restored"]);
  });

  test("gives the open post its text as one step of undo", async () => {
    const { restore, desk } = await setUp();
    await desk.show("foix");
    const editor = mount(desk.openPost.value!);
    let steps = 0;
    const apply = editor.apply;
    editor.apply = (edits) => {
      steps += 1;
      apply(edits);
    };
    editor.type("typed\n");
    await restore((text) => text.replace("deux", "autre"));
    expect(editor.text()).toBe(`${former}typed\n`);
    expect(steps).toBe(1);
  });

  test("is taken back around what was typed since, and that is kept as well", async () => {
    const { restore, undo, stored, keeper, kept } = await setUp();
    await restore();
    const post = (await keeper.load("foix"))!;
    await keeper.saveText(post, `${former}typed since\n`);
    await undo();
    expect(await stored()).toBe(`${now}typed since\n`);
    expect((await kept()).at(-1)).toBe(`restore: ${former}typed since\n`);
  });

  test("tells that it cannot be taken back once it was typed over", async () => {
    const { restore, undo, stored, keeper, notices } = await setUp();
    await restore();
    const typed = former.replace("autre", "encore autre");
    await keeper.saveText((await keeper.load("foix"))!, typed);
    await undo();
    expect(await stored()).toBe(typed);
    expect(said(notices).at(-1)).toContain("Nothing was done");
  });

  test("does nothing, and tells, when the text is not the one that was looked at", async () => {
    const { restore, stored, kept, notices } = await setUp();
    expect(await restore(() => null)).toBe(false);
    expect(await stored()).toBe(now);
    expect(await kept()).toEqual([]);
    expect(said(notices)).toHaveLength(1);
  });

  test("does nothing at all on a full disk", async () => {
    const { restore, stored, kept, notices } = await setUp();
    const end = fillDisk();
    expect(await restore()).toBe(false);
    end();
    expect(await stored()).toBe(now);
    expect(await kept()).toEqual([]);
    expect(notices.list.value).toMatchObject([{ tone: "error" }]);
  });

  test("knows again what the repository holds", async () => {
    const { restore, store, keeper } = await setUp();
    await keeper.change(
      "foix",
      (post) => ({ ...post, base: { path: post.path, rev: 1, at: 1, from: "folder" } }),
      { baseText: former },
    );
    await restore();
    const post = (await store.post("foix"))!;
    expect(post.base?.rev).toBe(post.rev);
  });
});

test("takeBackText puts a text in the place of another, wherever that has moved", async () => {
  const { stored, ...set } = await setUp(`before\n\n${former}`);
  await takeBackText({ id: "foix", before: now, after: former }, set);
  expect(await stored()).toBe(`before\n\n${now}`);
});
