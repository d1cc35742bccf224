import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { english as en, french as fr } from "../support/words.ts";

type Words = { [name: string]: Words | string | ((...given: never[]) => string) };
type Leaf = { path: string; value: string | ((...given: never[]) => string) };

function leaves(words: Words, path = ""): Leaf[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return typeof value === "object" ? leaves(value, at) : [{ path: at, value }];
  });
}

const english = leaves(en as unknown as Words);
const french = leaves(fr as unknown as Words);

/** What is written out in a sentence, or in the function that makes it. */
function sentences({ value }: Leaf): string[] {
  if (typeof value === "string") return [value];
  // What is filled in comes out first, the innermost before what holds it: it may hold strings of its own.
  let source = value.toString();
  for (let before = ""; before !== source; ) {
    before = source;
    source = source.replace(/\$\{[^{}]*\}/g, "x");
  }
  const literals = source.match(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.map((literal) => literal.slice(1, -1));
}

describe("both languages", () => {
  test("have the same words", () => {
    expect(french.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
  });

  test("ask for the same things in each sentence", () => {
    const arities = new Map(
      english.map(({ path, value }) => [path, typeof value === "function" ? value.length : -1]),
    );
    const broken = french.filter(({ path, value }) => {
      const asked = typeof value === "function" ? value.length : -1;
      // A sentence may leave out what its language does not need to say, but not become another kind of thing.
      return asked > arities.get(path)! || (asked === -1) !== (arities.get(path) === -1);
    });
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  test("leave no sentence empty", () => {
    const empty = [...english, ...french].filter(({ value }) => value === "");
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});

describe("French", () => {
  const rules: [string, RegExp][] = [
    ["no ordinary space before ; ! ?", / [;!?]/],
    ["no ordinary space before a colon", / :(?!\/)/],
    ["no ordinary space after « nor before »", /« | »/],
    ["no straight apostrophe", /\p{L}'\p{L}/u],
    ["no three periods for an ellipsis", /\.\.\./],
    ["no straight quotes around words", /"\p{L}/u],
    ["a space before ; ! ? that follow a word", /\p{L}[;!?](?![\w=}])/u],
  ];
  test.each(rules)("has %s", (_, wrong) => {
    const broken = french.flatMap((leaf) =>
      sentences(leaf)
        .filter((sentence) => wrong.test(sentence))
        .map((sentence) => `${leaf.path}: ${sentence}`),
    );
    expect(broken).toEqual([]);
  });
});

test("French words never break between a guillemet and what it holds, nor before a semicolon", () => {
  const files = readdirSync("src/i18n/fr", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(10);
  const breaking = files.flatMap((name) =>
    readFileSync(join("src/i18n/fr", name), "utf8")
      .split("\n")
      .filter((line) => /« | »| ;/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(breaking).toEqual([]);
});
