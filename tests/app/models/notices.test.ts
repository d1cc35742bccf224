import { describe, expect, test } from "vitest";
import { createNotices } from "#app/models/notices.ts";

const text = () => "";

describe("createNotices", () => {
  test("gives a notice with something to do more time than one that only tells", () => {
    const { add, list } = createNotices();
    add({ tone: "done", text });
    add({ tone: "done", text, action: { label: text, run: () => {} } });
    const [told, offered] = list.value;
    expect(offered!.lastsMs).toBeGreaterThan(told!.lastsMs);
  });

  test("keeps a sticky notice when others crowd in", () => {
    const { add, list } = createNotices();
    const sticky = add({ tone: "error", text, sticky: true });
    for (let n = 0; n < 10; n++) add({ tone: "info", text });
    expect(list.value.map((notice) => notice.id)).toContain(sticky);
  });

  test("shows four at most, and lets the oldest go that may, also behind a sticky one", () => {
    const { add, list } = createNotices();
    const sticky = add({ tone: "error", text, sticky: true });
    const others = [1, 2, 3, 4, 5].map(() => add({ tone: "info", text }));
    expect(list.value.map(({ id }) => id)).toEqual([sticky, ...others.slice(-3)]);
  });

  test("puts a newer notice of the same in place of the older one, and leaves the others", () => {
    const { add, list } = createNotices();
    add({ tone: "warning", text, about: "copy" });
    const other = add({ tone: "info", text });
    const newer = add({ tone: "done", text, about: "copy" });
    const another = add({ tone: "info", text });
    expect(list.value.map(({ id }) => id)).toEqual([other, newer, another]);
  });

  test("dismisses one and leaves the others", () => {
    const { add, dismiss, list } = createNotices();
    const first = add({ tone: "info", text });
    const second = add({ tone: "info", text });
    dismiss(first);
    expect(list.value.map((notice) => notice.id)).toEqual([second]);
  });
});
