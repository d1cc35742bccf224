import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "tag-hides-tags";

test.each([
  ["tag: a\ntags: [b, c]", "tags: [b, c]", "tags: [a, b, c]"],
  ["tags:\n  - b\ntag: a b", "tags:\n  - b", "tags:\n  - a b\n  - b"],
  ["tag: a\ntags: b c", "tags: b c", "tags: [a, b, c]"],
])("gathers %j", (head, at, after) => {
  const file = postWith(`# x\n${head}\ntitle: t`);
  expect(found(id, file)).toMatchObject([{ at, severity: "meaning" }]);
  expect(mended(id, file)).toMatchObject({ text: postWith(`# x\n${after}\ntitle: t`), left: 0 });
});

test("tells of a tag of the defaults too", () => {
  const yaml = "defaults: [{ scope: { path: '' }, values: { tag: a } }]\n";
  const [finding] = found(id, postWith("tags: [b]"), undefined, { yaml });
  expect(finding).toMatchObject({ data: { ignored: ["b"], kept: ["a"] } });
  expect(finding?.fix).toBeUndefined();
});

test.each([
  "tag: a\ntags: [a]",
  "tag:\ntags: [b]",
  "tags: [b]",
  "tag: a\ntags: []",
  "category: a\ncategories: [b]",
])("says nothing of %j", (head) => expect(found(id, postWith(head))).toEqual([]));
