import type { Page } from "playwright-core";
import { type Damage, damage, damages } from "../e2e/support/corruption.ts";
import { newPost, storedPosts } from "../e2e/support/desk.ts";
import { goToEnd } from "../e2e/support/typing.ts";
import { textsIn } from "./everywhere.ts";
import type { Outcome, Trial } from "./outcome.ts";
import { beginPost, openStage, type Stage, until } from "./stage.ts";

/** What befalls the database: its files are spoilt between two starts, or the site data go with the page open. */
type Blow = Damage | "cleared between" | "cleared while open";

const blows: readonly Blow[] = [...damages, "cleared between", "cleared while open"];

/** Posts, and a snapshot of them; then the database is damaged or cleared, and the writer takes what the app offers. */
export function damageTrial(runs: number): Trial {
  return {
    name: "damage",
    // Words typed after the last copy are on nothing else than the disk that was spoilt.
    bar: Number.POSITIVE_INFINITY,
    runs,
    async run({ runs: times, seed, tell }) {
      for (let run = 0; run < times; run++) {
        const stage = await openStage();
        try {
          tell(await struck(stage, blows[run % blows.length]!, seed + run));
        } finally {
          await stage.close();
        }
      }
    },
  };
}

async function struck(stage: Stage, blow: Blow, seed: number): Promise<Outcome> {
  const { page, browser } = await stage.desk();
  await beginPost(page);
  await page.keyboard.type("Le quai était vide.");
  // A title that the first text does not hold: it tells when the second post is there.
  await newPost(page, "Un autre soir");
  await goToEnd(page);
  await page.keyboard.type("La pluie tombait droit.");
  const posts = await until(
    () => storedPosts(page),
    (all) => all.length === 2 && all.every(({ text }) => /vide\.|droit\./.test(text)),
    (all) => `${all.length} posts`,
  );
  const texts = posts.map(({ text }) => text);
  // It is made by itself once a page has been open for a while and nobody types.
  await page.reload();
  await until(
    () => snapshotsIn(page),
    (count) => count > 0,
    (count) => `${count} snapshots`,
    120,
  );
  if (blow === "cleared while open" || blow === "cleared between") {
    const devtools = await browser.context.newCDPSession(page);
    await page.locator(".cm-content").waitFor();
    await goToEnd(page);
    if (blow === "cleared between") await page.goto("about:blank");
    // A cleaner takes the databases; a browser that clears all of a site takes the copies with them.
    await devtools.send("Storage.clearDataForOrigin", {
      origin: stage.site.origin,
      storageTypes: "indexeddb",
    });
    if (blow === "cleared between") await page.goto(stage.site.url);
    else {
      await page.keyboard.type(" Il attendait.");
      // What lies on the desk is written again at once, the rest is offered at the next start at the latest.
      const written = ({ text }: { text: string }) => text.endsWith("Il attendait.");
      await until(
        () => storedPosts(page),
        (all) => all.some(written),
        (all) => `${all.length} posts`,
      );
      await page.reload();
    }
    return recovered(page, texts, blow);
  }
  await (seed % 2 === 0 ? stage.kill() : stage.closeBrowser());
  damage(stage.profile, blow, seed);
  const again = await stage.desk();
  return recovered(again.page, texts, blow);
}

/** What the posts hold once the writer has taken the newest copy that the rescue offers, where there is one. */
async function recovered(page: Page, texts: readonly string[], blow: Blow): Promise<Outcome> {
  const rescue = page.locator("main.rescue");
  const list = page.getByRole("option").first();
  await rescue.or(list).first().waitFor();
  // The list may be drawn before the loss is seen.
  const isRescued =
    blow === "current-deleted"
      ? await rescue.isVisible()
      : await rescue.waitFor({ timeout: 15_000 }).then(
          () => true,
          () => false,
        );
  if (isRescued) {
    await rescue.getByRole("button", { name: /^Reprendre la dernière copie/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Restaurer", exact: true }).click();
    await dialog.getByRole("button", { name: "Voir les billets" }).click();
    const back = rescue.getByRole("button", { name: "Retourner à l’écriture" });
    // With everything back it goes by itself, perhaps while the button is pressed.
    await Promise.race([list.waitFor(), back.click().catch(() => undefined)]);
    await list.waitFor();
  }
  const found = await textsIn(page);
  const gone = texts.filter((text) => !found.some((each) => each.text.startsWith(text)));
  return {
    lost: gone.reduce((sum, text) => sum + text.length, 0),
    unrecoverable: gone.length,
    note: `${blow}: ${isRescued ? "rescued" : "all there"}`,
  };
}

function snapshotsIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const top = await navigator.storage.getDirectory();
    const folder = await top.getDirectoryHandle("ecritoire-snapshots").catch(() => null);
    let count = 0;
    // One that is being written has no bytes yet.
    for await (const handle of folder?.values() ?? [])
      if (handle.kind === "file" && (await handle.getFile()).size > 0) count += 1;
    return count;
  });
}
