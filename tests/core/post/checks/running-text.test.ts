import { expect, test } from "vitest";
import { saidInText } from "#core/post/checks/running-text.ts";
import { sourceOf } from "../../../support/check-source.ts";

function placesOf(body: string, pattern: RegExp, written?: string): string[] {
  const source = sourceOf(body);
  return saidInText(source, pattern, written).map(
    ({ from, to }) => `${from - source.bodyFrom} ${source.text.slice(from, to)}`,
  );
}

test.each([
  ["the n-th of a block", "TODO a TODO\n\nTODO\n", ["0 TODO", "7 TODO", "13 TODO"]],
  ["behind code that says the same", "`TODO` TODO\n\n```\nTODO\n```\n\nTODO\n", ["7 TODO", "27 TODO"]],
  ["in a list, a quote and a heading", "- TODO\n\n> TODO\n\n## TODO\n", ["2 TODO", "10 TODO", "19 TODO"]],
  [
    "not in comments, front matter and addresses",
    "<!-- TODO --> [a](/TODO) {% comment %}TODO{% endcomment %}\n",
    [],
  ],
  ["what an include printed, at its block", "a\n\n{% include c.html %}\n", ["3 {% include c.html %}"]],
])("finds words %s", (_, body, places) => {
  expect(placesOf(body, /TODO/g)).toEqual(places);
});

test("finds what kramdown spells otherwise, up to the first sign, or as it is said to be written", () => {
  expect(placesOf("a (l'un)\n", /\(l’un\)/g)).toEqual(["2 (l"]);
  expect(placesOf("a -- b\n", /–/g, "--")).toEqual(["2 --"]);
});
