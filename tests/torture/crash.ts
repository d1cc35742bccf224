import type { Page } from "playwright-core";
import { storedText } from "../e2e/support/typing.ts";
import { dice } from "../support/dice.ts";
import { lostOf, type Trial } from "./outcome.ts";
import { backToPost, beginPost, openStage, typeAtPace } from "./stage.ts";

/** The process of the page ends, and the browser lives on: no handler of the page runs. */
export function crashTrial(runs: number): Trial {
  return {
    name: "crash",
    bar: 8,
    runs,
    async run({ runs: times, seed, tell }) {
      const { roll } = dice(seed);
      const stage = await openStage();
      try {
        let { page } = await stage.desk();
        let before = await beginPost(page);
        for (let run = 0; run < times; run++) {
          await backToPost(page);
          let reached = "";
          let isOver = false;
          const typing = typeAtPace(page, {
            perSecond: 16,
            reached: (letter) => {
              reached += letter;
            },
            isOver: () => isOver,
          });
          typing.catch(() => undefined);
          await new Promise((done) => setTimeout(done, 600 + roll() * 700));
          const typed = reached;
          isOver = true;
          await crash(page);
          const next = await page.context().newPage();
          await next.goto(stage.site.url);
          await next.getByRole("option").first().waitFor();
          const kept = (await storedText(next)) ?? "";
          tell(lostOf(before, typed, kept));
          before = kept;
          // It has nobody left who would answer.
          page.close().catch(() => undefined);
          page = next;
        }
      } finally {
        await stage.close();
      }
    },
  };
}

async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash", { timeout: 30_000 });
  // It never answers.
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
}
