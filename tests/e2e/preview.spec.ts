import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { violations } from "./support/axe.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import {
  beginEmpty,
  bytesOf,
  type Desk,
  editorText,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  runCommand,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { goToEnd } from "./support/typing.ts";

const config = "title: Carnet\nexcerpt_separator: <!--more-->\n";
const post = (title: string, body: string) => `---\nlayout: post\ntitle: ${title}\n---\n${body}`;
const long = Array.from({ length: 80 }, (_, at) => `Paragraphe ${at}, d'une phrase -- pas plus.\n`).join(
  "\n",
);
const texts = {
  "_posts/2017-05-01-code.md": post(
    "Du code",
    'Un *chapeau*.\n\n<!--more-->\n\n```ruby\nputs "salut" if 1 > 0\n```\n\n- un\n- `{"a": 1}`{:.language-json}\n\n- [ ] à faire\n- [x] fait\n\n<mark>Vu</mark>\n\n{% youtube dQw4 %}\n',
  ),
  "_posts/2017-05-02-hors-ligne.md": post("Hors ligne", "```python\ndef f(): return 'x'\n```\n"),
  "_posts/2017-05-03-long.md": post("Un long billet", long),
};
const withCode = "_posts/2017-05-01-code.md";

/** What the app copies, as Node makes it of the same blog. */
async function printed(path: keyof typeof texts) {
  const site = { config: readConfig(config).config, documents: [], files: {} };
  const engine = createRenderEngine(site, { now: () => Date.now(), buildZone: "Europe/Paris" });
  const request = { id: "x", path, text: texts[path] };
  engine.print(request);
  await engine.fetchLanguages();
  return engine.print(request);
}

