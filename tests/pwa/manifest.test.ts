import { describe, expect, test } from "vitest";
import { manifest } from "#pwa/manifest.ts";

describe("the manifest", () => {
  test("has only relative addresses, so that the app installs from any folder of a host", () => {
    const addresses = [
      manifest.start_url,
      manifest.scope,
      ...manifest.file_handlers.map(({ action }) => action),
    ];
    for (const address of addresses) expect(address).toMatch(/^\.\//);
    for (const { url } of manifest.shortcuts) expect(url).toMatch(/^\.\//);
    for (const { src } of manifest.icons) expect(src).not.toMatch(/^\/|:/);
  });
});
