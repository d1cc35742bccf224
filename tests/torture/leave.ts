import type { Page } from "playwright-core";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { serveApp } from "../e2e/support/site.ts";
import { storedText } from "../e2e/support/typing.ts";
import { dice } from "../support/dice.ts";
import { lostOf, type Outcome, type Trial } from "./outcome.ts";
import { backToPost, beginPost, letterAt, openStage, type Stage } from "./stage.ts";

type Exit = (page: Page, stage: Stage, elsewhere: StaticServer) => Promise<Page>;

/** The ways out of a page, each with the way back: they answer the page that the writer has then. */
const exits: Record<string, Exit> = {
  async reload(page) {
    await page.reload();
    return page;
  },
  async "same origin"(page, { site }) {
    await page.goto(`${site.url}favicon.svg`);
    await page.goto(site.url);
    return page;
  },
  async "other origin"(page, { site }, elsewhere) {
    await page.goto(elsewhere.url);
    await page.goto(site.url);
    return page;
  },
  async "back and forth"(page) {
    await page.goto("about:blank");
    await page.goBack();
    return page;
  },
  async close(page, stage) {
    return openAnother(page, stage, false);
  },
  async "close, asked first"(page, stage) {
    return openAnother(page, stage, true);
  },
};

async function openAnother(page: Page, { site }: Stage, runBeforeUnload: boolean): Promise<Page> {
  // Before the other closes: a browser without pages may end.
  const next = await page.context().newPage();
  const isClosed = new Promise((done) => page.once("close", done));
  await page.close({ runBeforeUnload });
  await isClosed;
  await next.goto(site.url);
  return next;
}

/** The page goes away at a random moment of up to 300 ms after the last key, in every way that a page can. */
export function leaveTrial(runs: number): Trial {
  return {
    name: "leave",
    bar: 0,
    runs,
    async run({ runs: times, seed, tell }) {
      const { roll } = dice(seed);
      const stage = await openStage();
      const elsewhere = await serveApp();
      try {
        let { page } = await stage.desk();
        let before = await beginPost(page);
        for (let run = 0; run < times; run++) {
          const [name, leave] = Object.entries(exits)[run % Object.keys(exits).length]!;
          await backToPost(page);
          const typed = Array.from({ length: 8 }, (_, index) => letterAt(run * 8 + index)).join("");
          await page.keyboard.type(typed);
          const moment = run % 5 === 0 ? 0 : Math.round(roll() * 300);
          await new Promise((done) => setTimeout(done, moment));
          page = await leave(page, stage, elsewhere);
          const outcome = await settled(page, before, typed);
          tell({ ...outcome, note: `${name}, ${moment} ms` });
          before = (await storedText(page)) ?? "";
        }
      } finally {
        await stage.close();
        await elsewhere.close();
      }
    },
  };
}

/** What the post holds once the app has had its time to put back what the page wrote last. */
async function settled(page: Page, before: string, typed: string): Promise<Outcome> {
  await page.getByRole("option").or(page.locator(".cm-content")).first().waitFor();
  const end = performance.now() + 5000;
  for (;;) {
    const outcome = lostOf(before, typed, (await storedText(page)) ?? "");
    if (outcome.lost === 0 || performance.now() > end) return outcome;
    await new Promise((done) => setTimeout(done, 30));
  }
}
