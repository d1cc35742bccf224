import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "liquid-not-off";
const off = "render_with_liquid: false";

test.each([
  ["\nUn {{ page.title }}.\n", "meaning"],
  ["\nUn {% inconnu %}.\n", "build-fails"],
])("encloses %j in raw", (body, severity) => {
  expect(found(id, postWith(off, body), undefined, { jekyll: 3 })).toMatchObject([{ at: off, severity }]);
  const { text } = mended(id, postWith(off, body), undefined, { jekyll: 3 });
  expect(text).toBe(postWith(off, `\n{% raw %}\n${body.slice(1)}{% endraw %}\n`));
});

test.each([
  ["Jekyll 4", off, "Un {{ x }}.\n", 4],
  ["a text without Liquid", off, "Un { x }.\n", 3],
  ["true", "render_with_liquid: true", "Un {{ x }}.\n", 3],
] as const)("says nothing of %s", (_, head, body, jekyll) =>
  expect(found(id, postWith(head, body), undefined, { jekyll })).toEqual([]),
);
