import { describe, expect, test } from "vitest";
import { type Answer, answer } from "#sw/strategy.ts";

const scope = "https://blog.example/ecritoire/";
const files = new Set([`${scope}index.html`, `${scope}favicon.svg`, `${scope}assets/editor-a1.js`]);

function asked(url: string, mode = "navigate", method = "GET"): Answer {
  return answer({ url, mode, method }, scope, (address) => files.has(address));
}

describe("answer", () => {
  test("gives the app's page at the app's address, whatever the query", () => {
    expect(asked(scope)).toEqual({ kind: "shell" });
    expect(asked(`${scope}?new=post`)).toEqual({ kind: "shell" });
    expect(asked(`${scope}index.html`)).toEqual({ kind: "shell" });
  });

  test("leads any other address below the app's to the app, and keeps the query", () => {
    expect(asked(`${scope}posts/2024`)).toEqual({ kind: "redirect", to: scope });
    expect(asked(`${scope}posts/?new=post`)).toEqual({ kind: "redirect", to: `${scope}?new=post` });
  });

  test("gives a file of the app when one is opened by itself", () => {
    expect(asked(`${scope}favicon.svg`)).toEqual({ kind: "file" });
  });

  test("answers what a page asks for, a part of an older version included", () => {
    expect(asked(`${scope}assets/editor-a1.js`, "cors")).toEqual({ kind: "file" });
    expect(asked(`${scope}assets/editor-old.js`, "cors")).toEqual({ kind: "file" });
  });

  test("leaves alone other folders of the host, other hosts, and what is not a reading", () => {
    expect(asked("https://blog.example/")).toEqual({ kind: "pass" });
    expect(asked("https://elsewhere.example/ecritoire/")).toEqual({ kind: "pass" });
    expect(asked(scope, "navigate", "POST")).toEqual({ kind: "pass" });
  });
});
