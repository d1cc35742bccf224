import { describe, expect, test } from "vitest";
import { type Carrying, carryImport } from "#app/models/import-carrier.ts";
import { type Found, planImport } from "#core/exchange/import.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

const path = "_posts/2017-09-17-foix.md";

async function setUp(...posts: Parameters<typeof storeWith>[1][]) {
  const services = await freshMachine().tab();
  const { store, keeper } = await storeWith(services, ...posts);
  const carry = async (texts: Record<string, string>, changes: Partial<Carrying> = {}) => {
    const found: Found[] = Object.entries(texts).map(([at, text]) => ({
      path: at,
      size: text.length,
      text,
      modifiedAt: 77,
    }));
    const cards = await store.cards();
    const known = await store.posts(cards.map(({ id }) => id));
    const paths = new Set(cards.map((card) => card.path));
    return carryImport({
      plan: planImport(found, known),
      found: new Map(found.map((file) => [file.path, file])),
      from: "folder",
      judged: new Map(known.map(({ id, text }) => [id, text])),
      services,
      store,
      keeper,
      taken: (wanted) => paths.has(wanted),
      kept() {},
      progress() {},
      cancelled: new AbortController().signal,
      ...changes,
    });
  };
  const byPath = async (at: string) => {
    const card = (await store.cards()).find((each) => each.path === at);
    return card && store.post(card.id);
  };
  return { store, keeper, carry, byPath };
}

describe("carryImport", () => {
  test("stores each text with what the repository held, and the file's own time", async () => {
    const { carry, byPath, store } = await setUp();
    expect(await carry({ [path]: "one" })).toMatchObject({ imported: 1, cancelled: false });
    const post = (await byPath(path))!;
    expect(post).toMatchObject({ text: "one", updatedAt: 77, base: { path, rev: 1, from: "folder" } });
    expect(await store.baseText(post.id)).toBe("one");
  });

  test("remembers that the folder holds what is here already", async () => {
    const { carry, byPath } = await setUp({ id: "foix", path, text: "one" });
    expect(await carry({ [path]: "one" })).toMatchObject({ unchanged: 1, imported: 0 });
    expect((await byPath(path))?.base).toMatchObject({ from: "folder", rev: 2 });
  });

  test("says nothing new of it when it came in a zip", async () => {
    const { carry, byPath } = await setUp({ id: "foix", path, text: "one" });
    await carry({ [path]: "one" }, { from: "files" });
    expect(await byPath(path)).toMatchObject({ rev: 1 });
  });

  test("gives a conflicting copy a free name, and no claim on the folder's file", async () => {
    const { carry, byPath } = await setUp({ id: "foix", path, text: "ours" });
    expect(await carry({ [path]: "theirs" })).toMatchObject({ conflicts: 1 });
    expect((await byPath(path))?.text).toBe("ours");
    const copy = (await byPath("_posts/2017-09-17-foix-2.md"))!;
    expect(copy.text).toBe("theirs");
    expect(copy).not.toHaveProperty("base");
  });

  test("stops between two lots when cancelled, and says how far it came", async () => {
    const { carry, store } = await setUp();
    const job = new AbortController();
    const texts = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`_drafts/${at}.md`, `${at}`]));
    const seen: number[] = [];
    const outcome = await carry(texts, {
      cancelled: job.signal,
      progress(done) {
        seen.push(done);
        if (seen.length === 2) job.abort();
      },
    });
    expect(outcome).toMatchObject({ cancelled: true, imported: seen[1] });
    expect(await store.cards()).toHaveLength(seen[1]!);
  });

  test("stores the lots for which there is room, and names each file of the others", async () => {
    const { carry, store } = await setUp();
    const texts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`_drafts/${at}.md`, `${at}`]));
    let end = () => {};
    const outcome = await carry(texts, {
      progress() {
        end();
        end = fillDisk();
      },
    });
    end();
    expect(outcome.imported + outcome.skipped.length).toBe(60);
    expect(outcome.skipped.every(({ why }) => typeof why === "object" && why.code === "storage-full")).toBe(
      true,
    );
    expect(await store.cards()).toHaveLength(outcome.imported);
  });
});
