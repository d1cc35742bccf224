import type { CDPSession } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dice } from "../support/dice.ts";
import { beginEmpty, type Desk, newPost, openDesk, signOf } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, paste } from "./support/typing.ts";

const { roll } = dice(1);
// Of no order at all: the database packs what it stores.
const pasted = Array.from({ length: 220_000 }, () => `mot ${roll().toString(36).slice(2)}`).join("\n");

describe("leaving the page", () => {
  let desk: Desk;
  let devtools: CDPSession;
  /** What the browser asked, and was answered with no: the page stays. */
  let asked: string[];

  beforeEach(async () => {
    desk = await openDesk({
      async prepare(page, origin) {
        // The order holds for the storage of the page that is open, which must be of this origin.
        const body = '<link rel="icon" href="data:,">';
        await page.route(`${origin}/empty`, (route) => route.fulfill({ body, contentType: "text/html" }));
        await page.goto(`${origin}/empty`);
        await page.unroute(`${origin}/empty`);
        devtools = await page.context().newCDPSession(page);
        await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 4_000_000 });
      },
    });
    asked = [];
    desk.page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    await beginEmpty(desk.page);
    await newPost(desk.page, "Le train de nuit");
    await goToEnd(desk.page);
  });
  afterEach(() => desk.close());

  test("is asked about while words cannot be saved, and no longer once they are", async () => {
    const { page, site } = desk;
    await paste(page, pasted);
    await eventually(() => signOf(page)).toContain("Pas enregistré");
    await page.close({ runBeforeUnload: true });
    await eventually(async () => asked).toEqual(["beforeunload"]);
    expect(await signOf(page)).toContain("Pas enregistré");

    await devtools.send("Storage.overrideQuotaForOrigin", { origin: site.origin });
    // The tries come ever less often, at the latest every 30 s.
    await expect.poll(() => signOf(page), { timeout: 40_000 }).toContain("Dans ce navigateur");
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual(["beforeunload"]);
  });

  test("is never asked about in the middle of a word that the journal keeps", async () => {
    const { page } = desk;
    await page.keyboard.type("Le quai était vi");
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual([]);
  });
});
