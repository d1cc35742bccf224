import { describe, expect, test } from "vitest";
import { bold, code, italic, strikethrough, toggleMark } from "#editor/commands/inline-mark.ts";
import { run, show, stateOf, step, type } from "../../support/cursor.ts";

const strong = toggleMark(bold);
const emphasis = toggleMark(italic);
const codeSpan = toggleMark(code);

describe("toggleMark", () => {
  test.each([
    ["the word at the cursor", "un m|ot ici", "un **m|ot** ici"],
    ["the word that ends at the cursor", "un mot|", "un **mot|**"],
    ["the word that starts at the cursor", "un |mot", "un **|mot**"],
    ["what follows an apostrophe", "l'é|té", "l'**é|té**"],
    ["a selection", "un ⟦gros mot⟧ ici", "un **⟦gros mot⟧** ici"],
    ["a selection without its blanks", "un⟦ gros mot ⟧ici", "un⟦ **gros mot** ⟧ici"],
    ["each line of a selection", "⟦un\n\ndeux⟧", "**⟦un**\n\n**deux⟧**"],
    [
      "what follows the marks of lists, quotes and headings",
      "⟦- un\n> deux\n## trois\n1. [ ] quatre⟧",
      "⟦- **un**\n> **deux**\n## **trois**\n1. [ ] **quatre⟧**",
    ],
    ["each cursor's word", "u|n deu|x", "**u|n** **deu|x**"],
    ["each selection", "⟦un⟧ et ⟦deux⟧", "**⟦un⟧** et **⟦deux⟧**"],
  ])("marks %s, and takes the marks away again", (_, before, marked) => {
    expect(run(before, strong)).toBe(marked);
    const twice = run(before, strong, strong);
    expect(twice.replace(/[|⟦⟧]/g, "")).toBe(before.replace(/[|⟦⟧]/g, ""));
  });

  test.each([
    ["at the cursor", "un **gros m|ot** ici", "un gros m|ot ici"],
    ["selected with them", "un ⟦**mot**⟧ ici", "un ⟦mot⟧ ici"],
    ["selected without them", "un **⟦mot⟧** ici", "un ⟦mot⟧ ici"],
    ["of the other writing", "un __m|ot__ ici", "un m|ot ici"],
  ])("unmarks a phrase %s", (_, before, expected) => {
    expect(run(before, strong)).toBe(expected);
  });

  test("unmarks a part of a marked phrase", () => {
    expect(run("**un ⟦deux⟧ trois**", strong)).toBe("**un** ⟦deux⟧ **trois**");
  });

  test("unites what was marked with what is not", () => {
    expect(run("⟦un **deux** trois⟧", strong)).toBe("**⟦un deux trois⟧**");
    expect(run("**un**⟦ deux⟧", strong)).toBe("**un⟦ deux⟧**");
  });

  test("marks everything when one of several selections is not marked", () => {
    expect(run("**⟦un⟧** et ⟦deux⟧", strong)).toBe("**⟦un⟧** et **⟦deux⟧**");
  });

  test("keeps other marks whole", () => {
    expect(run("**un *⟦deux⟧* trois**", strong)).toBe("**un** *⟦deux⟧* **trois**");
    expect(run("*⟦un⟧* deux", strong, strong)).toBe("*⟦un⟧* deux");
    expect(run("⟦*un* deux⟧", strong, strong)).toBe("⟦*un* deux⟧");
  });

  test("tells bold from italic", () => {
    expect(run("**⟦mot⟧**", emphasis)).toBe("***⟦mot⟧***");
    expect(run("**⟦mot⟧**", emphasis, emphasis)).toBe("**⟦mot⟧**");
    expect(run("*m|ot*", strong, emphasis)).toBe("**m|ot**");
  });

  test("opens an empty pair beside no word and takes it away again", () => {
    expect(run("un | deux", strong)).toBe("un **|** deux");
    expect(run("un | deux", strong, strong)).toBe("un | deux");
    expect(run("|", emphasis, emphasis)).toBe("|");
  });

  test("leaves the pair that it opened after some typing, blanks outside", () => {
    const open = step(stateOf("un |"), strong);
    expect(show(step(type(open, "mot"), strong))).toBe("un **mot**|");
    expect(show(step(type(open, "mot "), strong))).toBe("un **mot** |");
  });

  test("uses longer backticks around backticks", () => {
    expect(run("⟦a`b⟧", codeSpan)).toBe("``⟦a`b⟧``");
    expect(run("un m|ot", codeSpan, codeSpan)).toBe("un m|ot");
  });

  test("strikes through", () => {
    expect(run("un ⟦mot⟧", toggleMark(strikethrough))).toBe("un ~~⟦mot⟧~~");
    expect(run("un ~~⟦mot⟧~~", toggleMark(strikethrough))).toBe("un ⟦mot⟧");
  });

  test("leaves front matter and code alone", () => {
    expect(run("---\ntitle: m|ot\n---\n", strong)).toBe("---\ntitle: m|ot\n---\n");
    expect(run("```\nm|ot\n```", strong)).toBe("```\nm|ot\n```");
    expect(run("---\ntitle: ⟦mot\n---\n\nun⟧", strong)).toBe("---\ntitle: ⟦mot\n---\n\n**un⟧**");
  });
});
