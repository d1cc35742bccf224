import { describe, expect, test } from "vitest";
import { createRevisionTaker } from "#app/models/revision-taker.ts";
import type { Revision } from "#store/blog-store.ts";

const minute = 60_000;

/** A clock, a store whose newest revision is remembered, and the taker between them. */
function setUp() {
  const stored: Revision[] = [];
  const posts = new Map<string, string>();
  const timers: { due: number; fn: () => void }[] = [];
  const failures: unknown[] = [];
  const desk = { now: 0, isFull: false };
  /** What timers go by, whatever becomes of the machine's clock. */
  let elapsed = 0;
  const taker = createRevisionTaker({
    store: {
      post: async (id) => {
        const text = posts.get(id);
        return text === undefined
          ? undefined
          : { id, text, path: `${id}.md`, rev: 2, createdAt: 0, updatedAt: 0 };
      },
      async addRevision(revision) {
        if (desk.isFull) throw new Error("full");
        const newest = stored.findLast(({ postId }) => postId === revision.postId);
        if (newest?.text === revision.text) return false;
        stored.push(revision);
        return true;
      },
      thinRevisions: async () => 0,
    },
    now: () => desk.now,
    failed: (error) => failures.push(error),
    idle: async () => {},
    clock: {
      set(fn, ms) {
        const timer = { due: elapsed + ms, fn };
        timers.push(timer);
        return timer;
      },
      clear: (timer) => void timers.splice(timers.indexOf(timer as (typeof timers)[number]), 1),
    },
  });
  async function pass(ms: number): Promise<void> {
    const end = elapsed + ms;
    const advance = (to: number) => {
      desk.now += to - elapsed;
      elapsed = to;
    };
    for (;;) {
      const [next] = timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due);
      if (!next) break;
      timers.splice(timers.indexOf(next), 1);
      advance(next.due);
      next.fn();
      await new Promise((done) => setTimeout(done));
    }
    advance(end);
  }
  const write = (text: string, id = "foix") => {
    posts.set(id, text);
    taker.kept({ id, text });
  };
  const kept = () => stored.map(({ text, reason, at }) => `${text} ${reason} ${at / minute}`);
  return { taker, desk, stored, failures, pass, write, kept };
}

describe("a pause", () => {
  test("keeps the text as it was when the writer stopped, a minute later", async () => {
    const { pass, write, kept } = setUp();
    write("a");
    await pass(0.5 * minute);
    write("ab");
    await pass(0.9 * minute);
    expect(kept()).toEqual([]);
    await pass(0.1 * minute);
    expect(kept()).toEqual(["ab pause 0.5"]);
  });

  test("keeps nothing when nothing was written since", async () => {
    const { pass, write, kept, taker } = setUp();
    write("a");
    await pass(10 * minute);
    await taker.settle();
    expect(kept()).toEqual(["a pause 0"]);
  });

  test("counts for each post by itself", async () => {
    const { pass, write, kept } = setUp();
    write("a");
    await pass(0.6 * minute);
    write("b", "noel");
    await pass(0.6 * minute);
    expect(kept()).toEqual(["a pause 0"]);
    await pass(0.4 * minute);
    expect(kept()).toEqual(["a pause 0", "b pause 0.6"]);
  });

  test("comes at once when the writer leaves the post, and alone for that one", async () => {
    const { taker, write, kept } = setUp();
    write("a");
    write("b", "noel");
    await taker.settle("foix");
    expect(kept()).toEqual(["a pause 0"]);
    await taker.settle();
    expect(kept()).toEqual(["a pause 0", "b pause 0"]);
  });

  test("is not put off by a clock that was set back", async () => {
    const { desk, pass, write, stored } = setUp();
    desk.now = 1000 * minute;
    write("ab");
    await pass(0.5 * minute);
    desk.now = 10 * minute;
    await pass(0.5 * minute);
    expect(stored.map(({ text }) => text)).toEqual(["ab"]);
  });
});

test("writing without a pause is kept every five minutes", async () => {
  const { pass, write, kept } = setUp();
  for (let step = 0; step <= 21; step++) {
    write(`${step}`);
    await pass(0.5 * minute);
  }
  expect(kept()).toEqual(["10 writing 5", "21 writing 10.5"]);
});

describe("before an act", () => {
  test("the stored text is kept with its reason, and the pause has nothing left to keep", async () => {
    const { taker, pass, write, kept } = setUp();
    write("a");
    expect(await taker.before(["foix", "gone"], "replace")).toBe(true);
    await pass(2 * minute);
    expect(kept()).toEqual(["a replace 0"]);
  });

  test("it says when that is not possible", async () => {
    const { taker, desk, write, kept, failures } = setUp();
    write("a");
    desk.isFull = true;
    expect(await taker.before(["foix"], "replace")).toBe(false);
    expect(kept()).toEqual([]);
    expect(failures).toHaveLength(1);
  });
});

test("a text that could not be kept is kept at the next pause, unless a newer one is", async () => {
  const { desk, pass, write, kept, failures } = setUp();
  desk.isFull = true;
  write("a");
  await pass(1 * minute);
  expect(failures).toHaveLength(1);
  desk.isFull = false;
  await pass(1 * minute);
  expect(kept()).toEqual(["a pause 1"]);
});

test("the end keeps what waits and sets no timer any more", async () => {
  const { taker, desk, pass, write, kept } = setUp();
  write("a");
  desk.isFull = true;
  await taker.end();
  desk.isFull = false;
  await pass(5 * minute);
  expect(kept()).toEqual([]);
});
