import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CopiesDoor, copiesDoor } from "#app/models/copies-door.ts";
import { givePrivateFiles } from "../../support/private-files.ts";
import { deskWith, freshMachine } from "../../support/services.ts";

beforeEach(() => {
  givePrivateFiles();
  // What the door listens to in a page.
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("document", { addEventListener: () => undefined, visibilityState: "visible" });
});
let opened: CopiesDoor | null = null;
afterEach(() => {
  opened?.model.value?.end();
  vi.unstubAllGlobals();
});

async function setUp() {
  const services = await freshMachine().tab();
  const set = await deskWith(services, { id: "foix" });
  const { desk, library, notices } = set;
  const door = copiesDoor({
    ...{ services, desk, cards: library.cards, notices, language: signal("fr") },
    ...{ standalone: signal(false), restoring: { begin: async () => undefined }, isLost: () => false },
    show: () => undefined,
  });
  opened = door;
  return { ...set, door };
}

describe("copiesDoor", () => {
  test("knows of writes that the database acknowledged before anything was loaded", async () => {
    const { door, keeper, store } = await setUp();
    expect(door.model.value).toBeNull();
    await keeper.saveText((await store.post("foix"))!, "Un mot de plus.\n");
    const copies = await door.load();
    expect(door.model.value).toBe(copies);
    const { acknowledgedAt, changedAt } = await copies!.facts();
    expect(acknowledgedAt).toBeGreaterThanOrEqual(changedAt!);
  });

  test("loads once, and remembers a zip of everything", async () => {
    const { door, services } = await setUp();
    const [one, other] = await Promise.all([door.load(), door.load()]);
    expect(one).toBe(other);
    const at = services.now();
    await door.zipped(at);
    expect((await one!.facts()).zip).toEqual({ at, changed: 0 });
  });

  test("begins anew with another blog", async () => {
    const { door, desk } = await setUp();
    const first = await door.load();
    await desk.openBlog({ id: "autre", name: "Autre", createdAt: 0, openedAt: 0 });
    expect(door.model.value).toBeNull();
    const second = await door.load();
    expect(second).not.toBe(first);
    expect((await second!.facts()).posts).toBe(0);
  });
});