describe("the preview", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk({ timezoneId: "Europe/Paris" });
    const { origin } = desk.site;
    await desk.browser.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    const files = Object.entries(texts).map(([path, text]) => [path, bytesOf(text)] as const);
    await openBlogFolder(desk.page, { "_config.yml": bytesOf(config), ...Object.fromEntries(files) });
  });
  afterAll(() => desk?.close());

  const frame = () => desk.page.frameLocator("iframe");

  /** What the clipboard holds as text, and of which kinds. */
  const clipboard = () =>
    desk.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = await (await item?.getType("text/plain"))?.text();
      return { text, types: [...(item?.types ?? [])].sort() };
    });

  test("colors code as Rouge does, and nobody has to type for it", async () => {
    const { page } = desk;
    await openPost(page, "Du code");
    await page.keyboard.press("Control+Alt+p");
    await frame().locator(".language-ruby .highlight .nb", { hasText: "puts" }).waitFor();
    await frame().locator("li code.language-json .nl").waitFor();
    expect(await editorText(page)).toBe(texts[withCode]);
  });

  test("is readable in both lights, its code too", async () => {
    const { page } = desk;
    for (const light of ["light", "dark"]) {
      await eventually(() => frame().locator("html").getAttribute("data-theme")).toBe(light);
      expect(await violations(page), light).toEqual([]);
      await runCommand(page, "Thème clair ou sombre");
    }
    await eventually(() => frame().locator("html").getAttribute("data-theme")).toBe("light");
  });

  test("has a chip for a plugin's tag, and says so over the text", async () => {
    const chip = frame().locator(".liquid-chip");
    expect(await chip.textContent()).toBe("{% youtube dQw4 %}");
    const told = desk.page.getByRole("region", { name: "Ce que Jekyll en fera" });
    await told.getByText("youtube").waitFor();
  });

  test("copies the HTML that Jekyll prints, the plugin's tag as it stands, and says so", async () => {
    const { page } = desk;
    await runCommand(page, "Copier le HTML");
    await page.getByText(/Le HTML du billet est dans le presse-papiers.*\{% youtube dQw4 %\}/).waitFor();
    const { html, left } = await printed(withCode);
    expect(await clipboard()).toEqual({ text: html, types: ["text/html", "text/plain"] });
    expect(left).toEqual(["{% youtube dQw4 %}"]);
    expect(html).toContain('<span class="nb">puts</span>');
    expect(html).toContain("<p>{% youtube dQw4 %}</p>");
    expect(html).not.toMatch(/data-line|liquid-chip/);
  });

  test("shows the excerpt as other pages take it, by key too, and the post again", async () => {
    const { page } = desk;
    const radio = (name: string) => page.getByRole("radio", { name, exact: true });
    await radio("Billet").focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => frame().locator("main").textContent()).toMatch(/^Un chapeau\.\s*$/);
    await page.getByText("Ce qui précède <!--more-->, comme dans la liste des billets.").waitFor();
    expect(await frame().locator("header h1").textContent()).toBe("Du code");
    await page.keyboard.press("ArrowLeft");
    await frame().locator(".language-ruby").waitFor();
  });

  test("makes anew the one block that was edited", async () => {
    const { page } = desk;
    await openPost(page, "Un long billet");
    await frame().getByText("Paragraphe 79,").waitFor();
    await page.evaluate(() => {
      const inside = document.querySelector("iframe")?.contentDocument;
      for (const block of inside?.querySelectorAll(".block") ?? []) Object.assign(block, { isKept: true });
    });
    await goToEnd(page);
    await page.keyboard.type("Fin.");
    await frame().getByText("Fin.").waitFor();
    const fresh = await page.evaluate(() => {
      const blocks = [
        ...(document.querySelector("iframe")?.contentDocument?.querySelectorAll(".block") ?? []),
      ];
      return blocks
        .filter((block) => !Reflect.get(block, "isKept"))
        .map((block) => block.textContent?.trim());
    });
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toContain("Fin.");
  });

  test("follows the text, and leads it", async () => {
    const { page } = desk;
    /** The paragraph at the top of the frame. */
    const top = () =>
      page.evaluate(() => {
        const inside = document.querySelector("iframe")?.contentDocument;
        const seen = [...(inside?.querySelectorAll("main p") ?? [])].find(
          (one) => one.getBoundingClientRect().bottom > 30,
        );
        return Number(/Paragraphe (\d+)/.exec(seen?.textContent ?? "")?.[1] ?? -1);
      });
    const scroller = page.locator(".cm-scroller");
    await scroller.evaluate((element) => element.scrollTo({ top: 0 }));
    await eventually(top).toBeLessThan(2);
    await scroller.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
    await eventually(top).toBeGreaterThan(30);
    expect(await top()).toBeLessThan(50);
    const before = await scroller.evaluate((element) => element.scrollTop);
    await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.scrollTo({ top: 0 }));
    await eventually(() => scroller.evaluate((element) => element.scrollTop)).toBeLessThan(before / 4);
  });

  test("colors a language that was never asked for before, and copies it, without network and server", async () => {
    const { page } = desk;
    await desk.site.close();
    await desk.browser.context.setOffline(true);
    await openPost(page, "Hors ligne");
    await frame().locator(".language-python .k", { hasText: "def" }).waitFor();
    await runCommand(page, "Copier le HTML");
    await page.getByText("Le HTML du billet est dans le presse-papiers.", { exact: true }).waitFor();
    expect((await clipboard()).text).toBe((await printed("_posts/2017-05-02-hors-ligne.md")).html);
  });

  test("had no error and asked nothing of the network", () => expect(desk.trouble).toEqual([]));
});

describe("languages on the first visit, without what a later one has stored", () => {
  let browser: Browser;
  const site = serveApp();

  beforeAll(async () => {
    browser = await openBrowser({ serviceWorkers: "block" });
  });
  afterAll(async () => {
    await browser.close();
    await (await site).close();
  });

  test("are fetched by posts that have them, and again at a later rendering when that failed", async () => {
    const server = await site;
    let isBroken = true;
    server.onRequest = ({ pathname }) =>
      isBroken && /\/ruby-[\w-]{8}\.js$/.test(pathname) ? "drop" : undefined;
    const page = await browser.context.newPage();
    await page.goto(server.url);
    await beginEmpty(page);
    await newPost(page, "Premier");
    await page.keyboard.press("Control+Alt+p");
    const frame = page.frameLocator("iframe");
    await frame.locator("header h1", { hasText: "Premier" }).waitFor();
    const asked = () =>
      server.requests.filter((path) => /\/(?:ruby|json|python)-[\w-]{8}\.js$/.test(path)).length;
    expect(asked()).toBe(0);
    await goToEnd(page);
    await page.keyboard.insertText("\n```ruby\nputs 1\n```\n");
    await frame.locator(".language-ruby").waitFor();
    await eventually(async () => asked()).toBeGreaterThan(0);
    expect(await frame.locator(".language-ruby span").count()).toBe(0);
    isBroken = false;
    await page.keyboard.insertText("\nEncore.\n");
    await frame.locator(".language-ruby .nb").waitFor();
  });
});
