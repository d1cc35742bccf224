// A stranger's blog in the built app: none of its payloads may run, load, navigate, open or hide anything, and the app
// may look for none of them. What the probe sees when they do is held in `hostile-control.spec.ts`.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zipOf } from "../support/zip.ts";
import { type Desk, openDesk } from "./support/desk.ts";
import { bodies, hostileBlog, loneBodies } from "./support/hostile-blog.ts";
import { networkLogged, type Probe, pokeAt, probing, watchHarm } from "./support/probe.ts";
import { openSink, type Sink } from "./support/sink.ts";
import { strangersIn, watchStrangers } from "./support/strangers.ts";

const built = process.env.ECRITOIRE_OUT ?? "dist";
const own = new Set(["/", ...readdirSync(built, { recursive: true }).map((name) => `/${String(name)}`)]);
const blog = hostileBlog();

describe("a stranger's blog", () => {
  let desk: Desk;
  let sink: Sink;
  let probe: Probe;
  const folder = mkdtempSync(join(tmpdir(), "ecritoire-hostile-"));
  const log = join(folder, "net.json");

  beforeAll(async () => {
    sink = await openSink();
    desk = await openDesk({
      ...probing(sink.port, log),
      async prepare(page) {
        probe = await watchHarm(page.context());
        await page.addInitScript(watchStrangers);
        page.on("request", (request) => {
          const { origin, pathname } = new URL(request.url());
          if (origin === desk?.site.origin && !own.has(pathname)) probe.harm.push(`asked for ${pathname}`);
        });
      },
    });
  });
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is written in more than 500 ways", () => {
    expect(new Set([...bodies, ...loneBodies]).size).toBeGreaterThan(500);
  });

  test("comes in without what lies outside", async () => {
    const { page } = desk;
    const zip = zipOf([...blog.entries], "<img src=x onerror=top.pwned(1)>.zip");
    await page.getByTestId("pick-files").setInputFiles({
      name: zip.name,
      mimeType: "application/zip",
      buffer: Buffer.from(await zip.arrayBuffer()),
    });
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Ouvrir ce blog" }).waitFor();
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    const said = await dialog.textContent();
    for (const name of blog.outside) expect(said).toContain(name);
    await look();
    await dialog.getByRole("button", { name: "Ouvrir ce blog" }).click();
    await dialog.getByRole("button", { name: "Voir les billets" }).click();
    await page.getByRole("listbox", { name: "Liste des billets" }).waitFor();
  });

  test("runs nothing, loads nothing and leads nowhere in the preview", async () => {
    const { page } = desk;
    const list = page.getByRole("listbox", { name: "Liste des billets" });
    await list.focus();
    await list.press("Home");
    await list.press("Enter");
    await page.locator(".cm-content").waitFor();
    await page.keyboard.press("Control+Alt+p");
    const seen = new Set<string>();
    const missing: string[] = [];
    for (let count = 0; count < blog.posts; count += 1) {
      const path = (await page.locator(".post-head .path").textContent()) ?? "";
      seen.add(path);
      missing.push(...(await marksMissing(blog.marks[path] ?? [])));
      await look();
      if (count + 1 < blog.posts) {
        await page.keyboard.press("Alt+PageDown");
        await page.waitForFunction(
          (old) => document.querySelector(".post-head .path")?.textContent !== old,
          path,
        );
      }
    }
    expect(missing).toEqual([]);
    expect([...Object.keys(blog.marks)].filter((path) => !seen.has(path))).toEqual([]);
  }, 300_000);

  /** Waits until the preview shows a post to its end, and tells which of its paragraphs a body has swallowed. */
  async function marksMissing(marks: readonly string[]): Promise<string[]> {
    const { page } = desk;
    const last = marks.at(-1);
    await page.waitForFunction((mark) => {
      const main = document.querySelector("iframe")?.contentDocument?.querySelector("main");
      return [...(main?.querySelectorAll("p") ?? [])].some(({ textContent }) => textContent?.trim() === mark);
    }, last ?? "");
    return page.evaluate((all) => {
      const inside = document.querySelector("iframe")?.contentDocument;
      const shown = new Set(
        [...(inside?.querySelectorAll("main > .block > p") ?? [])].map((p) => p.textContent?.trim()),
      );
      return all.filter((mark) => !shown.has(mark));
    }, marks);
  }

  /** Touches all that can be touched in the frames, and looks at what has come of everything so far. */
  async function look(): Promise<void> {
    const found = (await desk.page.evaluate(`(() => {
      const inside = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument).filter(Boolean);
      const found = inside.flatMap(${strangersIn});
      (${pokeAt})(inside);
      return [...found, ...inside.flatMap(${strangersIn}), ...window.strangers,
        ...window.openedPages.filter((page) => !/^https?:/i.test(page))];
    })()`)) as string[];
    expect(found).toEqual([]);
    expect(probe.harm).toEqual([]);
    expect(desk.trouble).toEqual([]);
  }

  test("leaves no trace in the network", async () => {
    await desk.browser.close();
    expect(networkLogged(log)).toEqual([]);
    expect(sink.asked).toEqual([]);
    expect(sink.connections).toBe(0);
  });
});
