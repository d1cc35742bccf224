import { describe, expect, test } from "vitest";
import { readWish } from "#pwa/launch.ts";
import { manifest } from "#pwa/manifest.ts";

describe("readWish", () => {
  test("knows what each shortcut of the manifest asks for", () => {
    const wishes = manifest.shortcuts.map(({ url }) =>
      readWish(new URL(url, "https://desk.example/").search),
    );
    expect(wishes).toEqual(["new-post"]);
  });

  test("takes any other query for none", () => {
    expect(readWish("")).toBeNull();
    expect(readWish("?new=planet")).toBeNull();
  });
});
