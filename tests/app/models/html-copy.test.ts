import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { copyHtml } from "#app/models/html-copy.ts";
import { createNotices } from "#app/models/notices.ts";
import type { PrintedPost } from "#app/services.ts";
import { said } from "../../support/services.ts";

const printed: PrintedPost = {
  html: "<p onclick=x>é</p>\n",
  rich: "<p>é</p>\n",
  left: [],
  lacksColors: false,
};

/** A clipboard that takes what it is given, once that is there, unless it refuses. */
function clipboard() {
  const state = { isRefused: false, held: {} as Record<string, string>, calls: 0 };
  class Item {
    readonly parts: Record<string, Promise<Blob>>;
    constructor(parts: Record<string, Promise<Blob>>) {
      this.parts = parts;
    }
  }
  const write = async ([item]: [Item]) => {
    state.calls += 1;
    if (state.isRefused) throw new DOMException("Write permission denied.", "NotAllowedError");
    for (const [type, part] of Object.entries(item.parts)) state.held[type] = await (await part).text();
  };
  vi.stubGlobal("ClipboardItem", Item);
  vi.stubGlobal("navigator", { clipboard: { write } });
  return state;
}

describe("copyHtml", () => {
  let state: ReturnType<typeof clipboard>;
  beforeEach(() => {
    state = clipboard();
  });
  afterEach(() => vi.unstubAllGlobals());

  test("puts the HTML there as text and as rich text, within the gesture", async () => {
    const notices = createNotices();
    const copying = copyHtml(async () => printed, notices);
    expect(state.calls).toBe(1);
    await copying;
    expect(state.held).toEqual({ "text/plain": printed.html, "text/html": printed.rich });
    expect(said(notices)).toEqual(["The post’s HTML is in the clipboard."]);
  });

  test("names what only the site's build can print, three at most", async () => {
    const notices = createNotices();
    await copyHtml(async () => ({ ...printed, left: ["{% a %}", "{% b %}", "{% c %}", "{% d %}"] }), notices);
    expect(said(notices)[0]).toMatch(/left as it stands: \{% a %\} \{% b %\} \{% c %\} \(and 1 more\)$/);
    expect(notices.list.value[0]?.tone).toBe("warning");
  });

  test("takes back what it said of an earlier copy", async () => {
    const notices = createNotices();
    await copyHtml(async () => ({ ...printed, left: ["{% a %}"] }), notices);
    await copyHtml(async () => printed, notices);
    expect(said(notices)).toEqual(["The post’s HTML is in the clipboard."]);
  });

  test("says that colors are missing", async () => {
    const notices = createNotices();
    await copyHtml(async () => ({ ...printed, lacksColors: true }), notices);
    expect(said(notices)[0]).toContain("has no colors");
  });

  test("says that the browser refused, and offers to try again", async () => {
    const notices = createNotices();
    state.isRefused = true;
    await copyHtml(async () => printed, notices);
    expect(said(notices)).toEqual(["The browser did not let the HTML into the clipboard."]);
    state.isRefused = false;
    await notices.list.value[0]?.action?.run();
    expect(state.held["text/plain"]).toBe(printed.html);
  });

  test("leaves the clipboard alone when there is no post, and passes a failure on", async () => {
    const notices = createNotices();
    await copyHtml(async () => null, notices);
    expect([state.held, said(notices)]).toEqual([{}, []]);
    await expect(copyHtml(() => Promise.reject(new Error("Too deep")), notices)).rejects.toThrow("Too deep");
    expect(said(notices)).toEqual([]);
  });
});
