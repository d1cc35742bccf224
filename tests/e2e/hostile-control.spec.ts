// The probe that watches the app is held to a page that nothing protects: there it must see every payload at work.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addresses, loads } from "../support/hostile/addresses.ts";
import { armed } from "../support/hostile/payload.ts";
import { eventNames, scripts } from "../support/hostile/scripts.ts";
import { styles } from "../support/hostile/styles.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { networkLogged, type Probe, pokeAt, probing, watchHarm } from "./support/probe.ts";
import { openSink, type Sink } from "./support/sink.ts";

/** Each event on an element of each namespace; every handler has a number of its own, behind those of the payloads. */
const handlers = eventNames.flatMap((name) => ["p", "g", "mi"].map((element) => ({ name, element })));

const opened: Record<string, string> = { p: "</math>", g: "</p><svg>", mi: "</svg><math>" };

function listening(): string {
  return handlers
    .map(({ name, element }, at) =>
      armed(`${opened[element]}<${element} on${name}=TOP></${element}>`, live.length + at),
    )
    .join("");
}

const live = [...scripts, ...addresses, ...loads, ...styles];
/** How many pages work through the payloads at once. */
const hands = 4;
/** How long a payload may take to show what it does. A name that is only looked up shows in the browser's log alone. */
const patienceMs = 20_000;

describe("the probe, in a page that nothing protects", () => {
  let sink: Sink;
  let browser: Browser;
  let probe: Probe;
  const folder = mkdtempSync(join(tmpdir(), "ecritoire-control-"));
  const log = join(folder, "net.json");

  beforeAll(async () => {
    sink = await openSink((path) => {
      const [, number] = /^\/payload\/(\d+)$/.exec(path) ?? [];
      if (number !== undefined) return `<!doctype html><body>${armed(live[Number(number)]!, Number(number))}`;
      return path === "/events" ? `<!doctype html><body>${listening()}` : undefined;
    });
    browser = await openBrowser(probing(sink.port, log));
    probe = await watchHarm(browser.context);
  });
  afterAll(async () => {
    await browser?.close();
    await sink?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("sees every handler of an event", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${sink.origin}/events`);
    await page.evaluate(
      (names) => {
        for (const element of document.querySelectorAll("p, g, mi"))
          for (const name of names) element.dispatchEvent(new Event(name));
      },
      [...eventNames],
    );
    await expect.poll(() => handlers.filter((_, at) => !probe.culprits().has(live.length + at))).toEqual([]);
  });

  test("sees every payload", async () => {
    const queue = live.map((_, number) => number);
    browser.context.on("page", (page) => {
      // What a payload opened is in the way of the next, once it was seen.
      const asked = page.waitForEvent("request", { timeout: 2000 }).catch(() => undefined);
      void Promise.all([page.opener(), asked]).then(([opener]) => opener && page.close());
    });
    const work = async () => {
      const page = await browser.context.newPage();
      for (let number = queue.shift(); number !== undefined; number = queue.shift()) await show(page, number);
    };
    await Promise.all(Array.from({ length: hands }, work));
    await browser.close();
    const seen = new Set([...probe.culprits(), ...networkLogged(log)]);
    expect(live.filter((_, number) => !seen.has(number))).toEqual([]);
  }, 300_000);

  async function show(page: Page, number: number): Promise<void> {
    await page.goto(`${sink.origin}/payload/${number}`, { waitUntil: "commit" }).catch(() => undefined);
    const until = Date.now() + (live[number]!.includes("//dns.") ? 0 : patienceMs);
    do {
      // A page that is on its way elsewhere has no document to poke at.
      await page.evaluate(`(${pokeAt})([document])`).catch(() => undefined);
    } while (!probe.culprits().has(number) && Date.now() < until);
  }
});
