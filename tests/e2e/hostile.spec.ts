import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evil, hostileBodies } from "../support/hostile.ts";
import { type Desk, openDesk } from "./support/desk.ts";

describe("posts that want more than to be read", () => {
  let desk: Desk;
  /** What they did: stays empty. */
  const harm: string[] = [];

  beforeAll(async () => {
    desk = await openDesk();
    const { page } = desk;
    page.on("dialog", (dialog) => {
      harm.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url().includes(new URL(evil).host)) harm.push(`asked for ${request.url()}`);
    });
    page.on("framenavigated", (frame) => {
      const url = frame.url();
      if (!url.startsWith(desk.site.origin) && url !== "about:srcdoc" && url !== "about:blank")
        harm.push(`went to ${url}`);
    });
    desk.browser.context.on("page", (other) => harm.push(`opened ${other.url()}`));
    await page.getByTestId("pick-files").setInputFiles(
      hostileBodies.map((body, number) => ({
        name: `2017-03-12-h-${number}.md`,
        mimeType: "text/markdown",
        // The last words come first: some bodies swallow all that follows.
        buffer: Buffer.from(`---\ntitle: Billet ${number}\n---\n\nVu ${number}.\n\n${body}\n`),
      })),
    );
    await page.getByRole("button", { name: "Ouvrir ce blog" }).click();
    await page.getByText(`${hostileBodies.length} billets importés.`).waitFor();
    await page.getByRole("button", { name: "Voir les billets" }).click();
    await page.evaluate(() => Object.assign(window, { pwned: [] }));
  });
  afterAll(() => desk.close());

  test("run nothing, load nothing and lead nowhere in the preview", async () => {
    const { page } = desk;
    const preview = page.frameLocator("iframe");
    await page.getByRole("searchbox").fill("Billet");
    await page.getByRole("searchbox").press("Enter");
    const list = page.getByRole("listbox", { name: "Liste des billets" });
    await list.press("Home");
    await list.press("Enter");
    await page.locator(".cm-content").waitFor();
    await page.keyboard.press("Control+Alt+p");
    const seen = new Set<string>();
    for (let count = 0; count < hostileBodies.length; count += 1) {
      const title = (await page.locator(".post-head h1").textContent()) ?? "";
      seen.add(title);
      await preview.getByText(`${title.replace("Billet", "Vu")}.`, { exact: true }).waitFor();
      await pokeAtPreview();
      if (count + 1 < hostileBodies.length) {
        await page.keyboard.press("Alt+PageDown");
        await page
          .locator(".post-head h1")
          .filter({ hasNotText: new RegExp(`^${title}$`) })
          .waitFor();
      }
    }
    expect(seen.size).toBe(hostileBodies.length);
    expect(await page.evaluate(() => Reflect.get(window, "pwned"))).toEqual([]);
    expect(harm).toEqual([]);
    expect(desk.trouble).toEqual([]);
  });

  /** What a reader would touch: everything that takes a click or the focus and does not lead to a web page. */
  async function pokeAtPreview(): Promise<void> {
    await desk.page.evaluate(() => {
      const inside = document.querySelector("iframe")?.contentDocument;
      for (const element of inside?.querySelectorAll<HTMLElement>("main *") ?? []) {
        // The preview's own name for the address, which it opens in a new window when it is clicked.
        const isWebLink = /^(?:https?:)?\/\//i.test(element.closest("a")?.dataset.href ?? "");
        element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
        element.focus();
        if (!isWebLink) element.click();
      }
    });
  }
});
