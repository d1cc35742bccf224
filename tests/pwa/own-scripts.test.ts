import { afterEach, describe, expect, test, vi } from "vitest";
import { isOwnScript, trustOwnScripts } from "#pwa/own-scripts.ts";

const page = "https://desk.example/ecritoire/#/post/1";
const module = "https://desk.example/ecritoire/assets/index-abc.js";

describe("isOwnScript", () => {
  test.each([
    "https://desk.example/ecritoire/assets/render-worker-x1_Y.js",
    "assets/zip-worker-1.js",
    "./sw.js",
  ])("%s is", (address) => expect(isOwnScript(address, page, module)).toBe(true));

  test.each([
    "https://evil.example/ecritoire/assets/a.js",
    "//evil.example/ecritoire/assets/a.js",
    "https://desk.example/assets/a.js",
    "https://desk.example/ecritoire/assets/../a.js",
    "https://desk.example/ecritoire/assets/deep/a.js",
    "https://desk.example/ecritoire/assets/a.js?b",
    "https://desk.example/ecritoire/assets/a.svg",
    "https://desk.example/ecritoire/assets/%2e%2e%2fa.js",
    "https://desk.example/other/sw.js",
    "https://desk.example/ecritoire/sw.js#x",
    "data:text/javascript,1",
    "blob:https://desk.example/1c7a",
    "javascript:1",
    "",
  ])("%j is not", (address) => expect(isOwnScript(address, page, module)).toBe(false));
});

describe("trustOwnScripts", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("answers for the addresses of scripts alone", () => {
    const made: [string, object][] = [];
    vi.stubGlobal("trustedTypes", { createPolicy: (...one: [string, object]) => made.push(one) });
    vi.stubGlobal("document", { baseURI: page });
    trustOwnScripts();
    expect(made.map(([name, rules]) => [name, Object.keys(rules)])).toEqual([
      ["default", ["createScriptURL"]],
    ]);
    const { createScriptURL } = made[0]![1] as { createScriptURL(address: string): string | null };
    expect(createScriptURL("https://evil.example/a.js")).toBeNull();
    expect(createScriptURL("sw.js")).toBe("sw.js");
  });

  test("does nothing where the browser does not ask", () => {
    vi.stubGlobal("trustedTypes", undefined);
    expect(trustOwnScripts).not.toThrow();
  });
});
