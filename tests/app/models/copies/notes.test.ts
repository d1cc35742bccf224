import { beforeEach, describe, expect, test } from "vitest";
import { notesOf } from "#app/models/copies/notes.ts";
import { openRegistry } from "#store/registry.ts";
import { freshBrowser } from "../../../support/browser-storage.ts";

beforeEach(freshBrowser);

describe("notesOf", () => {
  test("keeps each blog's own, from one start to the next", async () => {
    const registry = await openRegistry();
    await notesOf(registry, "carnet").write("zip", 1000);
    await notesOf(registry, "autre").write("zip", 2000);
    await notesOf(registry, "carnet").write("aloneSince", null);
    registry.close();
    const again = await openRegistry();
    expect(await notesOf(again, "carnet").read("zip")).toBe(1000);
    expect(await notesOf(again, "autre").read("zip")).toBe(2000);
    expect(await notesOf(again, "carnet").read("aloneSince")).toBeNull();
    expect(await notesOf(again, "autre").read("aloneSince")).toBeUndefined();
  });
});
