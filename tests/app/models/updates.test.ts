import { describe, expect, test } from "vitest";
import { createInstallation, createUpdates } from "#app/models/updates.ts";

function setUp() {
  const did: string[] = [];
  const desk = { isSafe: true, isBusy: false, asked: [] as unknown[] };
  const updates = createUpdates({
    isBusy: () => desk.isBusy,
    tellMissing: () => did.push("tell"),
    flush: async (until) => {
      desk.asked.push(until);
      return desk.isSafe;
    },
    before: async (act) => {
      did.push("keep");
      await act();
    },
    reload: () => did.push("reload"),
  });
  const offer = (isUnused = false) =>
    updates.waiting(async () => {
      did.push("accept");
    }, isUnused);
  return { did, desk, updates, offer };
}

describe("createUpdates", () => {
  test("lets a new version in once everything typed is stored, and kept as it is", async () => {
    const { did, updates, offer } = setUp();
    offer();
    expect(updates.state.value).toBe("waiting");
    await updates.accept();
    await updates.controlling();
    expect(did).toEqual(["keep", "accept", "reload"]);
  });

  test("holds it back while words are not stored", async () => {
    const { did, desk, updates, offer } = setUp();
    desk.isSafe = false;
    offer();
    await updates.accept();
    expect(did).toEqual([]);
  });

  test("reloads at a rest of the writer only, and lets no other tab wait for one", async () => {
    const { desk, updates } = setUp();
    await updates.prepare();
    expect(desk.asked).toEqual([undefined]);
    await updates.controlling();
    await updates.partMissing(true);
    expect(desk.asked).toEqual([undefined, "rest", "rest"]);
  });

  test("never reloads over unsaved words, and offers it again", async () => {
    const { did, desk, updates } = setUp();
    desk.isSafe = false;
    await updates.controlling();
    expect(did).toEqual([]);
    expect(updates.state.value).toBe("waiting");
    desk.isSafe = true;
    await updates.accept();
    expect(did).toEqual(["keep", "reload"]);
  });

  test("lets it in unasked where nobody has done anything yet, and nothing is open", () => {
    const { did, desk, updates, offer } = setUp();
    desk.isBusy = true;
    offer(true);
    expect(did).toEqual([]);
    expect(updates.state.value).toBe("waiting");
    updates.dismiss();
    desk.isBusy = false;
    offer(true);
    expect(did).toEqual(["accept"]);
    expect(updates.state.value).toBe("none");
  });

  test("keeps the text when another tab lets it in, and never fails that tab", async () => {
    const { did, desk, updates } = setUp();
    await updates.prepare();
    expect(did).toEqual(["keep"]);
    desk.isSafe = false;
    await updates.prepare();
    expect(did).toEqual(["keep"]);
  });

  test.each([
    ["once, over a text that is safe", true, { isSafe: true, isBusy: false }, "reload"],
    ["not a second time", false, { isSafe: true, isBusy: false }, "tell"],
    ["not over words that are not stored", true, { isSafe: false, isBusy: false }, "tell"],
    ["not over something that is open", true, { isSafe: true, isBusy: true }, "tell"],
  ])("reloads for a part that is missing: %s", async (_, mayReload, state, outcome) => {
    const { did, desk, updates } = setUp();
    Object.assign(desk, state);
    await updates.partMissing(mayReload);
    expect(did).toEqual([outcome]);
  });

  test("says that the app is ready without a network, unless something better is to be said", () => {
    const { updates, offer } = setUp();
    updates.offlineReady();
    expect(updates.state.value).toBe("ready-offline");
    offer();
    updates.offlineReady();
    expect(updates.state.value).toBe("waiting");
    updates.dismiss();
    expect(updates.state.value).toBe("none");
  });
});

test("createInstallation asks the browser once for each offer", async () => {
  let asked = 0;
  const installation = createInstallation(false);
  installation.offer(async () => {
    asked += 1;
    return true;
  });
  expect(installation.available.value).toBe(true);
  await installation.prompt();
  await installation.prompt();
  expect(asked).toBe(1);
  expect(installation.available.value).toBe(false);
});
