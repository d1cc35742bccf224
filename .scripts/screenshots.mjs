// Draws public/screenshots from the built app and a blog of our own: run it after a change that a reader would see.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const blog = "tests/fixtures/sites/carnet";
const into = "public/screenshots";

const shots = [
  { name: "desk-light", width: 1440, height: 900, colorScheme: "light", side: "preview" },
  { name: "desk-dark", width: 1440, height: 900, colorScheme: "dark", side: "panel" },
  { name: "phone-text", width: 390, height: 844, colorScheme: "light", side: null },
  { name: "phone-list", width: 390, height: 844, colorScheme: "light", side: null, list: true },
];

function readTree(directory) {
  const tree = {};
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else tree[relative(directory, path).split(sep).join("/")] = readFileSync(path, "utf8");
    }
  };
  walk(directory);
  return tree;
}

async function draw(site, { name, width, height, colorScheme, side, list }) {
  const profile = mkdtempSync(join(tmpdir(), "ecritoire-shots-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    args: chromiumFlags,
    locale: "fr-FR",
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
    deviceScaleFactor: width < 500 ? 2 : 1,
  });
  const page = context.pages()[0];
  await page.addInitScript(() => {
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("carnet", { create: true });
  });
  await page.goto(site.url);
  await page.evaluate(async (files) => {
    const top = await navigator.storage.getDirectory();
    const root = await top.getDirectoryHandle("carnet", { create: true });
    for (const [path, text] of Object.entries(files)) {
      const folders = path.split("/");
      const file = folders.pop();
      let at = root;
      for (const folder of folders) at = await at.getDirectoryHandle(folder, { create: true });
      const stream = await (await at.getFileHandle(file, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, readTree(blog));
  await page.getByRole("button", { name: "Ouvrir le dossier de mon blog" }).click();
  await page.getByRole("button", { name: "Ouvrir ce blog" }).click();
  await page.getByRole("button", { name: "Voir les billets" }).click();
  // The good news of a first visit and the offer to install are no part of the desk.
  await page.addStyleTag({ content: ".strip-place { display: none }" });
  if (!list) {
    const [title, words] =
      side === "preview"
        ? ["A mon compte + 1 mois", "Un mois déjà"]
        : ["L’été à Noël", "Un billet plus léger"];
    await page.getByRole("option", { name: title }).click();
    await page.locator(".cm-content").filter({ hasText: words }).waitFor();
    if (side === "preview") {
      await page.keyboard.press("Control+Alt+p");
      await page.frameLocator("iframe").getByText(words).waitFor();
    }
    await page.locator("[data-sign=folder]").waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(into, `${name}.png`) });
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

mkdirSync(into, { recursive: true });
const site = await serve({ directory: process.env.ECRITOIRE_OUT ?? "dist" });
for (const shot of shots) {
  await draw(site, shot);
  console.log(`${into}/${shot.name}.png`);
}
await site.close();
