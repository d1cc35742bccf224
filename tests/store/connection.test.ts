import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Connection, type ConnectionEvents, connect } from "#store/connection.ts";
import { blogSteps, type Step } from "#store/migrations.ts";
import type { BlogSchema } from "#store/schema.ts";
import { clearSiteData, freshBrowser, loseConnections, tasks } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const newer: readonly Step[] = [...blogSteps, (database) => void database.createObjectStore("notes")];

function open(
  events: ConnectionEvents = {},
  steps: readonly Step[] = blogSteps,
): Promise<Connection<BlogSchema>> {
  return connect<BlogSchema>({ name: "blog", steps, events, blockedAfterMs: 30 });
}

const setSort = (connection: Connection<BlogSchema>, value: string): Promise<unknown> =>
  connection.run((database) => database.put("meta", value, "sort"));

const getSort = (connection: Connection<BlogSchema>): Promise<unknown> =>
  connection.run((database) => database.get("meta", "sort"));

describe("connect", () => {
  test("starts the work before it returns when the database is open", async () => {
    const connection = await open();
    const work = vi.fn(async () => undefined);
    void connection.run(work);
    expect(work).toHaveBeenCalledOnce();
  });

  test.each(["InvalidStateError", "UnknownError", "AbortError"])("reopens once on %s", async (name) => {
    const connection = await open();
    const work = vi.fn(async () => "done");
    work.mockRejectedValueOnce(new DOMException("the connection is closing", name));
    expect(await connection.run(work)).toBe("done");
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("gives up after the second failure and says what the browser said", async () => {
    const connection = await open();
    const work = vi.fn().mockRejectedValue(new DOMException("no backing store", "UnknownError"));
    await expect(connection.run(work)).rejects.toMatchObject({
      problem: { code: "storage-failed", data: { message: "no backing store" } },
    });
    expect(work).toHaveBeenCalledTimes(2);
    expect(await setSort(connection, "date")).toBe("sort");
  });

  test("does not repeat a bug of ours, nor hide it", async () => {
    const connection = await open();
    const work = vi.fn().mockRejectedValue(new TypeError("x is undefined"));
    await expect(connection.run(work)).rejects.toThrow(TypeError);
    expect(work).toHaveBeenCalledOnce();
  });

  test("serves all callers that find the connection lost with one new one", async () => {
    const connection = await open();
    loseConnections();
    const opened = vi.spyOn(indexedDB, "open");
    await Promise.all([setSort(connection, "a"), setSort(connection, "b"), setSort(connection, "c")]);
    expect(opened.mock.calls.length).toBeLessThanOrEqual(3);
    expect(await getSort(connection)).toBe("c");
  });

  test("reopens by itself after site data were cleared, and tells the app to write again", async () => {
    const terminated = vi.fn();
    const connection = await open({ terminated });
    await clearSiteData();
    expect(terminated).toHaveBeenCalledOnce();
    expect(connection.open).not.toBeNull();
    await setSort(connection, "date");
    expect(await getSort(connection)).toBe("date");
  });

  test("does not wait for a transaction that died with the connection without an event", async () => {
    const connection = await open();
    let first = true;
    const work = async (): Promise<string> => {
      if (!first) return "done";
      first = false;
      return new Promise(() => undefined);
    };
    const result = connection.run(work);
    await clearSiteData();
    expect(await result).toBe("done");
  });

  test("lets another tab delete the database, and tells the app", async () => {
    const terminated = vi.fn();
    const connection = await open({ terminated });
    await new Promise((resolve) => {
      indexedDB.deleteDatabase("blog").onsuccess = resolve;
    });
    expect(terminated).toHaveBeenCalledOnce();
    expect(connection.open).toBeNull();
    await setSort(connection, "date");
  });
});

describe("a newer version of the app in another tab", () => {
  test("waits for the last save of this one, which then refuses to go on", async () => {
    const outdated = vi.fn(() => setSort(old, "last words"));
    const blocked = vi.fn();
    const old = await open({ outdated });
    const other = await open({ blocked }, newer);
    expect(outdated).toHaveBeenCalledOnce();
    expect(blocked).not.toHaveBeenCalled();
    expect(await getSort(other)).toBe("last words");
    await expect(setSort(old, "later")).rejects.toMatchObject({ problem: { code: "storage-outdated" } });
  });

  test("says blocked in each tab that waits for one that does not let go, and opens once it does", async () => {
    const stubborn = await openDB("blog", 1);
    const blocked = [vi.fn(), vi.fn()];
    const waiting = blocked.map((say) => open({ blocked: say }, newer));
    await vi.waitFor(() => expect(blocked.map((say) => say.mock.calls.length)).toEqual([1, 1]));
    stubborn.close();
    await Promise.all(waiting);
    await tasks();
    expect(blocked.map((say) => say.mock.calls.length)).toEqual([1, 1]);
  });

  test("is respected by an old page that comes back: outdated, nothing touched", async () => {
    (await open({}, newer)).close();
    const outdated = vi.fn();
    await expect(open({ outdated })).rejects.toMatchObject({ problem: { code: "storage-outdated" } });
    expect(outdated).toHaveBeenCalledOnce();
  });
});

test("a step that throws leaves the database at its old version", async () => {
  const connection = await open();
  await setSort(connection, "date");
  connection.close();
  const broken: readonly Step[] = [
    ...blogSteps,
    () => {
      throw new Error("half way");
    },
  ];
  await expect(open({}, broken)).rejects.toThrow();
  expect(await getSort(await open())).toBe("date");
});
