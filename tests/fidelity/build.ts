import { resolve } from "node:path";
import { build } from "vite";

const folder = "node_modules/.cache/fidelity";

/** Builds `render.ts` into a module that Node can import as it is; gives its path. */
export async function buildRender(): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: resolve("tests/fidelity/render.ts"),
      outDir: folder,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "render.mjs", chunkFileNames: "[name]-[hash].mjs" } },
    },
    // The very code of the app, with what it imports: the module may be copied elsewhere with its folder.
    ssr: { noExternal: true },
  });
  return `${folder}/render.mjs`;
}
