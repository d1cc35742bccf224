import preact from "@preact/preset-vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { contentPolicy, developmentPolicy } from "./src/pwa/content-policy.ts";
import { manifest } from "./src/pwa/manifest.ts";

/** What tells one build from another; the update tests make two of the same sources. */
const build = process.env.ECRITOIRE_BUILD ?? process.env.npm_package_version ?? "0";

// A stamped build shares no file name with another, so that the update tests see every part of the app change.
const names = `assets/[name]-${process.env.ECRITOIRE_BUILD ? `${build}-` : ""}[hash]`;
const output = {
  entryFileNames: `${names}.js`,
  chunkFileNames: `${names}.js`,
  assetFileNames: `${names}[extname]`,
};

/** Every test that must run without a page: all but those of e2e. */
const unitTests = ["tests/**/*.test.{ts,tsx}"];

/** Tests of the built app in a real browser: mostly they wait, so that two files at a time share two cores well. */
const browserTests = {
  environment: "node" as const,
  globalSetup: ["tests/e2e/support/global-setup.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Those that type at a pace, or that keep a core busy: one file at a time, after the others. */
const alone = ["saving", "torture", "library-large", "backup-large"].map(
  (name) => `tests/e2e/${name}.spec.ts`,
);

export default defineConfig({
  // Relative, so that one build works at the root of a host and under any folder of it.
  base: "./",
  define: { __BUILD__: JSON.stringify(build) },
  plugins: [
    preact({ reactAliasesEnabled: false }),
    { name: "build-stamp", transformIndexHtml: (html) => html.replace("%BUILD%", build) },
    {
      name: "content-policy",
      transformIndexHtml: (html, { server }) =>
        html.replace("%POLICY%", server ? developmentPolicy : contentPolicy),
    },
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      // The page registers the worker itself, in src/pwa/updates.ts.
      injectRegister: false,
      manifest,
      includeManifestIcons: false,
      injectManifest: {
        rollupFormat: "iife",
        globPatterns: ["**/*.{html,js,css,svg,png,woff2,json}"],
        globIgnores: ["sw.js", "screenshots/**"],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
  ],
  worker: { format: "es", rolldownOptions: { output } },
  build: {
    target: "es2023",
    outDir: process.env.ECRITOIRE_OUT ?? "dist",
    emptyOutDir: true,
    // Every browser that runs the app knows modulepreload.
    modulePreload: { polyfill: false },
    // A file small enough to be inlined would become a data: address, which the content policy refuses to scripts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The licences of the libraries travel with their code.
    license: { fileName: "licenses.md" },
    rolldownOptions: { output },
  },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        define: { __BUILD__: JSON.stringify("test") },
        test: {
          name: "unit",
          environment: "node",
          include: unitTests,
          exclude: ["tests/e2e/**", "tests/**/*.browser.test.{ts,tsx}"],
          testTimeout: 20_000,
        },
      },
      { test: { ...browserTests, name: "e2e", include: ["tests/e2e/**/*.spec.ts"], exclude: alone } },
      { test: { ...browserTests, name: "e2e-alone", include: alone, fileParallelism: false } },
    ],
  },
});
