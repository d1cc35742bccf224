// Draws every icon from public/favicon.svg: run it after the drawing has changed, and commit what it writes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumFlags, requireChromium } from "./chromium.mjs";

const drawing = readFileSync("public/favicon.svg", "utf8");

/** The whole square is ground, for systems that cut their own shape; the mark keeps to the part that none of them cuts. */
function bleed(scale) {
  const shift = 256 * (1 - scale);
  return drawing
    .replace(/ rx="\d+"/, "")
    .replace('<g id="mark">', `<g id="mark" transform="translate(${shift} ${shift}) scale(${scale})">`);
}

const icons = [
  { file: "icon-192.png", size: 192, svg: drawing },
  { file: "icon-512.png", size: 512, svg: drawing },
  { file: "maskable-192.png", size: 192, svg: bleed(0.8) },
  { file: "maskable-512.png", size: 512, svg: bleed(0.8) },
  { file: "apple-touch-icon.png", size: 180, svg: bleed(0.92) },
];

mkdirSync("public/icons", { recursive: true });
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
try {
  const page = await browser.newPage();
  for (const { file, size, svg } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    writeFileSync(`public/icons/${file}`, await page.screenshot({ omitBackground: true }));
    console.log(`public/icons/${file}`);
  }
} finally {
  await browser.close();
}
