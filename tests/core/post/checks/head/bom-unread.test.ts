import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";

const text = "---\ntitle: t\n---\n\nDu texte.\n";

test("tells of a BOM in a page or a collection", () => {
  expect(found("bom-unread", `\ufeff${text}`, "_notes/une.md")).toMatchObject([
    { at: "---", severity: "corrupted" },
  ]);
  expect(found("bom-unread", `\ufeff${text}`, "a-propos.md")).toHaveLength(1);
});

test.each([
  ["_posts/2017-01-02-a.md", `\ufeff${text}`],
  ["fr/_drafts/a.md", `\ufeff${text}`],
  ["a-propos.md", text],
  ["a-propos.md", "\ufeffDu texte.\n"],
])("says nothing of %s", (path, file) => expect(found("bom-unread", file, path)).toEqual([]));
