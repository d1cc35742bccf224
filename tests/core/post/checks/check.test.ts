import { describe, expect, test } from "vitest";
import { worstOf } from "#core/post/checks/finding.ts";
import { rules } from "#core/post/checks/rules.ts";
import { checks as words } from "#i18n/checks.ts";
import { check } from "../../../support/check.ts";

describe("checkPost", () => {
  test("has nothing to say of a plain post", () => {
    const { findings } = check("---\nlayout: post\ntitle: Un essai\n---\n\nDu texte.\n");
    expect(findings).toEqual([]);
  });

  test("tells the worst first, then in the order of the text", () => {
    const { findings } = check(
      "---\ntitle: a\ndate: hier\n---\n\n{% link _posts/b.md %}\n\n{% link _posts/a.md %}\n",
    );
    expect(findings.slice(0, 3).map(({ rule }) => rule)).toEqual([
      "date-unreadable",
      "link-missing",
      "link-missing",
    ]);
    expect(worstOf(findings)).toBe("build-fails");
  });

  test("tells the excerpt of the post that is being written, of a CRLF file by its own bytes", () => {
    expect(check("---\ntitle: a\n---\n\nun\n\ndeux\n").excerptHtml).toBe("<p>un</p>\n");
    expect(check("---\r\ntitle: a\r\n---\r\n\r\nun\r\n\r\ndeux\r\n").excerptHtml).toContain("deux");
  });
});

describe("what stops the build", () => {
  const told = (file: string, path?: string) =>
    check(file, path).findings.map(({ rule, severity, isPassedOver }) => [rule, severity, isPassedOver]);

  test("stops no build that passes over the post", () => {
    const file = "---\ntitle: a\nslug: 12\n---\n";
    expect(told(file)).toEqual([["slug-not-text", "build-fails", undefined]]);
    expect(told(file, "_drafts/a.md")).toEqual([["slug-not-text", "hidden", true]]);
    expect(told(file, "_posts/2999-01-01-a.md")).toContainEqual(["slug-not-text", "hidden", true]);
  });

  test("does so from a post that is not published, when it stops at reading it", () => {
    const file = "---\ntitle: a\ndate: hier\npublished: false\n---\n";
    expect(told(file)).toContainEqual(["date-unreadable", "build-fails", undefined]);
    expect(told(file, "_drafts/a.md")).toContainEqual(["date-unreadable", "hidden", true]);
  });
});

describe("every rule", () => {
  test("has an id of its own, and words in both languages", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(words.fr.rules).sort()).toEqual([...ids].sort());
    expect(Object.keys(words.en.rules).sort()).toEqual([...ids].sort());
  });
});
