import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const page = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8" /><title>Bench</title></head>
<body><div id="app"></div><script type="module" src="./main.ts"></script></body></html>
`;

/** A page that runs one program, built as the app is. */
export async function buildPage(
  name: string,
  program: string,
): Promise<{ directory: string; remove(): void }> {
  // Below node_modules, where it finds the very libraries that the app uses.
  mkdirSync("node_modules/.cache", { recursive: true });
  const root = mkdtempSync(`node_modules/.cache/ecritoire-${name}-`);
  writeFileSync(join(root, "index.html"), page);
  writeFileSync(join(root, "main.ts"), program);
  await build({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    build: { outDir: "dist", target: "es2023", modulePreload: { polyfill: false } },
  });
  return { directory: join(root, "dist"), remove: () => rmSync(root, { recursive: true, force: true }) };
}
