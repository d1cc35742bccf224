import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { zipOf } from "../../support/zip.ts";
import { type Desk, openDesk } from "./desk.ts";
import { networkLogged, type Probe, pokeAt, probing, watchHarm } from "./probe.ts";
import { openSink, type Sink } from "./sink.ts";
import { strangersIn, watchStrangers } from "./strangers.ts";

/** A desk at which a stranger's texts are watched. */
export type HostileDesk = Desk & {
  /** Touches all that can be touched in the frames, and looks at what has come of everything so far. */
  look(): Promise<void>;
  /** Closes the browser, and looks for what its network was asked for. */
  lookAtNetwork(): Promise<void>;
};

/** The built app before any blog, with every watch set. */
export async function openHostileDesk(): Promise<HostileDesk> {
  const built = process.env.ECRITOIRE_OUT ?? "dist";
  const own = new Set(["/", ...readdirSync(built, { recursive: true }).map((name) => `/${String(name)}`)]);
  const folder = mkdtempSync(join(tmpdir(), "ecritoire-hostile-"));
  const log = join(folder, "net.json");
  const sink: Sink = await openSink();
  let probe: Probe | undefined;
  const desk = await openDesk({
    ...probing(sink.port, log),
    async prepare(page, origin) {
      const watched = await watchHarm(page.context());
      probe = watched;
      await page.addInitScript(watchStrangers);
      page.on("request", (request) => {
        const { origin: asked, pathname } = new URL(request.url());
        if (asked === origin && !own.has(pathname)) watched.harm.push(`asked for ${pathname}`);
      });
    },
  });
  return {
    ...desk,
    async look() {
      const found = (await desk.page.evaluate(`(() => {
        const inside = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument).filter(Boolean);
        const found = inside.flatMap(${strangersIn});
        (${pokeAt})(inside);
        return [...found, ...inside.flatMap(${strangersIn}), ...window.strangers,
          ...window.openedPages.filter((page) => !/^https?:/i.test(page))];
      })()`)) as string[];
      expect(found).toEqual([]);
      expect(probe?.harm).toEqual([]);
      expect(desk.trouble).toEqual([]);
    },
    async lookAtNetwork() {
      await desk.browser.close();
      expect(networkLogged(log)).toEqual([]);
      expect(sink.asked).toEqual([]);
      expect(sink.connections).toBe(0);
    },
    async close() {
      await desk.close();
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** From the welcome screen to the plan of importing these files as a zip. */
export async function planHostileZip({ page }: Desk, entries: readonly [string, string][]): Promise<void> {
  const zip = zipOf([...entries], "<img src=x onerror=top.pwned(1)>.zip");
  await page.getByTestId("pick-files").setInputFiles({
    name: zip.name,
    mimeType: "application/zip",
    buffer: Buffer.from(await zip.arrayBuffer()),
  });
  await page.getByRole("dialog").getByRole("button", { name: "Ouvrir ce blog" }).waitFor();
}

/** From that plan to the list. */
export async function importHostileZip({ page }: Desk): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ouvrir ce blog" }).click();
  await dialog.getByRole("button", { name: "Voir les billets" }).click();
  await page.getByRole("listbox", { name: "Liste des billets" }).waitFor();
}
