import { describe, expect, test } from "vitest";
import { type Against, openHistory, type PostHistory, type Version } from "#app/models/history.ts";
import { createTrash } from "#app/models/trash.ts";
import type { Revision } from "#store/blog-store.ts";
import { deskWith, eventually, freshMachine, mount, said } from "../../support/services.ts";

const texts = {
  first: "un\n\ndeux\n\ntrois\n",
  second: "un\n\ndeux et demi\n\ntrois\n",
  now: "un\n\ndeux et demi\n\ntrois quarts\n",
};
const kept = (at: number, text: string, reason: Revision["reason"] = "pause"): Revision => ({
  ...{ postId: "foix", at, text, reason },
});

async function setUp({ text = texts.now, revisions = [kept(1, texts.first), kept(2, texts.second)] } = {}) {
  const machine = freshMachine();
  const set = await deskWith(await machine.tab(), { id: "foix", text });
  for (const revision of revisions) await set.store.addRevision(revision);
  const failures: unknown[] = [];
  const trash = createTrash({
    store: () => set.store,
    keeper: set.desk.keeper,
    taken: () => false,
    renamed() {},
    back: (cards) => set.library.put(cards),
    failed: (error) => failures.push(error),
  });
  let settled = 0;
  const open = async (id = "foix") => {
    const history = openHistory({
      ...{ ...set, id, trash },
      settle: async () => {
        settled += 1;
      },
      failed: (error) => failures.push(error),
    });
    await eventually(() => history.place.value !== "loading" && settled > 0);
    return history;
  };
  return { ...set, machine, trash, failures, open, stored: async () => (await set.store.post("foix"))?.text };
}

type Choice = [chosen: Version, against?: Against];

/** Chooses, and waits until these two texts are compared. */
async function shows(history: PostHistory, [chosen, against]: Choice, before: string, after: string) {
  history.chosen.value = chosen;
  if (against !== undefined) history.against.value = against;
  const pair = () => history.comparison.value?.texts;
  await eventually(() => pair()?.before === before && pair()?.after === after).catch(() => undefined);
  expect(pair()).toEqual({ before, after });
}

describe("the versions", () => {
  test("are listed newest first, and the newest that differs is chosen", async () => {
    const { open } = await setUp({
      revisions: [kept(1, texts.first), kept(2, texts.second), kept(3, texts.now)],
    });
    const history = await open();
    expect(history.entries.value.map(({ at }) => at)).toEqual([3, 2, 1]);
    expect(history.entries.value.find(({ key }) => key === history.chosen.value)?.at).toBe(2);
    expect(history.place.value).toBe("blog");
    expect(history.isNow.value).toBe(false);
    history.close();
  });

  test("none yet: what the post says now is chosen", async () => {
    const { open } = await setUp({ revisions: [] });
    const history = await open();
    expect(history.entries.value).toEqual([]);
    expect(history.chosen.value).toBe("now");
    history.close();
  });

  test("follow what is written and kept while they are looked at", async () => {
    const { open, keeper } = await setUp();
    const history = await open();
    await keeper.saveText((await keeper.load("foix"))!, `${texts.now}quatre\n`);
    await eventually(() => history.entries.value.length === 3);
    expect(history.entries.value[0]).toMatchObject({ reason: "opened" });
    await shows(history, ["now", "before"], texts.now, `${texts.now}quatre\n`);
    history.close();
  });
});

describe("a comparison", () => {
  test("is with now, the older text before", async () => {
    const { open } = await setUp();
    const history = await open();
    const oldest = history.entries.value.at(-1)!.key;
    await shows(history, [oldest], texts.first, texts.now);
    expect(history.comparison.value).toMatchObject({ before: oldest, after: "now" });
    history.close();
  });

  test("is with the version before it, the first one with nothing", async () => {
    const { open } = await setUp();
    const history = await open();
    const [second, first] = history.entries.value.map(({ key }) => key);
    await shows(history, [second!, "before"], texts.first, texts.second);
    await shows(history, [first!, "before"], "", texts.first);
    history.close();
  });

  test("is between any two, the older one before whichever was chosen first", async () => {
    const { open } = await setUp();
    const history = await open();
    const [second, first] = history.entries.value.map(({ key }) => key);
    await shows(history, [second!, first!], texts.first, texts.second);
    await shows(history, [first!, second!], texts.first, texts.second);
    history.close();
  });

  test("is with what the repository held at the last exchange", async () => {
    const { open, keeper } = await setUp();
    await keeper.change(
      "foix",
      (post) => ({ ...post, base: { path: post.path, rev: 1, at: 5, from: "folder" } }),
      { baseText: texts.second },
    );
    const history = await open();
    expect(history.held.value).toEqual({ at: 5, from: "folder" });
    await shows(history, ["now", "held"], texts.second, texts.now);
    await shows(history, ["held", "now"], texts.second, texts.now);
    history.close();
  });

  test("of a post that never changed finds nothing to tell", async () => {
    const { open, keeper } = await setUp({ revisions: [] });
    await keeper.change("foix", (post) => ({
      ...post,
      base: { path: post.path, rev: 2, at: 5, from: "folder" },
    }));
    const history = await open();
    await shows(history, ["now"], texts.now, texts.now);
    expect(history.comparison.value).toMatchObject({ before: "held", changes: 0 });
    history.close();
  });

  test("tells line endings from words", async () => {
    const { open } = await setUp({ revisions: [kept(1, texts.now.replaceAll("\n", "\r\n"))] });
    const history = await open();
    await shows(history, [history.entries.value[0]!.key], texts.now, texts.now);
    expect(history.comparison.value).toMatchObject({ changes: 0, isOnlyEndings: true });
    history.close();
  });
});

