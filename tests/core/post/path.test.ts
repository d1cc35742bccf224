import { describe, expect, test } from "vitest";
import { draftPath, freePath, publishPath, renamePath } from "#core/post/path.ts";

const day = { year: 2026, month: 1, day: 9 };

describe("publishPath", () => {
  test.each([
    ["_drafts/idée.md", "_posts/2026-01-09-idée.md"],
    ["cat/_drafts/sub/x.markdown", "cat/_posts/sub/2026-01-09-x.markdown"],
    ["_drafts/2015-02-03-x.md", "_posts/2026-01-09-x.md"],
    ["x.md", "_posts/2026-01-09-x.md"],
  ])("%s goes to %s", (draft, post) => {
    expect(publishPath(draft, day)).toBe(post);
  });
});

describe("draftPath", () => {
  test("takes the date off, and publishing puts one on again", () => {
    expect(draftPath("cat/_posts/2026-01-09-x.md")).toBe("cat/_drafts/x.md");
    expect(publishPath(draftPath("_posts/2026-01-09-x.md"), day)).toBe("_posts/2026-01-09-x.md");
    expect(draftPath("2026-01-09-x.md")).toBe("_drafts/x.md");
  });
});

describe("renamePath", () => {
  test.each([
    ["_posts/2017-1-2-x.md", "_posts/2017-1-2-y.md"],
    ["_drafts/x.markdown", "_drafts/y.markdown"],
    ["a/b.c.md", "a/y.md"],
    ["x", "y"],
  ])("%s becomes %s", (path, renamed) => {
    expect(renamePath(path, "y")).toBe(renamed);
  });
});

describe("freePath", () => {
  test("numbers a path that is taken", () => {
    const taken = new Set(["_posts/2017-01-02-x.md", "_posts/2017-01-02-x-2.md"]);
    expect(freePath("_posts/2017-01-02-x.md", (path) => taken.has(path))).toBe("_posts/2017-01-02-x-3.md");
    expect(freePath("_posts/2017-01-02-y.md", (path) => taken.has(path))).toBe("_posts/2017-01-02-y.md");
    expect(freePath(".x", (path) => path === ".x")).toBe(".x-2");
  });
});
