import type { Page } from "playwright-core";
import type { AllWords } from "../../support/words.ts";
import { putFiles, type Tree } from "./desk.ts";

/** A walk through the app: which blog, which of its posts, in which words, on which kind of page. */
export type Walk = {
  m: AllWords;
  blog: Tree;
  /** Of the post that is opened and changed. */
  title: string;
  phone?: boolean;
};

/** Leads the page from the welcome screen to every other one, and stops at each for a visit. */
export async function visitScreens(
  page: Page,
  { m, blog, title, phone = false }: Walk,
  visited: (screen: string) => Promise<void>,
): Promise<void> {
  const visit = async (screen: string) => {
    // Half faded in, everything is pale.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== "running"),
    );
    await visited(screen);
  };
  const dialog = page.getByRole("dialog");
  const press = (keys: string) => page.keyboard.press(keys);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const closed = async () => {
    await press("Escape");
    await dialog.waitFor({ state: "hidden" });
  };
  // On a phone the panes have a bar of their own, elsewhere their keys.
  const show = (pane: string, keys: string) =>
    phone ? page.getByRole("navigation", { name: m.shell.panes }).getByText(pane).click() : press(keys);

  await button(m.welcome.startEmpty).or(page.getByText(m.welcome.startEmpty)).first().waitFor();
  await visit("welcome");

  await putFiles(page, blog);
  await page.getByRole("button", { name: m.welcome.openFolder }).click();
  await dialog.getByRole("button", { name: m.exchange.openBlog }).waitFor();
  await dialog.locator("summary").first().click();
  await visit("import-plan");
  await dialog.getByRole("button", { name: m.exchange.openBlog }).click();
  await dialog.getByRole("button", { name: m.exchange.toPosts }).waitFor();
  await visit("import-done");
  await dialog.getByRole("button", { name: m.exchange.toPosts }).click();
  const row = page.getByRole("option", { name: title }).first();
  await row.waitFor();
  await visit("list");

  await button(m.library.sortedBy(m.library.sorts.date)).click();
  await page.getByRole("menu").waitFor();
  await visit("sort-menu");
  await press("Escape");

  await row.click();
  await page.locator(".cm-content").filter({ hasText: title }).waitFor();
  if (phone) await visit("post");
  if (phone) await show(m.shell.panel, "");
  await page.locator(".front-matter .add-field").waitFor();
  await visit("panel");
  await show(m.shell.preview, "Control+Alt+p");
  await page.frameLocator("iframe").locator("main p").first().waitFor();
  await visit("preview");
  await show(phone ? m.shell.text : m.shell.panel, "Control+Alt+i");

  await page.locator(".cm-content").click();
  await press("Control+End");
  await page.keyboard.type("\nEncore un mot.");
  await press("Control+f");
  await page.locator(".cm-panels").waitFor();
  await visit("find");
  await press("Escape");
  await button(m.shell.postActions).click();
  await page.getByRole("menu").waitFor();
  await visit("post-menu");
  await press("Escape");

  await press("Control+Shift+p");
  await dialog.getByRole("option").first().waitFor();
  await visit("palette");
  await closed();
  await press("Control+/");
  await dialog.getByRole("heading", { name: m.palette.keysTitle }).waitFor();
  await visit("keys");
  await closed();
  await press("Control+Alt+n");
  await dialog.getByText(/^_drafts\//).waitFor();
  await visit("new-post");
  await closed();
  await press("F2");
  await dialog.getByRole("textbox", { name: m.relocation.slug }).waitFor();
  await visit("rename");
  await closed();
  await press("Control+s");
  await dialog.getByText("Encore un mot.").waitFor();
  await visit("export-plan");
  await dialog.getByRole("button", { name: m.exchange.write(1) }).click();
  await dialog.getByText(m.exchange.exported(1)).waitFor();
  await visit("exported");
  await closed();

  await press("Control+Alt+v");
  await page.getByRole("listbox", { name: m.history.list }).waitFor();
  await visit("history");
  await press("End");
  await press("Enter");
  await page.locator("[data-change] ins").first().waitFor();
  await visit("history-comparison");
  await press("Escape");
  await page.getByRole("listbox", { name: m.history.list }).waitFor();
  await press("Escape");
  await page.locator(".cm-content").waitFor();

  await press("Control+,");
  await page.getByRole("heading", { name: m.settings.title }).waitFor();
  await visit("settings");
  await button(m.settings.back).click();
  await button(m.shell.postActions).click();
  await page.getByRole("menuitem", { name: m.app.commands["post.trash"] }).click();
  await page.getByText(m.app.trashed(1, title)).waitFor();
  await visit("notice");
  await page.evaluate(() => {
    location.hash = "#/where";
  });
  await page.locator(".where .verdict").waitFor();
  await visit("where");
  await page.evaluate(() => {
    location.hash = "#/trash";
  });
  await page.getByRole("button", { name: m.exchange.purge(title) }).waitFor();
  await visit("trash");
  await page.getByRole("button", { name: m.exchange.purge(title) }).click();
  await dialog.getByText(m.exchange.purgeText(1)).waitFor();
  await visit("purge");
  await closed();
}
