import { beforeEach, describe, expect, test } from "vitest";
import { createDailySnapshot } from "#app/models/copies/daily-snapshot.ts";
import { listSnapshots } from "#store/snapshots.ts";
import { memoryNotes } from "../../../support/copy-notes.ts";
import { givePrivateFiles, noPrivateFiles, onWrite } from "../../../support/private-files.ts";

const hour = 3_600_000;

beforeEach(() => {
  givePrivateFiles();
});

/** A blog whose state and clock the test sets. */
function setUp() {
  const world = { now: Date.UTC(2017, 8, 17, 10), mark: "a" as string | null, packed: 0 };
  const snapshot = createDailySnapshot({
    blogId: "carnet",
    blogName: () => "Carnet",
    notes: memoryNotes(),
    mark: () => world.mark,
    pack: async (at) => {
      world.packed += 1;
      return new Blob([`${world.mark} ${at}`]);
    },
    now: () => world.now,
    zone: "Europe/Paris",
  });
  return { world, snapshot };
}

describe("createDailySnapshot", () => {
  test("keeps one a day, of the state that the blog is in", async () => {
    const { world, snapshot } = setUp();
    const first = await snapshot.take();
    expect(first).toMatchObject({ blogId: "carnet", blogName: "Carnet", at: world.now });
    world.mark = "b";
    world.now += 2 * hour;
    expect(await snapshot.take()).toBeNull();
    world.now += 24 * hour;
    expect(await snapshot.take()).toMatchObject({ at: world.now });
    expect(await listSnapshots()).toHaveLength(2);
    expect(snapshot.state.value).toEqual({ kind: "ready" });
  });

  test("packs nothing when nothing changed, however many days go by", async () => {
    const { world, snapshot } = setUp();
    await snapshot.take();
    world.now += 72 * hour;
    expect(await snapshot.take()).toBeNull();
    expect(world.packed).toBe(1);
  });

  test("begins a day at the writer's midnight", async () => {
    const { world, snapshot } = setUp();
    world.now = Date.UTC(2017, 8, 17, 21, 30); // 23:30 in Paris
    await snapshot.take();
    world.mark = "b";
    world.now += hour;
    expect(await snapshot.take()).not.toBeNull();
  });

  test("takes a second one of the day when it is asked for anew", async () => {
    const { world, snapshot } = setUp();
    await snapshot.take();
    world.now += hour;
    expect(await snapshot.take({ anew: true })).toBeNull();
    world.mark = "b";
    expect(await snapshot.take({ anew: true })).not.toBeNull();
    // Of one day the newest stays.
    expect(await listSnapshots()).toHaveLength(1);
  });

  test("keeps none of a blog without posts: an empty one must not push out full ones", async () => {
    const { world, snapshot } = setUp();
    world.mark = null;
    expect(await snapshot.take()).toBeNull();
    expect(world.packed).toBe(0);
  });

  test("says that there is no place for them", async () => {
    noPrivateFiles();
    const { world, snapshot } = setUp();
    expect(await snapshot.take()).toBeNull();
    expect(snapshot.state.value).toEqual({ kind: "absent" });
    expect(world.packed).toBe(0);
  });

  test("says why one failed, and tries again", async () => {
    const { world, snapshot } = setUp();
    const mend = onWrite((file) => {
      file.fault = { at: "close", error: new DOMException("full", "QuotaExceededError") };
    });
    expect(await snapshot.take()).toBeNull();
    mend();
    expect(snapshot.state.value).toEqual({
      ...{ kind: "failed", problem: { code: "storage-full" }, at: world.now },
    });
    expect(await snapshot.take()).not.toBeNull();
    expect(snapshot.state.value).toEqual({ kind: "ready" });
  });
});
