// A stranger's blog wherever else the app shows it: the same watches as in `hostile.spec.ts`, screen by screen. Each
// screen is held to show the payload as words, so that none is passed over.
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { armed } from "../support/hostile/payload.ts";
import { hostileFrontMatter, words } from "../support/hostile/places.ts";
import { bytesOf, putFiles, runCommand, signOf, storedPosts } from "./support/desk.ts";
import { bodies, hostileBlog } from "./support/hostile-blog.ts";
import {
  type HostileDesk,
  importHostileZip,
  openHostileDesk,
  planHostileZip,
} from "./support/hostile-desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, paste } from "./support/typing.ts";

const image = "<img src=x onerror=top.pwned(9001)>";
const script = "<script>top.pwned(9002)</script>";
/** A post that leads to others by every kind of link, and the one that it leads to. */
const target = "_posts/2015-01-01-cible.md";
const linking = "_posts/2015-01-02-liens.md";
const links = [
  "[vers la cible]({% post_url 2015-01-01-cible %})",
  "[vers rien]({% post_url 2015-01-01-rien %})",
  ...[
    "javascript:TOP",
    "data:text/html,<script>TOP</script>",
    "vbscript:TOP",
    "//HOST/relative",
    "http:HOST",
  ].map((address, at) => armed(`[lien ${at}](${address})`, 9100 + at)),
];
const blog = hostileBlog();
const entries: [string, string][] = [
  ...blog.entries,
  [target, `---\n${hostileFrontMatter(image)}\nseries: ${JSON.stringify(script)}\n---\n\nAvant. ${script}\n`],
  [
    linking,
    `---\ntitle: Les liens\ntags: [${JSON.stringify(image)}]\nseries: ${JSON.stringify(script)}\n---\n\n${links.join("\n\n")}\n`,
  ],
];