describe("a restore", () => {
  test("of a whole version is an edit of the post, kept and undone", async () => {
    const { open, stored, store, notices, desk } = await setUp();
    await desk.show("foix");
    const editor = mount(desk.openPost.value!);
    const history = await open();
    history.chosen.value = history.entries.value.at(-1)!.key;
    await history.restore();
    expect(await stored()).toBe(texts.first);
    expect(editor.text()).toBe(texts.first);
    expect((await store.revisions("foix")).at(-1)).toMatchObject({ reason: "restore", text: texts.now });
    expect(history.entries.value[0]).toMatchObject({ reason: "restore" });
    await notices.list.value.at(-1)?.action?.run();
    expect(await stored()).toBe(texts.now);
    history.close();
  });

  test("of one passage leaves the others, and what is typed meanwhile", async () => {
    const { open, stored, keeper, notices } = await setUp();
    const history = await open();
    await shows(history, [history.entries.value.at(-1)!.key], texts.first, texts.now);
    const [hunk] = history.comparison.value!.passages.flatMap((each) => ("hunk" in each ? [each.hunk] : []));
    await keeper.saveText((await keeper.load("foix"))!, `${texts.now}quatre\n`);
    await history.restorePassage(hunk!);
    expect(await stored()).toBe("un\n\ndeux\n\ntrois quarts\nquatre\n");
    expect(said(notices)).toEqual(["The passage is restored."]);
    history.close();
  });

  test("of a passage that was typed over meanwhile is refused, and told", async () => {
    const { open, stored, keeper, notices } = await setUp();
    const history = await open();
    await shows(history, [history.entries.value.at(-1)!.key], texts.first, texts.now);
    const [hunk] = history.comparison.value!.passages.flatMap((each) => ("hunk" in each ? [each.hunk] : []));
    const typed = texts.now.replace("demi", "demie");
    await keeper.saveText((await keeper.load("foix"))!, typed);
    await history.restorePassage(hunk!);
    expect(await stored()).toBe(typed);
    expect(said(notices).join()).toContain("Nothing was done");
    history.close();
  });

  test("of a passage keeps the line endings of the others", async () => {
    const { open, stored } = await setUp({ text: texts.now.replaceAll("\n", "\r\n") });
    const history = await open();
    await shows(history, [history.entries.value.at(-1)!.key], texts.first, texts.now);
    const [hunk] = history.comparison.value!.passages.flatMap((each) => ("hunk" in each ? [each.hunk] : []));
    await history.restorePassage(hunk!);
    expect(await stored()).toBe("un\r\n\r\ndeux\r\n\r\ntrois quarts\r\n");
    history.close();
  });
});

describe("a post in the trash", () => {
  test("is read with its history, and its last words first", async () => {
    const { open, store, library } = await setUp();
    await store.trash("foix", 10);
    library.drop(["foix"]);
    const history = await open();
    expect(history.place.value).toBe("trash");
    expect(history.chosen.value).toBe("now");
    expect(await history.text("now")).toBe(texts.now);
    expect(history.entries.value).toHaveLength(2);
    expect(history.title.value).not.toBe("");
    history.close();
  });

  test("is told while its history is looked at, wherever it was thrown away", async () => {
    const { open, store, library, trash } = await setUp();
    const history = await open();
    await store.trash("foix", 10);
    library.drop(["foix"]);
    await eventually(() => history.place.value === "trash");
    await trash.restore(["foix"]);
    await eventually(() => history.place.value === "blog");
    history.close();
  });

  test("is gone when it is in neither", async () => {
    const { open } = await setUp();
    const history = await open("nowhere");
    expect(history.place.value).toBe("gone");
    history.close();
  });
});
