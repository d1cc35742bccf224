import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import {
  beginEmpty,
  type Desk,
  editorText,
  newPost,
  openDesk,
  openPost,
  runCommand,
  signOf,
  storedPosts,
} from "./support/desk.ts";
import { eventually, untilAtRest, watchTrouble } from "./support/page.ts";
import { goToEnd, pause, storedText } from "./support/typing.ts";

const title = "Le train de nuit";

describe("one post in two tabs", () => {
  let desk: Desk;
  let first: Page;
  let second: Page;
  let trouble: string[];

  beforeEach(async () => {
    desk = await openDesk();
    first = desk.page;
    await beginEmpty(first);
    await newPost(first, title);
    second = await desk.browser.context.newPage();
    trouble = watchTrouble(second, desk.site.origin);
    await second.goto(desk.site.url);
    await openPost(second, title);
    await readOnly(second).waitFor();
  });
  afterEach(async () => {
    await desk.close();
    expect([...desk.trouble, ...trouble]).toEqual([]);
  });

  test("is read in the later tab as it grows in the other one, and not written", async () => {
    await second.getByText("Ce billet est ouvert dans un autre onglet.").first().waitFor();
    await goToEnd(first);
    await first.keyboard.type("Le quai était vide.");
    await eventually(() => editorText(second)).toContain("Le quai était vide.");
    await goToEnd(second);
    await second.keyboard.type(" La pluie tombait.");
    await second.keyboard.press("Control+b");
    await second.keyboard.press("Enter");
    expect(await editorText(second)).toBe(await editorText(first));
    expect(await second.getByRole("textbox", { name: "Titre", exact: true }).isDisabled()).toBe(true);
    expect(await readOnly(first).count()).toBe(0);
    expect(await violations(second)).toEqual([]);
    expect(await storedPosts(first)).toHaveLength(1);
  });

  test("is neither renamed, published nor thrown away by the later tab, which says why", async () => {
    for (const act of ["Renommer", "Publier le brouillon", "Mettre à la corbeille"]) {
      await runCommand(second, act);
      const refusal = second.getByText("rien n’a été changé");
      await refusal.waitFor();
      expect(await second.getByRole("dialog").count()).toBe(0);
      await second.getByRole("button", { name: "Fermer l’avis" }).click();
      await refusal.waitFor({ state: "detached" });
    }
    expect(await storedPosts(second)).toMatchObject([{ path: "_drafts/le-train-de-nuit.md" }]);
  });

  test("keeps the place and the selection of the one who reads", async () => {
    await goToEnd(first);
    await first.keyboard.type("Le quai était vide.");
    await eventually(() => editorText(second)).toContain("vide.");
    await goToEnd(second);
    for (const _ of "vide.") await second.keyboard.press("Shift+ArrowLeft");
    await first.keyboard.press("Control+Home");
    await first.keyboard.press("ArrowDown");
    await first.keyboard.type("tags: [train]\n");
    await eventually(() => editorText(second)).toContain("tags: [train]");
    expect(await second.evaluate(() => getSelection()?.toString())).toBe("vide.");
  });

  test("goes on in the tab where the writer asks for it, to and fro, and loses no letter", async () => {
    const before = await editorText(first);
    const hands = [new Hand(first, "abcdefghij"), new Hand(second, "klmnopqrst")] as const;
    let written = "";
    await goToEnd(first);
    for (const [writing, other] of [hands, [hands[1], hands[0]] as const, hands]) {
      writing.begin();
      await eventually(async () => writing.sent).toBeGreaterThan(8);
      const sent = writing.sent;
      await other.page.getByRole("button", { name: "Continuer ici" }).click();
      await readOnly(other.page).waitFor({ state: "detached" });
      await readOnly(writing.page).waitFor();
      const letters = await writing.end();
      const now = await editorText(other.page);
      const added = now.slice(before.length + written.length);
      expect(now.startsWith(before + written)).toBe(true);
      // All that was typed before the other tab was asked for, and nothing that was not typed.
      expect(letters.startsWith(added)).toBe(true);
      expect(added.length).toBeGreaterThanOrEqual(sent);
      written += added;
      // The caret is where it was; the writer goes on at the end.
      await goToEnd(other.page);
    }
    await second.keyboard.type(".");
    await eventually(() => storedText(first)).toContain(`${written}.`);
    await eventually(() => editorText(first)).toBe(`${before}${written}.`);
    expect(await storedPosts(first)).toHaveLength(1);
  });

  test("goes to the other tab by itself when the one that wrote crashes", async () => {
    await goToEnd(first);
    await first.keyboard.type("Le quai était vide.");
    await eventually(() => editorText(second)).toContain("Le quai était vide.");
    // Parts that were still on their way from the worker, which lives in the process that crashes, would be missed.
    await untilAtRest(second);
    const devtools = await first.context().newCDPSession(first);
    devtools.send("Page.crash").catch(() => undefined);
    await readOnly(second).waitFor({ state: "detached" });
    await second.getByText("vous pouvez écrire ici").first().waitFor();
    await goToEnd(second);
    await second.keyboard.type(" La pluie tombait.");
    await eventually(() => storedText(second)).toContain("Le quai était vide. La pluie tombait.");
    expect(await storedPosts(second)).toHaveLength(1);
    // The service worker lived in the process that crashed: what was being asked of it then had no answer.
    trouble = trouble.filter((each) => !each.includes("ERR_FAILED"));
  });

  test("comes with the last words of a tab that is closed in the middle of one", async () => {
    await goToEnd(first);
    await first.keyboard.type("Le quai était vi");
    await first.close();
    await readOnly(second).waitFor({ state: "detached" });
    await eventually(() => editorText(second)).toContain("Le quai était vi");
    await goToEnd(second);
    await second.keyboard.type("de.");
    await eventually(() => storedText(second)).toContain("Le quai était vide.");
    expect(await storedPosts(second)).toHaveLength(1);
  });

  test("is taken from a tab that is frozen, which finds out when it wakes", async () => {
    await goToEnd(first);
    await first.keyboard.type("Le quai était vide.");
    await eventually(() => editorText(second)).toContain("Le quai était vide.");
    const devtools = await first.context().newCDPSession(first);
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await second.getByRole("button", { name: "Continuer ici" }).click();
    await readOnly(second).waitFor({ state: "detached" });
    await goToEnd(second);
    await second.keyboard.type(" La pluie tombait.");
    await eventually(() => storedText(second)).toContain("La pluie tombait.");
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await readOnly(first).waitFor();
    await eventually(() => editorText(first)).toBe(await editorText(second));
    expect(await storedPosts(second)).toHaveLength(1);
  });

  test("shows in the later tab the name that it was given in the other one", async () => {
    await goToEnd(first);
    await first.keyboard.type("Le quai était vide.");
    await first.keyboard.press("F2");
    await first.getByRole("textbox", { name: "Nom dans l’adresse" }).fill("train-du-soir");
    await first.getByRole("button", { name: "Appliquer", exact: true }).click();
    await eventually(() => second.locator(".post-head .path").textContent()).toBe("_drafts/train-du-soir.md");
    await eventually(() => storedText(first, "_drafts/train-du-soir.md")).toContain("Le quai était vide.");
    expect(await storedPosts(first)).toHaveLength(1);
    await second.getByRole("searchbox").fill("train-du-soir");
    await eventually(() => second.getByRole("option").count()).toBe(1);
  });

  test("leaves the list of the other tab when it is deleted", async () => {
    await newPost(first, "Le quai");
    await eventually(() => second.getByRole("option").count()).toBe(2);
    await first.getByRole("option", { name: "Le quai" }).focus();
    await first.getByRole("listbox", { name: "Liste des billets" }).focus();
    await first.keyboard.press("Delete");
    await eventually(() => second.getByRole("option").count()).toBe(1);
    await first.getByRole("button", { name: "Annuler" }).click();
    await eventually(() => second.getByRole("option").count()).toBe(2);
  });
});

