import { describe, expect, test } from "vitest";
import { createInstallation, createUpdates } from "#app/models/updates.ts";

function setUp() {
  const did: string[] = [];
  const desk = { isSafe: true };
  const updates = createUpdates({
    flush: async () => desk.isSafe,
    before: async (act) => {
      did.push("keep");
      await act();
    },
    reload: () => did.push("reload"),
  });
  const offer = () =>
    updates.waiting(async () => {
      did.push("accept");
    });
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
