import type { CDPSession } from "playwright-core";
import { beginEmpty, newPost, signOf } from "../e2e/support/desk.ts";
import { goToEnd, paste, storedText } from "../e2e/support/typing.ts";
import { dice } from "../support/dice.ts";
import { textsIn } from "./everywhere.ts";
import type { Trial } from "./outcome.ts";
import { openStage, title, until } from "./stage.ts";

/** Room for the app, a blog and a post, not for what is pasted. */
const quotaSize = 4_000_000;

/** There is no more room; then there is again: the sign says so, what was stored stays, what was typed is stored. */
export function quotaTrial(runs: number): Trial {
  return {
    name: "quota",
    bar: 0,
    runs,
    async run({ runs: times, seed, tell }) {
      const { roll } = dice(seed);
      for (let run = 0; run < times; run++) {
        const stage = await openStage();
        try {
          let devtools: CDPSession | null = null;
          const desk = await stage.desk({
            async prepare(page, origin) {
              // The order holds for the storage of the page that is open, which must be of this origin.
              const body = '<link rel="icon" href="data:,">';
              await page.route(`${origin}/empty`, (route) =>
                route.fulfill({ body, contentType: "text/html" }),
              );
              await page.goto(`${origin}/empty`);
              await page.unroute(`${origin}/empty`);
              devtools = await page.context().newCDPSession(page);
              await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
            },
          });
          const { page } = desk;
          await beginEmpty(page);
          await newPost(page, title);
          await goToEnd(page);
          const before = (await storedText(page)) ?? "";
          // Of no order at all: the database packs what it stores.
          const pasted = Array.from({ length: 220_000 }, () => `mot ${roll().toString(36).slice(2)}`).join(
            "\n",
          );
          await paste(page, pasted);
          await page.locator('.saved-sign[data-sign="failed"]').waitFor();
          await page.keyboard.type("Et pourtant.");
          const whileFull = await storedText(page);
          const signs = [await signOf(page)];
          const origin = stage.site.origin;
          await devtools!.send("Storage.overrideQuotaForOrigin", { origin });
          // The tries come ever less often, at the latest every 30 s.
          await until(
            () => signOf(page),
            (sign) => sign.includes("Dans ce navigateur"),
            (sign) => sign,
            45,
          );
          const whole = `${before}${pasted}Et pourtant.`;
          const found = await textsIn(page);
          tell({
            lost: (await storedText(page)) === whole ? 0 : whole.length,
            unrecoverable:
              Number(whileFull !== before) +
              Number(!found.some(({ text }) => text === whole)) +
              Number(!signs[0]?.includes("Pas enregistré")),
            note: "4 MB",
          });
        } finally {
          await stage.close();
        }
      }
    },
  };
}
