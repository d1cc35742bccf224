import { describe, expect, test } from "vitest";
import { tokenizeYaml } from "#editor/syntax/yaml.ts";

const colours = (line: string) =>
  tokenizeYaml(line).map(({ type, from, to }) => `${type} ${line.slice(from, to)}`);

describe("tokenizeYaml", () => {
  test.each([
    ["title: A mon compte + 8 mois", ["YamlKey title", "YamlMark :"]],
    [
      'title: "Bilan : huit mois" # à revoir',
      ["YamlKey title", "YamlMark :", 'YamlString "Bilan : huit mois"', "YamlComment # à revoir"],
    ],
    [
      "tags: [et moi, 2017]",
      ["YamlKey tags", "YamlMark :", "YamlMark [", "YamlMark ,", "YamlLiteral 2017", "YamlMark ]"],
    ],
    ["  - et moi", ["YamlMark -"]],
    ["published: no", ["YamlKey published", "YamlMark :", "YamlLiteral no"]],
    [
      "date: 2017-09-17 12:00:00 +0200",
      ["YamlKey date", "YamlMark :", "YamlLiteral 2017-09-17 12:00:00 +0200"],
    ],
    ["# une note", ["YamlComment # une note"]],
    ["- name: x", ["YamlMark -", "YamlKey name", "YamlMark :"]],
    ["", []],
  ])("colours %s", (line, expected) => {
    expect(colours(line)).toEqual(expected);
  });
});
