import { describe, expect, test } from "vitest";
import { createRevising } from "#app/models/revising.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { deskWith, eventually, freshMachine, mount, said } from "../../support/services.ts";

async function setUp() {
  const set = await deskWith(
    await freshMachine().tab(),
    { id: "foix", text: "one" },
    { id: "noel", text: "n" },
  );
  const revising = createRevising(set);
  await set.desk.show("foix");
  const post = set.desk.openPost.value!;
  const kept = async (id = "foix") =>
    (await set.store.revisions(id)).map(({ text, reason }) => `${reason}: ${text}`);
  return { ...set, revising, post, editor: mount(post), kept };
}

test("a hidden page keeps what was written", async () => {
  const { revising, editor, post, kept } = await setUp();
  editor.type(" two");
  await post.flush();
  await eventually(async () => {
    await revising.settle();
    return (await kept()).length === 2;
  });
  expect(await kept()).toEqual(["opened: one", "pause: one two"]);
});

test("a post that makes way for another is kept", async () => {
  const { desk, editor, post, kept } = await setUp();
  editor.type(" two");
  await post.flush();
  post.attach(null);
  await desk.show("noel");
  await eventually(async () => (await kept()).includes("pause: one two"));
});

test("what an act changes in posts that are not on the desk waits for no pause", async () => {
  const { revising, keeper, kept } = await setUp();
  await keeper.change("noel", (post) => ({ ...post, text: "changed" }));
  await revising.settle();
  expect(await kept("noel")).toEqual([]);
});

describe("before an act", () => {
  const risky = (act: () => void) => ({
    reason: "replace" as const,
    ids: ["foix"],
    act,
    anyway: () => "Anyway",
  });

  test("the words on the desk are saved and kept", async () => {
    const { revising, editor, kept } = await setUp();
    editor.type(" two");
    const before: string[] = [];
    await revising.before(risky(() => before.push(editor.text())));
    expect(before).toEqual(["one two"]);
    expect(await kept()).toEqual(["opened: one", "replace: one two"]);
  });

  test("where they cannot be kept, nothing is done before the writer says so", async () => {
    const { revising, notices } = await setUp();
    let done = 0;
    const end = fillDisk();
    await revising.before(
      risky(() => {
        done += 1;
      }),
    );
    end();
    expect(done).toBe(0);
    const told = notices.list.value.find(({ sticky }) => sticky)!;
    expect(said(notices).join()).toContain("Nothing was done yet");
    await told.action?.run();
    expect(done).toBe(1);
  });
});
