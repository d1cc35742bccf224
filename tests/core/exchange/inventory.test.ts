import { describe, expect, test } from "vitest";
import { inventory } from "#core/exchange/inventory.ts";

const blog = ["_config.yml", "index.html", "_posts/2017-01-02-a.md", "images/a.png"];

describe("inventory", () => {
  test("lists what Jekyll might copy, and what tells of plugins", () => {
    const others = ["_site/a.html", ".git/config", "node_modules/a/b.js", "_plugins/a.rb"];
    expect(inventory([...blog, ...others])).toEqual([...blog, "_plugins/a.rb"]);
  });

  test.each([
    ["a few files", ["_posts/2017-01-02-a.md"]],
    ["posts and pictures without a configuration", ["_posts/2017-01-02-a.md", "images/a.png"]],
    ["an export of posts with their settings", ["_config.yml", "_posts/2017-01-02-a.md", "Gemfile"]],
    ["too many files", [...blog, ...Array.from({ length: 50_000 }, (_, at) => `images/${at}.png`)]],
  ])("knows nothing of %s", (_, seen) => {
    expect(inventory(seen)).toBeNull();
  });
});
