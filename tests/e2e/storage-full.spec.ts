import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dice } from "../support/dice.ts";
import { beginEmpty, type Desk, newPost, openDesk, signOf } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, paste, storedText } from "./support/typing.ts";

/** Room for the app, a blog and a post, not for what is pasted. */
const quotaSize = 4_000_000;
const { roll } = dice(1);
// Of no order at all: the database packs what it stores.
const pasted = Array.from({ length: 220_000 }, () => `mot ${roll().toString(36).slice(2)}`).join("\n");

describe("a browser that has no more room", () => {
  let desk: Desk;
  let devtools: CDPSession;
  let before: string;

  beforeAll(async () => {
    desk = await openDesk({
      async prepare(page, origin) {
        // The order holds for the storage of the page that is open, which must be of this origin.
        const body = '<link rel="icon" href="data:,">';
        await page.route(`${origin}/empty`, (route) => route.fulfill({ body, contentType: "text/html" }));
        await page.goto(`${origin}/empty`);
        await page.unroute(`${origin}/empty`);
        devtools = await page.context().newCDPSession(page);
        await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
      },
    });
  });
  afterAll(() => desk.close());

  test("keeps what has its place", async () => {
    const { page } = desk;
    await beginEmpty(page);
    await newPost(page, "Le train de nuit");
    await goToEnd(page);
    await page.keyboard.type("Le quai était vide.");
    await eventually(() => storedText(page)).toContain("Le quai était vide.");
    before = (await storedText(page)) ?? "";
  });

  test("makes the sign say that the text is not saved, and why", async () => {
    const { page } = desk;
    await paste(page, pasted);
    const sign = page.locator('.saved-sign[data-sign="failed"]');
    await sign.waitFor();
    expect(await signOf(page)).toContain("Pas enregistré");
    expect(await sign.getAttribute("title")).toContain("n’a plus de place");
  });

  test("lets the writer type on, and keeps the text that it had", async () => {
    const { page } = desk;
    await page.keyboard.type("Et pourtant il attendait.");
    await page.locator(".cm-line").filter({ hasText: "Et pourtant il attendait." }).waitFor();
    expect((await storedText(page)) === before).toBe(true);
    expect(await signOf(page)).toContain("Pas enregistré");
  });

  test("has everything saved by itself once there is room again", async () => {
    const { page } = desk;
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: desk.site.origin });
    // The tries come ever less often, at the latest every 30 s.
    await expect.poll(() => signOf(page), { timeout: 40_000 }).toContain("Dans ce navigateur");
    const now = await storedText(page);
    expect(now?.length).toBe(before.length + pasted.length + "Et pourtant il attendait.".length);
    expect(now?.endsWith("Et pourtant il attendait.")).toBe(true);
  });

  test("had no error that nobody expected", () => {
    expect(desk.trouble).toEqual([]);
  });
});
