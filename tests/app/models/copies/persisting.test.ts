import { describe, expect, test } from "vitest";
import { createPersisting } from "#app/models/copies/persisting.ts";
import { openRegistry } from "#store/registry.ts";
import { freshBrowser } from "../../../support/browser-storage.ts";

/** A browser that answers as the test says; each `session` is a start of the app. */
async function setUp(answer: boolean) {
  freshBrowser();
  const registry = await openRegistry();
  const browser = { answer, persisted: false, standalone: false, asked: 0 };
  const gestures = new Set<() => void>();
  const session = () =>
    createPersisting({
      registry,
      now: () => 1000,
      isStandalone: () => browser.standalone,
      persistence: async () => ({ persisted: browser.persisted, usage: 10, quota: 100, isPassing: false }),
      async askPersistence() {
        browser.asked += 1;
        browser.persisted = browser.answer;
        return browser.answer;
      },
      onGesture(act) {
        gestures.add(act);
        return () => gestures.delete(act);
      },
    });
  const press = async () => {
    const acts = [...gestures];
    gestures.clear();
    for (const act of acts) act();
    await new Promise((done) => setTimeout(done, 20));
  };
  return { browser, session, press, gestures };
}

describe("createPersisting", () => {
  test("asks nothing before something was saved, nor before a gesture", async () => {
    const { browser, session, press, gestures } = await setUp(true);
    const persisting = session();
    await persisting.read();
    await press();
    expect(browser.asked).toBe(0);
    await persisting.saved();
    expect(browser.asked).toBe(0);
    expect(gestures.size).toBe(1);
  });

  test("asks at the first gesture after the first save, and keeps the true answer", async () => {
    const { browser, session, press } = await setUp(true);
    const persisting = session();
    await persisting.saved();
    await press();
    expect(browser.asked).toBe(1);
    expect(persisting.state.value).toMatchObject({ persisted: true, usage: 10, quota: 100 });
    expect(persisting.answer.value).toEqual({ granted: true, at: 1000, standalone: false });
  });

  test("asks once a session, however often something is saved", async () => {
    const { browser, session, press } = await setUp(false);
    const persisting = session();
    for (let saves = 0; saves < 3; saves++) {
      await persisting.saved();
      await press();
    }
    expect(browser.asked).toBe(1);
    expect(persisting.state.value?.persisted).toBe(false);
    expect(persisting.answer.value?.granted).toBe(false);
  });

  test("does not ask again after a refusal, until the app is installed", async () => {
    const { browser, session, press } = await setUp(false);
    const start = async () => {
      const persisting = session();
      await persisting.saved();
      await press();
      return persisting;
    };
    await start();
    const second = await start();
    expect(browser.asked).toBe(1);
    expect(second.answer.value?.granted).toBe(false);
    browser.standalone = true;
    await start();
    await start();
    expect(browser.asked).toBe(2);
  });

  test("does not ask what the browser promised already", async () => {
    const { browser, session, gestures } = await setUp(true);
    browser.persisted = true;
    await session().saved();
    expect(gestures.size).toBe(0);
  });

  test("asks again when the writer wishes it", async () => {
    const { browser, session } = await setUp(false);
    await session().ask();
    browser.answer = true;
    const later = session();
    await later.ask();
    expect(later.state.value?.persisted).toBe(true);
    expect(later.answer.value?.granted).toBe(true);
  });
});
