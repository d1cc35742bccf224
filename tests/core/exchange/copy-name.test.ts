import { describe, expect, test } from "vitest";
import { fileSafe, parseCopyName, printCopyName } from "#core/exchange/copy-name.ts";

const at = Date.UTC(2017, 8, 17, 21, 4, 5, 67);
const blogId = "4f1c0d2e-8a4b-4d3c-9a51-0c6f5b1f7a10";

describe("printCopyName", () => {
  test("says the blog and the moment", () => {
    expect(printCopyName({ blogId, blogName: "Carnet de bord", at })).toBe(
      `Carnet de bord~${blogId}~20170917T210405067Z.zip`,
    );
  });

  test.each(["Carnet de bord", "L’été à Foix", "一日一文", "blog"])("is read back: %s", (blogName) => {
    expect(parseCopyName(printCopyName({ blogId, blogName, at }))).toEqual({ blogId, blogName, at });
  });

  test("stays under what a file system takes, whatever the blog is called", () => {
    const name = printCopyName({ blogId, blogName: "😀".repeat(300), at });
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
    expect(parseCopyName(name)?.blogName).toBe("😀".repeat(40));
  });
});

describe("fileSafe", () => {
  test.each([
    ["../../etc/passwd", "etc passwd"],
    ["a~b", "a b"],
    ["fin.", "fin"],
    ["C:\\temps", "C temps"],
    ["...", "blog"],
    ["", "blog"],
    ["e\u0301te\u0301", "été"],
  ])("makes of %j a name that every disk takes", (name, safe) => {
    expect(fileSafe(name)).toBe(safe);
  });
});

describe("parseCopyName", () => {
  test.each(["notes.zip", "Carnet~id~2017.zip", "Carnet~id~20170917T210405067Z.zip.part", ""])(
    "knows %j for no copy",
    (name) => {
      expect(parseCopyName(name)).toBeNull();
    },
  );
});
