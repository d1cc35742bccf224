import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { highlight } from "#core/rouge/highlight.ts";
import { languages } from "#core/rouge/languages.ts";

const folder = "tests/fixtures/rouge";
const read = (path: string) => readFileSync(`${folder}/${path}`, "utf8");

const tags = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const cases = tags.flatMap((tag) =>
  readdirSync(`${folder}/${tag}`)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [tag, name.replace(/\.txt$/, "")] as const),
);

const byName = new Map(
  await Promise.all(
    languages.map(async ({ names, load }) => [names[0]!, { names, lexer: (await load()).lexer }] as const),
  ),
);
const find = (name: string) => [...byName.values()].find(({ names }) => names.includes(name))?.lexer ?? null;

describe("lexers", () => {
  test.each(cases)("%s prints what Rouge prints: %s", (tag, name) => {
    const { lexer } = byName.get(tag)!;
    expect(highlight(read(`${tag}/${name}.txt`), lexer, find)).toBe(read(`${tag}/${name}.html`));
  });

  test("each language of the list has recorded cases", () => {
    expect(languages.map(({ names }) => names[0]).filter((tag) => !tags.includes(tag!))).toEqual([]);
  });

  // A pattern that backtracks takes minutes here, an honest one some tens of milliseconds.
  test.each(languages.map(({ names }) => names[0]!))("%s is quick on what is not code", (tag) => {
    const { lexer } = byName.get(tag)!;
    for (const text of hostile) {
      const start = performance.now();
      highlight(text, lexer, find);
      expect(performance.now() - start, JSON.stringify(text.slice(0, 20))).toBeLessThan(3000);
    }
  });
});

describe("languages", () => {
  const named = new Map(
    read("names.txt")
      .trim()
      .split("\n")
      .map((line) => [line.split(" ")[0], line.split(" ").sort()] as const),
  );

  test.each(languages.map(({ names }) => names))("%s answers to Rouge's names for it", (...names) => {
    expect([...names].sort()).toEqual(named.get(names[0]));
  });

  test("no name is listed twice", () => {
    const names = languages.flatMap((language) => language.names);
    expect(names).toEqual([...new Set(names)]);
  });
});

/** Long texts that tempt a pattern to look far ahead again and again. */
const hostile = [
  ..."\"'`([{</\\#$%@=-*&!~.:a0 \n\t",
  "/*",
  "<!--",
  "{{",
  "{%",
  "${",
  "$(",
  "<<A",
  "<a ",
  "a.",
  "a=",
  "a:",
  '"a\\',
  "a b ",
  "\n ",
  " \n\n",
  "é",
].map((opener) => opener.repeat(20_000 / opener.length));