describe("a stranger's blog, screen by screen", () => {
  let desk: HostileDesk;
  const press = (keys: string) => desk.page.keyboard.press(keys);
  const dialog = () => desk.page.getByRole("dialog");
  const closed = async () => {
    await press("Escape");
    await dialog().waitFor({ state: "hidden" });
  };
  const path = async () => (await desk.page.locator(".post-head .path").textContent()) ?? "";
  /** Waits until a part of the page says a text, and looks at what has come of it. */
  const says = async (where: Locator, text: string) => {
    await where.filter({ hasText: text }).first().waitFor();
    await desk.look();
  };

  beforeAll(async () => {
    desk = await openHostileDesk();
    await desk.browser.context.grantPermissions(["clipboard-read", "clipboard-write"], {
      origin: desk.site.origin,
    });
    await planHostileZip(desk, entries);
    await importHostileZip(desk);
  });
  afterAll(() => desk?.close());

  async function open(wanted: string, posts = storedPosts(desk.page)): Promise<void> {
    const { page } = desk;
    const post = (await posts).find((one) => one.path === wanted);
    await page.evaluate((id) => {
      location.hash = `#/post/${encodeURIComponent(id)}`;
    }, post?.id ?? "");
    await page.waitForFunction(
      (now) => document.querySelector(".post-head .path")?.textContent === now,
      wanted,
    );
    await page.locator(".cm-content").waitFor();
  }

  /** Opens one after the other the posts whose paths are like this. */
  async function walk(wanted: RegExp, visit: (path: string) => Promise<void>): Promise<void> {
    const posts = storedPosts(desk.page);
    const paths = (await posts).map((one) => one.path).filter((one) => wanted.test(one));
    expect(paths.length).toBeGreaterThan(10);
    for (const one of paths) {
      await open(one, posts);
      await visit(one);
    }
  }

  test("the excerpt holds no stranger, however it is cut out", async () => {
    const { page } = desk;
    await open(linking);
    await press("Control+Alt+p");
    await page.getByRole("radio", { name: "Extrait" }).check({ force: true });
    const main = page.frameLocator("iframe").locator("[data-view=excerpt] main");
    await walk(/-lot-\d+\.md$/, async (at) => {
      const [mark = ""] = blog.marks[at] ?? [];
      await main.filter({ hasText: mark }).waitFor();
      await desk.look();
    });
    await page.getByRole("radio", { name: "Billet", exact: true }).check({ force: true });
  }, 300_000);

  test("the panel and what Jekyll will see are words", async () => {
    const { page } = desk;
    await press("Control+Alt+i");
    let all = "";
    // Each word is in the front matter of one of the first lots.
    await walk(/-(?:lot-(?:\d{1,2}|1\d\d|2[0-2]\d)|yaml-\d+)\.md$/, async () => {
      await page.locator(".front-matter .seen").waitFor();
      all += await page.locator(".front-matter").evaluate((panel) =>
        [...panel.querySelectorAll("input, textarea")]
          .map((field) => (field as HTMLInputElement).value)
          .concat(panel.textContent ?? "")
          .join("\n"),
      );
    });
    await desk.look();
    for (const word of words) {
      const [start = ""] = word.split(/TOP|HOST|§/);
      expect(all).toContain(start.replace(/^[\s\u200B\u202E]+/, ""));
    }
  }, 300_000);

  test("the checks of a post and of the whole blog are words", async () => {
    const { page } = desk;
    await press("Control+Alt+c");
    await walk(/-(?:lot-\d{1,2}|yaml-\d+)\.md$/, async () => {
      await page.locator(".post-checks").waitFor();
      for (const more of await page.locator(".post-checks section > button").all()) await more.click();
    });
    await desk.look();
    await runCommand(page, "Contrôler tout le blog");
    await page
      .locator(".checks-screen button", { hasText: "Contrôler de nouveau" })
      .waitFor({ timeout: 100_000 });
    for (const summary of await page.locator(".checks-screen summary").all()) await summary.click();
    await says(page.locator(".checks-screen"), "onerror=top.pwned(");
    await page.goBack();
    await page.locator(".cm-content").waitFor();
  }, 300_000);

  test("dialogs, the palette and the search are words", async () => {
    const { page } = desk;
    await open(target);
    await press("F2");
    await dialog().getByRole("textbox", { name: "Nom dans l’adresse" }).fill(image);
    await says(dialog(), "onerror");
    await closed();

    await press("Control+Shift+p");
    await dialog().getByRole("combobox").fill("<img src");
    await says(dialog().getByRole("option"), "<img src=x onerror=top.pwned(");
    await closed();

    await press("Control+Alt+n");
    await dialog().getByRole("textbox", { name: "Titre" }).fill(`${image} ${script}`);
    await says(dialog().locator("pre"), image);
    for (const option of await dialog().locator("select option").all())
      await dialog()
        .locator("select")
        .selectOption((await option.getAttribute("value")) ?? "");
    await desk.look();
    await closed();

    await press("Control+Shift+f");
    for (const sought of ["onerror", "<script>", "javascript:", script]) {
      await page.getByRole("searchbox").fill(sought);
      await page.getByRole("status").filter({ hasText: / sur / }).waitFor();
      await desk.look();
    }
    await says(page.getByRole("option"), image);
    await page.getByRole("searchbox").fill("");
  });

  test("links in the text say where they lead, and lead nowhere else", async () => {
    const { page } = desk;
    await open(linking);
    const inText = (text: string) => page.locator(".cm-line span", { hasText: text }).first();
    const note = page.getByRole("tooltip");
    const hover = (text: string) => async () => {
      // The pointer must move: where it rests, nothing is asked.
      for (const x of [4, 12]) await inText(text).hover({ position: { x, y: 6 } });
      return (await note.allTextContents()).join();
    };
    await eventually(hover("vers la cible")).toContain(image);
    await desk.look();
    await eventually(hover("vers rien")).toContain("ne mène à aucun billet");
    for (let at = 0; at < links.length - 2; at++) {
      await inText(`lien ${at}`).hover();
      await inText(`lien ${at}`).click({ modifiers: ["Control"] });
      await press("Control+Enter");
      await desk.look();
      expect(await path()).toBe(linking);
    }
    await goToEnd(page);
    await page.keyboard.type("[[img");
    await says(page.getByRole("listbox", { name: "Billets vers lesquels mener" }), image);
    await press("Escape");
    for (let undo = 0; undo < 6; undo++) await press("Control+z");
    await inText("vers la cible").click({ modifiers: ["Control"] });
    await eventually(path).toBe(target);
    if (!(await page.locator(".front-matter").isVisible())) await press("Control+Alt+i");
    await says(page.getByRole("region", { name: "Billets qui mènent ici" }), "Les liens");
  });

  test("what is copied as HTML brings no script along", async () => {
    const { page } = desk;
    const lot = Object.keys(blog.marks).find((name) => name.includes("lot-0")) ?? "";
    await open(lot);
    await runCommand(page, "Copier le HTML");
    await page.getByText("Le HTML du billet est dans le presse-papiers").first().waitFor();
    await desk.look();
    // As a page is given it that it is pasted into.
    const given = page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          addEventListener("paste", (event) => resolve(event.clipboardData?.getData("text/html") ?? ""), {
            once: true,
            capture: true,
          }),
        ),
    );
    await goToEnd(page);
    await press("Control+v");
    const html = await given;
    expect(html).toContain("Avant 0.");
    expect(html).not.toMatch(/<script|<[^>]+\son[a-z]+\s*=|javascript:/i);
    await desk.look();
    await press("Control+z");
  });

  test("plans and differences are words, and so are the versions of a post", async () => {
    const { page } = desk;
    await runCommand(page, "Tout écrire dans le dossier du blog");
    const write = dialog().getByRole("button", { name: /^Écrire \d+ billets?$/ });
    await write.waitFor();
    await says(dialog(), "onerror=top.pwned(");
    await write.click();
    await says(dialog(), "relus et comparés");
    await closed();

    await open(target);
    const theirs = `---\ntitle: ${JSON.stringify(script)}\n---\n\n# ${image}\n\nAilleurs ${script}\n`;
    await putFiles(page, { [target]: bytesOf(theirs) });
    await goToEnd(page);
    await paste(
      page,
      `\n\n# Partie ${image}\n\n${bodies
        .slice(0, 40)
        .map((body, at) => armed(body, at))
        .join("\n\n")}\n`,
    );
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    await press("Control+s");
    await dialog().locator(".difference").first().waitFor();
    await says(dialog(), `Ailleurs ${script}`);
    await closed();

    await press("Control+Alt+v");
    const versions = page.getByRole("listbox", { name: "Versions du billet" });
    await versions.waitFor();
    for (const key of ["End", "Home", "ArrowDown"]) {
      await versions.press(key);
      await page.keyboard.press("Enter");
      await page.locator("[data-prose]").waitFor();
      await says(page.locator("[data-prose]"), image);
      if (await versions.isHidden()) await press("Escape");
      await versions.waitFor();
    }
    await page.getByRole("button", { name: "Revenir au billet" }).click();
    await page.locator(".cm-content").waitFor();
  });

  test("notices, the trash, the settings and the page of facts are words", async () => {
    const { page } = desk;
    await open(target);
    await runCommand(page, "Mettre à la corbeille");
    await says(page.locator(".notices"), image);
    await page.evaluate(() => {
      location.hash = "#/trash";
    });
    await says(page.locator(".trash-screen"), image);
    await page
      .getByRole("button", { name: "Sortir de la corbeille" })
      .or(page.getByRole("button", { name: "Restaurer" }))
      .first()
      .click();
    await desk.look();
    for (const screen of ["settings", "where"]) {
      await page.evaluate((name) => {
        location.hash = `#/${name}`;
      }, screen);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await desk.look();
    }
  });

  test("the rescue says the blog's name as a word", async () => {
    const { page } = desk;
    const { length } = await storedPosts(page);
    await page.waitForFunction(
      (count) => JSON.parse(localStorage.getItem("ecritoire:witness") ?? "{}").blogs?.[0]?.count === count,
      length,
    );
    await desk.look();
    await page.goto("about:blank");
    const devtools = await desk.browser.context.newCDPSession(page);
    await devtools.send("Storage.clearDataForOrigin", {
      origin: desk.site.origin,
      storageTypes: "indexeddb",
    });
    await page.goto(desk.site.url);
    await says(page.getByRole("heading", { name: "Écritoire ne retrouve plus" }), "onerror=top.pwned(");
  });

  test("nothing of it leaves a trace in the network", () => desk.lookAtNetwork());
});
