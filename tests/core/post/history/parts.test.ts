import { describe, expect, test } from "vitest";
import { partsOf } from "#core/post/history/parts.ts";

const titles = (body: string) => partsOf(body).map(({ title }) => title);

describe("partsOf", () => {
  test.each([
    ["## Et niveau boulot ?\n\nBien.\n", ["Et niveau boulot ?"]],
    ["# Un ##\n\nTexte\n\n###### Six\n", ["Un", "Six"]],
    ["## **Gras** et [lien](/x) {#ancre}\n", ["Gras et lien"]],
    ["#pas-un-titre\n", []],
    ["Un titre\n========\n\nUn autre\n---\r\n", ["Un titre", "Un autre"]],
    ["Une ligne\nqui suit\n---\n\n***\n\n---\n", []],
    ["- une liste\n---\n\n| a | b |\n---|---\n", []],
    ["```\n# code\n```\n\n# Vrai\n", ["Vrai"]],
    ["~~~~ ruby\n# code\n~~~\n# code\n~~~~~\n# Vrai\n", ["Vrai"]],
    ["```\n# jamais fermé\n", []],
    ["    # code\n", []],
    ["#  \n", []],
    ["", []],
  ])("of %j are %j", (body, expected) => expect(titles(body)).toEqual(expected));

  test("begin where their line begins", () => {
    const body = "Avant.\n\n## Un\n\nDeux\n====\n";
    expect(partsOf(body).map(({ from }) => body.slice(from, from + 4))).toEqual(["## U", "Deux"]);
  });

  test("have a title of one line that a list can show", () => {
    const [title] = titles(`## ${"mot ".repeat(60)}\n`);
    expect(title).toMatch(/^(?:mot ){10,}mot…$/);
    expect(title!.length).toBeLessThanOrEqual(80);
  });
});
