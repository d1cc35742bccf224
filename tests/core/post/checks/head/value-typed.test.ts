import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

describe("title-typed", () => {
  const id = "title-typed";

  test.each([
    ["on", "true"],
    ["Yes", "true"],
    ["no", "false"],
    ["12:30", "750.0"],
    ["1.10", "1.1"],
    ["007", "7"],
    ["1_000", "1000"],
    ["~", ""],
    ["null", ""],
    ["2017-09-17 12:00:00", expect.stringMatching(/^2017-09-17 12:00:00 /)],
    ["!important", ""],
    ["!important Ne pas oublier", "Ne pas oublier"],
    ["&co", ""],
    ["[Tuto]", "Tuto"],
    ["{x}", '{"x"=>nil}'],
  ])("tells what `title: %s` becomes", (title, becomes) => {
    const file = postWith(`title: ${title} # c\nlayout: post`);
    expect(found(id, file)).toMatchObject([{ at: title, severity: "meaning", data: { becomes } }]);
    expect(mended(id, file)).toMatchObject({
      text: postWith(`title: "${title}" # c\nlayout: post`),
      left: 0,
    });
  });

  test.each([
    "1984",
    "3.5",
    "2.0",
    "-4",
    "2017-09-17",
    "oui",
    '"on"',
    "'12:30'",
    "",
    "Le 12:30",
    "100% solo",
    "1e3",
    "! 'Bilan : huit mois'",
    '&t "Bilan : huit mois"',
  ])("says nothing of `title: %s`", (title) => expect(found(id, postWith(`title: ${title}`))).toEqual([]));
});

describe("word-typed", () => {
  const id = "word-typed";

  test.each([
    ["tags: [a, on]", "on", "changed", 'tags: [a, "on"]'],
    ["tags: [1.10, b]", "1.10", "changed", 'tags: ["1.10", b]'],
    ["tags:\n  - 007\n  - b", "007", "changed", 'tags:\n  - "007"\n  - b'],
    ["tags: [a, ~]", "~", "lost", 'tags: [a, "~"]'],
    ["tags: 42", "42", "lost", 'tags: ["42"]'],
    ["tags: 2017-09-17", "2017-09-17", "lost", 'tags: ["2017-09-17"]'],
    ["category: on", "on", "changed", 'category: "on"'],
    ["tag: no", "no", "lost", 'tag: "no"'],
    ["categories: [2017, b]", "2017", "twice", 'categories: ["2017", b]'],
  ])("tells of %j", (head, at, effect, after) => {
    const file = postWith(`${head}\nlayout: post`);
    expect(found(id, file)).toMatchObject([{ at, severity: "meaning", data: { effect } }]);
    expect(mended(id, file)).toMatchObject({ text: postWith(`${after}\nlayout: post`), left: 0 });
  });

  test.each([
    "tags: [2017, a]",
    "tags: [3.5]",
    "tags: [2017-09-17]",
    "category: 2017",
    "tag: 42",
    'tags: ["on"]',
    "tags: on-line",
    "tags: []",
    "tags:",
    "categories: 12",
  ])("says nothing of %j", (head) => expect(found(id, postWith(head))).toEqual([]));
});
