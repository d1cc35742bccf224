import { describe, expect, test } from "vitest";
import { isSafePath, safePath, spellingKey } from "#core/exchange/safe-path.ts";

describe("safePath", () => {
  test.each([
    "../evil.md",
    "_posts/../../evil.md",
    "..\\evil.md",
    "/etc/passwd",
    "\\\\server\\share\\x.md",
    "C:\\x.md",
    "c:x.md",
    "_posts//x.md",
    "_posts/./x.md",
    "_posts/x\u0000.md",
    "_posts/",
    "..",
    "",
  ])("refuses %j", (name) => {
    expect(safePath(name)).toBeNull();
  });

  test("reads backslashes as separators and drops a leading ./", () => {
    expect(safePath("_posts\\2017-09-17-x.md")).toBe("_posts/2017-09-17-x.md");
    expect(safePath("./_posts/x.md")).toBe("_posts/x.md");
  });

  test("keeps every character of a safe name, in its own normal form", () => {
    for (const name of ["_posts/2017-09-17-e\u0301te\u0301 (bis)….md", "a..b/x.md", "_posts/é: à.md"]) {
      expect(safePath(name)).toBe(name);
    }
  });
});

describe("isSafePath", () => {
  test("does not accept what would have to be changed", () => {
    expect(isSafePath("_posts\\x.md")).toBe(false);
    expect(isSafePath("_posts/x.md")).toBe(true);
  });
});

describe("spellingKey", () => {
  test("is one for names that differ by case or normal form only", () => {
    expect(spellingKey("_posts/E\u0301te\u0301.md")).toBe(spellingKey("_posts/été.md"));
    expect(spellingKey("_posts/a.md")).not.toBe(spellingKey("_posts/b.md"));
  });
});
