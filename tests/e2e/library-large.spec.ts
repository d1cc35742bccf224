import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, openDesk, openPost, runCommand, signOf, storedPosts } from "./support/desk.ts";
import { eventually } from "./support/page.ts";

const count = 2000;

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("two thousand posts are imported while the page goes on answering", async ({ annotate }) => {
  const { page } = desk;
  await page.evaluate(async (posts) => {
    const top = await navigator.storage.getDirectory();
    const root = await top.getDirectoryHandle("carnet", { create: true });
    const folder = await root.getDirectoryHandle("_posts", { create: true });
    const paragraph =
      "La pluie tombait droit sur les rails *rouillés* du quai désert, et [lui](/lui/) attendait.\n\n";
    for (let number = 0; number < posts; number += 1) {
      const day = new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10);
      const file = await folder.getFileHandle(`${day}-billet-${number}.md`, { create: true });
      const stream = await file.createWritable();
      const front = `---\nlayout: post\ntitle: Billet ${number}\ntags: [mot ${number % 50}, pluie]\n---\n\n`;
      await stream.write(front + paragraph.repeat(30));
      await stream.close();
    }
  }, count);

  await page.getByRole("button", { name: "Ouvrir le dossier de mon blog" }).click();
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = (now: number) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { gaps });
  });
  await page.getByText(`${count} nouveaux billets`).waitFor({ timeout: 90_000 });
  await page.getByRole("button", { name: "Ouvrir ce blog" }).click();
  const started = Date.now();
  await page.getByRole("progressbar").waitFor();
  const gaps = (): Promise<number[]> => page.evaluate(() => Reflect.get(window, "gaps"));
  const framesBefore = (await gaps()).length;
  await page
    .getByText("2000 billets importés.")
    .or(page.getByText("2 000 billets importés."))
    .waitFor({ timeout: 90_000 });
  const stored = Date.now() - started;
  // It painted while it worked.
  expect((await gaps()).length).toBeGreaterThan(framesBefore + 5);
  const gap = Math.round(Math.max(...(await gaps())));
  await annotate(`stored in ${stored} ms; longest time between two frames: ${gap} ms`);

  await page.getByRole("button", { name: "Voir les billets" }).click();
  expect(await storedPosts(page)).toHaveLength(count);
  // The list holds what is in sight and not much more.
  expect(await page.getByRole("option").count()).toBeLessThan(60);
  await page.getByRole("searchbox").fill("billet 1234");
  await eventually(() => page.getByRole("option").count()).toBe(1);
  await openPost(page, "Billet 1234");
  expect(desk.trouble).toEqual([]);
});

test("all of them are checked behind the scenes, while the writer goes on", async ({ annotate }) => {
  const { page } = desk;
  await runCommand(page, "Contrôler tout le blog");
  const again = page.getByRole("button", { name: "Contrôler de nouveau" });
  await page.getByRole("progressbar").or(again).first().waitFor();
  await page.getByText("2 000 billets contrôlés", { exact: false }).waitFor({ timeout: 120_000 });

  const started = Date.now();
  await again.click();
  await page.getByRole("progressbar").waitFor();
  await page.goBack();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nVoir {% link _posts/2010-01-01-nulle-part.md %}.\n");
  await eventually(() => signOf(page)).toContain("Dans ce navigateur");
  await page.getByRole("region", { name: "Ce que Jekyll en fera" }).waitFor();
  await runCommand(page, "Contrôler tout le blog");
  await page.getByText("1 remarque dans 1 billet").waitFor({ timeout: 120_000 });
  await annotate(`checked once more, with a post written meanwhile, in ${Date.now() - started} ms`);
  expect(desk.trouble).toEqual([]);
});
