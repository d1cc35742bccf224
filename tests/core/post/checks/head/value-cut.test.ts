import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "value-cut";

test.each([
  ["title: Solo #8", "#8", 'title: "Solo #8"', "Solo"],
  ["title: Solo # 8", "# 8", 'title: "Solo # 8"', "Solo"],
  ["title:   Solo \t#8  ", "#8", 'title:   "Solo \\t#8"  ', "Solo"],
  ["title: #1 des ventes", "#1 des ventes", 'title: "#1 des ventes"', ""],
  ["tags: #jekyll #web", "#jekyll #web", 'tags: "#jekyll #web"', ""],
  ["tags:\n  - a\n  - #jekyll\n  - c", "#jekyll", 'tags:\n  - a\n  - "#jekyll"\n  - c', ""],
  ["tags:\n  - C #sharp", "#sharp", 'tags:\n  - "C #sharp"', "C"],
  ["category: C #sharp", "#sharp", 'category: "C #sharp"', "C"],
  [`description: Il dit "oui" #non`, "#non", `description: 'Il dit "oui" #non'`, 'Il dit "oui"'],
])("quotes %j", (head, at, after, left) => {
  const file = postWith(`layout: post\n${head}\nx: y`);
  expect(found(id, file)).toMatchObject([{ at, severity: "meaning", data: { left } }]);
  expect(mended(id, file)).toMatchObject({ text: postWith(`layout: post\n${after}\nx: y`), left: 0 });
});

test.each([
  "title: Episode#8",
  'title: "Solo #8"',
  "title: Solo  # à revoir",
  "title: Solo ### à revoir",
  "title: #If title is omitted, Jekyll makes one",
  "title: # à écrire",
  "tags: [a, b] #web",
  "tags: a # du vrac",
  "layout: post #8",
  "title: Solo\n#8",
  'title: "Solo" #8',
])("says nothing of %j", (head) => expect(found(id, postWith(head))).toEqual([]));
