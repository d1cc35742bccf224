import { describe, expect, test } from "vitest";
import { begunPost, keepBegunPost } from "#app/models/begun-post.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { deskWith, freshMachine } from "../../support/services.ts";

describe("begunPost", () => {
  test("is what was kept at the last key, in a page that was killed right after it", async () => {
    const machine = freshMachine();
    const { store, services } = await deskWith(await machine.tab());
    expect(await begunPost(store)).toBeNull();
    for (const title of ["L", "Le", "Le train"])
      keepBegunPost(store, { title, kind: "post", time: null, filing: "voyages" });
    await store.meta("any");
    services.kill();
    const { store: next } = await deskWith(await machine.tab());
    expect(await begunPost(next)).toEqual({ title: "Le train", kind: "post", time: null, filing: "voyages" });
    keepBegunPost(next, null);
    expect(await begunPost(next)).toBeNull();
  });

  test("is the one before while the browser stores nothing, and no post of another blog", async () => {
    const machine = freshMachine();
    const { store, desk } = await deskWith(await machine.tab());
    keepBegunPost(store, { title: "Le train", kind: "draft" });
    expect(await begunPost(store)).toMatchObject({ title: "Le train" });
    const end = fillDisk();
    keepBegunPost(store, { title: "Le train de nuit", kind: "draft" });
    expect(await begunPost(store)).toMatchObject({ title: "Le train" });
    end();
    const other = await desk.beginBlog("Autre");
    expect(await begunPost(other.store)).toBeNull();
  });

  test("has a title of ten thousand signs at most", async () => {
    const { store } = await deskWith(await freshMachine().tab());
    keepBegunPost(store, { title: "a".repeat(20_000), kind: "draft" });
    expect((await begunPost(store))?.title).toHaveLength(10_000);
  });
});
