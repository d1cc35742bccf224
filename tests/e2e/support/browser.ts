import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../../.scripts/chromium.mjs";

export type Browser = {
  readonly context: BrowserContext;
  /** The folder with everything that the browser remembers: opening it again is coming back another day. */
  readonly profile: string;
  close(): Promise<void>;
  /** Ends every process of it at once, as a crash does: no page hears of it. The profile stays. */
  kill(): Promise<void>;
};

export type BrowserOptions = {
  profile?: string;
  locale?: string;
  timezoneId?: string;
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  hasTouch?: boolean;
  isMobile?: boolean;
  colorScheme?: "light" | "dark";
  args?: string[];
  ignoreDefaultArgs?: string[];
  serviceWorkers?: "allow" | "block";
};

/** A browser with a profile on disk; a profile that was not given is deleted when it closes. */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { profile: given, args = [], ...rest } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium here; npm test finds or installs one.");
  const profile = given ?? mkdtempSync(join(tmpdir(), "ecritoire-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [...chromiumFlags, ...args],
    locale: "fr-FR",
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...rest,
  });
  // What tsx puts into functions with a name, those included that are handed to a page.
  await context.addInitScript("globalThis.__name ??= (made) => made;");
  return {
    context,
    profile,
    async close() {
      await context.close();
      if (!given) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
    async kill() {
      const gone = new Promise<void>((done) => context.once("close", () => done()));
      for (const pid of processesWith(profile)) killIfThere(pid);
      await gone;
    },
  };
}

/** Every process whose command line names the profile: the browser and all that it started. */
function processesWith(profile: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, "utf8").includes(profile);
      } catch {
        return false;
      }
    })
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended with its parent.
  }
}