/** Sixteen letters a second into a page, one sequence again and again, until it is told to end. */
class Hand {
  readonly page: Page;
  readonly letters: string;
  /** How many letters the page was sent and has handled. */
  sent = 0;
  isDone = false;
  work: Promise<string> = Promise.resolve("");

  constructor(page: Page, letters: string) {
    this.page = page;
    this.letters = letters;
  }

  begin(): void {
    this.sent = 0;
    this.isDone = false;
    this.work = this.type();
  }

  /** All letters of this time. */
  end(): Promise<string> {
    this.isDone = true;
    return this.work;
  }

  private async type(): Promise<string> {
    let typed = "";
    while (!this.isDone) {
      const letter = this.letters[typed.length % this.letters.length] ?? "";
      await this.page.keyboard.press(letter);
      typed += letter;
      this.sent = typed.length;
      await pause(62);
    }
    return typed;
  }
}

const readOnly = (page: Page) => page.locator('.cm-content[aria-readonly="true"]');

describe("site data that are cleared under the open post", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test("have the post written again, and it is there after a reload", async () => {
    const { page } = desk;
    await beginEmpty(page);
    await newPost(page, title);
    await goToEnd(page);
    await page.keyboard.type("Le quai était vide.");
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    const text = (await storedText(page)) ?? "";

    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Storage.clearDataForOrigin", { origin: desk.site.origin, storageTypes: "all" });
    await page.keyboard.type(" La pluie tombait.");
    await eventually(() => storedText(page)).toBe(`${text} La pluie tombait.`);
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");

    await page.reload();
    await openPost(page, title);
    await eventually(() => editorText(page)).toBe(`${text} La pluie tombait.`);
  });
});
