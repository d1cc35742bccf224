import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const text = postWith("layout: post\ntitle: L’été à la mer");

describe("name-unread", () => {
  const id = "name-unread";

  test.each([
    ["_posts/2017_01_02-x.md", "_posts/2017-01-02-x.md"],
    ["_posts/2017-01-02_x.md", "_posts/2017-01-02-x.md"],
    ["_posts/20170102-x.md", "_posts/2017-01-02-x.md"],
    ["_posts/2017.1.2 x.md", "_posts/2017-01-02-x.md"],
    ["_posts/02-01-2017-x.md", "_posts/2017-01-02-x.md"],
    ["_posts/02017-01-02-x.md", "_posts/2017-01-02-x.md"],
    ["_posts/2017-01-02.md", "_posts/2017-01-02-l-ete-a-la-mer.md"],
    ["_posts/2017-01-02-x", "_posts/2017-01-02-x.md"],
    ["fr/_posts/2017/2017_01_02-x.md", "fr/_posts/2017/2017-01-02-x.md"],
    ["_drafts/x", null],
    ["_posts/essai.md", null],
    ["_posts/12017-01-02-x.md", null],
    ["_posts/2017-13-45_x.md", null],
  ])("renames %s to %s", (path, renamed) => {
    const [finding] = found(id, text, path);
    expect(finding).toMatchObject({ severity: "hidden", from: 0, to: 0 });
    expect(finding?.fix).toEqual(renamed === null ? undefined : { kind: "rename", path: renamed });
    if (renamed !== null) expect(mended(id, text, path)).toEqual({ text, path: renamed, left: 0 });
  });

  test("takes the day of the front matter where the name has none", () => {
    const dated = postWith("date: 2017-01-02 12:00:00 +0100");
    expect(mended(id, dated, "_posts/essai.md").path).toBe("_posts/2017-01-02-essai.md");
  });

  test.each([
    "_posts/2017-01-02-x.md",
    "_posts/17-1-2-x.md",
    "_posts/2017-01-02-x.txt",
    "_drafts/x.md",
    "a-propos.md",
  ])("says nothing of %s", (path) => expect(found(id, text, path)).toEqual([]));
});

describe("name-marked", () => {
  const id = "name-marked";

  test.each([
    ["_posts/_2017-01-02-x.md", "_", "_posts/2017-01-02-x.md"],
    ["_posts/.2017-01-02-x.md", ".", "_posts/2017-01-02-x.md"],
    ["_posts/#2017-01-02-x.md#", "#", null],
    ["_posts/2017-01-02-x.md~", "~", "_posts/2017-01-02-x.md"],
    ["_drafts/_x.md", "_", "_drafts/x.md"],
    ["_posts/_x.md", "_", null],
  ])("tells of the mark of %s", (path, mark, renamed) => {
    const [finding] = found(id, text, path);
    expect(finding).toMatchObject({ severity: "hidden", data: { mark } });
    const expected = renamed ?? (path.includes("#") ? "_posts/2017-01-02-x.md#" : null);
    expect(finding?.fix).toEqual(expected === null ? undefined : { kind: "rename", path: expected });
  });

  test("says nothing of a mark within", () => {
    expect(found(id, text, "_posts/2017-01-02-_x~y.md")).toEqual([]);
  });
});

describe("folder-hidden", () => {
  const id = "folder-hidden";

  test.each([
    ["_posts/_vieux/2017-01-02-x.md", "_vieux", "_posts/vieux/2017-01-02-x.md"],
    ["_posts/.vieux/2017-01-02-x.md", ".vieux", "_posts/vieux/2017-01-02-x.md"],
    ["_fr/_posts/2017-01-02-x.md", "_fr", "fr/_posts/2017-01-02-x.md"],
  ])("renames the folder of %s", (path, folder, renamed) => {
    expect(found(id, text, path)).toMatchObject([{ severity: "hidden", data: { folder, top: "" } }]);
    expect(mended(id, text, path)).toEqual({ text, path: renamed, left: 0 });
  });

  test("moves a post below collections_dir", () => {
    const blog = { yaml: "collections_dir: textes\n" };
    expect(found(id, text, "_posts/2017-01-02-x.md", blog)).toMatchObject([{ data: { top: "textes" } }]);
    expect(mended(id, text, "_posts/2017-01-02-x.md", blog)).toMatchObject({
      path: "textes/_posts/2017-01-02-x.md",
      left: 0,
    });
  });

  test.each(["_posts/vieux/2017-01-02-x.md", "_posts/a/_b/2017-01-02-x.md", "fr/_posts/2017-01-02-x.md"])(
    "says nothing of %s",
    (path) => expect(found(id, text, path)).toEqual([]),
  );
});
