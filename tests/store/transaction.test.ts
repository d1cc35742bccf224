import { type IDBPDatabase, openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import type { RegistrySchema } from "#store/schema.ts";
import { writeAll } from "#store/transaction.ts";
import { fillDisk, freshBrowser } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

function open(): Promise<IDBPDatabase<RegistrySchema>> {
  return openDB<RegistrySchema>("ecritoire", 1, {
    upgrade: (database) => void database.createObjectStore("settings"),
  });
}

describe("writeAll", () => {
  test("rejects with the browser's reason when the commit fails after every put succeeded", async () => {
    const database = await open();
    const makeRoom = fillDisk();
    const put = writeAll(database, ["settings"], async (transaction, writes) => {
      writes.push(transaction.objectStore("settings").put(1, "a"));
    });
    await expect(put).rejects.toMatchObject({ name: "QuotaExceededError" });
    makeRoom();
    expect(await database.count("settings")).toBe(0);
  });

  test("rejects with the error of the request, not with the AbortError that follows from it", async () => {
    const database = await open();
    await database.put("settings", 1, "a");
    const add = writeAll(database, ["settings"], async (transaction, writes) => {
      const store = transaction.objectStore("settings");
      writes.push(store.put(2, "b"), store.add(2, "a"));
    });
    await expect(add).rejects.toMatchObject({ name: "ConstraintError" });
    expect(await database.getAllKeys("settings")).toEqual(["a"]);
  });

  test("rejects although a request is left without an answer", async () => {
    const database = await open();
    const silent = writeAll(database, ["settings"], async (transaction, writes) => {
      writes.push(new Promise(() => undefined));
      transaction.commit = () => transaction.abort();
    });
    await expect(silent).rejects.toMatchObject({ name: "AbortError" });
  });

  test("undoes what a plan wrote before it threw", async () => {
    const database = await open();
    const half = writeAll(database, ["settings"], async (transaction, writes) => {
      writes.push(transaction.objectStore("settings").put(1, "a"));
      throw new RangeError("half way");
    });
    await expect(half).rejects.toThrow("half way");
    expect(await database.count("settings")).toBe(0);
  });

  test("resolves for a plan that finds nothing to write", async () => {
    expect(await writeAll(await open(), ["settings"], async () => "nothing")).toBe("nothing");
  });
});
