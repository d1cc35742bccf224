import type { Page } from "playwright-core";
import { storedPosts } from "../e2e/support/desk.ts";
import { goToEnd } from "../e2e/support/typing.ts";
import { textsIn } from "./everywhere.ts";
import type { Trial } from "./outcome.ts";
import { beginPost, openStage, title, until } from "./stage.ts";

/** Neither tab knows of the other: every lock is granted, and no hint arrives. */
function defeatLocks(): void {
  const grant = (_: string, how: unknown, given?: (lock: object) => Promise<unknown>) =>
    Promise.resolve((given ?? (how as (lock: object) => Promise<unknown>))({ name: "", mode: "exclusive" }));
  Object.defineProperty(navigator, "locks", { value: { request: grant, query: async () => ({ held: [] }) } });
  BroadcastChannel.prototype.postMessage = () => undefined;
}

/**
 * Two tabs save the same post by turns, so many times in all, with nothing but the comparison within the transaction between
 * them. Each run is one save of each tab; every word of either must be somewhere in the end.
 */
export function tabsTrial(runs: number): Trial {
  return {
    name: "tabs",
    bar: 0,
    runs,
    async run({ runs: times, tell }) {
      const stage = await openStage();
      try {
        const desk = await stage.desk({
          prepare: async (page) => void (await page.context().addInitScript(defeatLocks)),
        });
        const first = desk.page;
        await beginPost(first);
        const id = (await storedPosts(first))[0]!.id;
        const second = await desk.browser.context.newPage();
        await second.goto(`${stage.site.url}#/post/${id}`);
        await second.locator(".cm-content").filter({ hasText: title }).waitFor();
        const words: string[] = [];
        const saves = async () => (await storedPosts(first)).reduce((all, { rev }) => all + rev, 0);
        for (let run = 0; run < times; run += 2) {
          // A tab whose text became a copy goes back to the post that both write in.
          if (run % 20 === 0) for (const page of [first, second]) await goTo(page, id);
          const typed = [`a${run}.`, `b${run}.`];
          const before = await saves();
          await Promise.all([type(first, typed[0]!), type(second, typed[1]!)]);
          words.push(...typed);
          await until(
            saves,
            (now) => now >= before + 2,
            (now) => `${now - before} saves of 2`,
          );
          for (const page of [first, second])
            await page.locator('.saved-sign[data-sign="browser"]').waitFor();
          const found = (await textsIn(first)).filter(({ where }) => where !== "revisions");
          const all = found.map(({ text }) => text).join("\n");
          const gone = words.filter((word) => !all.includes(word));
          for (const word of typed)
            tell({ lost: gone.includes(word) ? word.length : 0, unrecoverable: gone.includes(word) ? 1 : 0 });
          if (gone.length > 0) throw new Error(`Gone: ${gone.join(" ")}`);
        }
        const posts = await storedPosts(first);
        process.stderr.write(`tabs: ${await saves()} saves, ${posts.length} posts\n`);
      } finally {
        await stage.close();
      }
    },
  };
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((post) => {
    location.hash = `#/post/${post}`;
  }, id);
  await page.locator(".cm-content").waitFor();
  await goToEnd(page);
}

async function type(page: Page, words: string): Promise<void> {
  await goToEnd(page);
  await page.keyboard.type(words);
}
