import { describe, expect, test } from "vitest";
import { createSpellings } from "#transfer/spellings.ts";
import { memoryFolder } from "../support/memory-folder.ts";

const folder = memoryFolder({ "_posts/2017-09-17-Été.md": "a", "Voyages/_posts/b.md": "b" });

describe("createSpellings", () => {
  test.each<[string, string | null]>([
    ["_posts/2017-09-17-Été.md", "_posts/2017-09-17-Été.md"],
    ["_posts/2017-09-17-été.md", "_posts/2017-09-17-Été.md"],
    ["_posts/2017-09-17-E\u0301te\u0301.md", "_posts/2017-09-17-Été.md"],
    ["voyages/_posts/c.md", "Voyages/_posts/c.md"],
    ["_posts/other.md", null],
    ["_drafts/a.md", null],
  ])("finds for %s what the disk would: %s", async (path, found) => {
    expect(await createSpellings(folder).find(path)).toBe(found);
  });

  test("knows of a file written since the listing", async () => {
    const spellings = createSpellings(folder);
    expect(await spellings.find("_posts/New.md")).toBeNull();
    spellings.add("_posts/New.md");
    expect(await spellings.find("_posts/new.md")).toBe("_posts/New.md");
  });
});
