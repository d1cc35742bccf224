import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const healthy = postWith("layout: post\ntitle: t");
const layouts = { "_layouts/post.html": "{{ content }}" };

describe("front-matter-late", () => {
  const id = "front-matter-late";

  test.each([
    ["a blank line", `\n${healthy}`, true],
    ["blank lines with blanks in them", `  \n\t\n${healthy}`, true],
    ["blanks before the fence", ` ${healthy}`, false],
  ])("takes %s away", (_, text, isLine) => {
    expect(found(id, text)).toMatchObject([{ severity: "corrupted", from: 0, data: { isLine } }]);
    expect(found(id, text)[0]?.at.endsWith("---")).toBe(true);
    expect(mended(id, text)).toMatchObject({ text: healthy, left: 0 });
  });

  test.each([healthy, "\n\nDu texte.\n\n---\n\nEncore.\n\n---\n", "\n---\n\n---\n"])(
    "says nothing of %j",
    (text) => expect(found(id, text)).toEqual([]),
  );
});

describe("front-matter-unclosed", () => {
  const id = "front-matter-unclosed";

  test.each([
    ["---\nlayout: post\ntitle: t\n\nDu texte.\n", "---\nlayout: post\ntitle: t\n---\n\nDu texte.\n"],
    ["---\ntags:\n  - a\n- b: c\n", "---\ntags:\n  - a\n---\n- b: c\n"],
    ["---\ntitle: t", "---\ntitle: t\n---\n"],
  ])("closes %j", (text, after) => {
    expect(found(id, text)).toMatchObject([{ at: "---", severity: "corrupted" }]);
    if (text.includes("- b: c")) expect(found(id, text)[0]?.fix).toBeUndefined();
    else expect(mended(id, text)).toMatchObject({ text: after, left: 0 });
  });

  test.each([healthy, "---\n\nUn trait, puis du texte : voilà.\n", "--- \nDu texte\n", "----\na: b\n"])(
    "says nothing of %j",
    (text) => expect(found(id, text)).toEqual([]),
  );
});

describe("front-matter-missing", () => {
  const id = "front-matter-missing";

  test("points at the first line, and adds the layout and the title of the file's name", () => {
    const text = "Du texte seul.\nEncore.\n";
    expect(found(id, text, undefined, { files: layouts })).toMatchObject([
      { at: "Du texte seul.", severity: "corrupted" },
    ]);
    expect(mended(id, text, undefined, { files: layouts })).toMatchObject({
      text: `---\nlayout: post\ntitle: Essai\n---\n\n${text}`,
      left: 0,
    });
  });

  test("takes the layout that the other posts have", () => {
    const posts = { "_posts/2017-01-01-a.md": postWith("layout: carnet") };
    const { text } = mended(id, "x\n", undefined, { files: layouts, posts });
    expect(text.startsWith("---\nlayout: carnet\n")).toBe(true);
  });

  test("offers nothing where no layout is known", () => {
    expect(found(id, "x\n")).toMatchObject([{ from: 0 }]);
    expect(found(id, "x\n")[0]?.fix).toBeUndefined();
  });

  test("says nothing of an empty file, nor where the defaults give a layout", () => {
    expect(found(id, "  \n")).toEqual([]);
    const yaml = "defaults: [{ scope: { path: '' }, values: { layout: post } }]\n";
    expect(found(id, "x\n", undefined, { yaml })).toEqual([]);
    expect(found(id, healthy)).toEqual([]);
    expect(found(id, "\ufeff---\ntitle: a\n---\n")).toEqual([]);
  });
});
