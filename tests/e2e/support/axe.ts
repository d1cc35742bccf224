import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  iframes: false,
  // It would write the sheets anew into a document of the page, whose policy takes none.
  preload: false,
};

/** What breaks WCAG 2.2 AA on the page as it stands, one line for each element; the preview's page included. */
export async function violations(page: Page): Promise<string[]> {
  // Half faded in, everything is pale.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const found = await run(page);
  const preview = await page.evaluate(previewPage);
  if (preview === null) return found;
  // No script runs in the frame, axe's neither: it looks at a copy.
  const copy = await page.context().newPage();
  await copy.setContent(preview);
  // kramdown's own roles, which the built site has as well.
  const inPreview = (await run(copy)).filter((line) => !line.startsWith("aria-deprecated-role"));
  await copy.close();
  return [...found, ...inPreview.map((line) => `preview: ${line}`)];
}

async function run(page: Page): Promise<string[]> {
  // By the debugger, which the content policy does not bind: a script element would not run.
  await page.evaluate(source);
  const results = await page.evaluate((given) => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
    };
    return axe.run(document, given);
  }, options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const why = failureSummary.split("\n").slice(1).join(" ").trim();
      return `${id}: ${target.join(" ")}: ${why}`;
    }),
  );
}

function previewPage(): string | null {
  const inside = document.querySelector("iframe")?.contentDocument;
  if (!inside) return null;
  const copy = inside.documentElement.cloneNode(true) as HTMLElement;
  const style = document.createElement("style");
  style.textContent = inside.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
    .join("\n");
  copy.querySelector("meta[http-equiv]")?.remove();
  copy.querySelector("head")?.append(style);
  return `<!doctype html>${copy.outerHTML}`;
}
