import type { CDPSession, Page } from "playwright-core";
import { textsIn } from "./everywhere.ts";
import { lostOf, type Trial } from "./outcome.ts";
import { backToPost, beginPost, letterAt, openStage, until, untilStored } from "./stage.ts";

type Hiding = (page: Page, devtools: CDPSession) => Promise<void>;

/** What a phone does to a page before it ends it without a word. */
const hidings: Record<string, Hiding> = {
  async hidden(page) {
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
  },
  async frozen(_, devtools) {
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  },
};

/** The page is hidden or frozen right after the last key, words in composition included, and then killed. */
export function hideTrial(runs: number): Trial {
  return {
    name: "hide",
    bar: 0,
    runs,
    async run({ runs: times, tell }) {
      const stage = await openStage();
      try {
        let before = await beginPost((await stage.desk()).page);
        for (let run = 0; run < times; run++) {
          const desk = await stage.desk();
          const { page } = desk;
          await backToPost(page);
          // A page of the same browser, to read past one that no longer runs.
          const reader = await desk.browser.context.newPage();
          await reader.goto(`${stage.site.url}favicon.svg`);
          await page.bringToFront();
          const devtools = await page.context().newCDPSession(page);
          const [name, hide] = Object.entries(hidings)[run % 2]!;
          const isComposed = run % 4 >= 2;
          const typed = Array.from({ length: 8 }, (_, index) => letterAt(run * 8 + index)).join("");
          if (isComposed) await compose(devtools, typed);
          else await page.keyboard.type(typed);
          await hide(page, devtools);
          const holds = (texts: { text: string }[]) => texts.some(({ text }) => text === before + typed);
          const found = await until(
            () => textsIn(reader),
            () => true,
            () => "",
          );
          // Not at once: a frozen page has had its last moment, which the database may still be writing down.
          const isThere =
            holds(found) ||
            (await until(
              () => textsIn(reader),
              holds,
              () => "",
              2,
            ).catch(() => null));
          await stage.kill();
          const again = await stage.desk();
          await again.page.getByRole("option").first().waitFor();
          const kept = isThere ? await untilStored(again.page, (text) => text === before + typed) : "";
          tell({ ...lostOf(before, typed, kept), note: isComposed ? `${name}, in composition` : name });
          before = kept;
        }
      } finally {
        await stage.close();
      }
    },
  };
}

/** Words that an input method still holds open: letter by letter, never committed. */
async function compose(devtools: CDPSession, words: string): Promise<void> {
  for (let length = 1; length <= words.length; length++)
    await devtools.send("Input.imeSetComposition", {
      text: words.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
}
