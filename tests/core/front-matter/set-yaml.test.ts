import { describe, expect, test } from "vitest";
import { setYaml } from "#core/front-matter/set-yaml.ts";
import { applyEdits } from "#core/text/edit.ts";

const set = (text: string, yaml: string) => applyEdits(text, setYaml(text, yaml));

describe("setYaml", () => {
  test("replaces what stands between the fences and nothing else", () => {
    expect(set("---\ntitle: a\n\n---\n\ntext\n", "title: b\n\n")).toBe("---\ntitle: b\n\n---\n\ntext\n");
  });

  test("ends the last line, or the closing fence would be part of it", () => {
    expect(set("---\n---\ntext", "title: b")).toBe("---\ntitle: b\n---\ntext");
  });

  test("makes a block before a text that has none", () => {
    expect(set("text\n", "title: b")).toBe("---\ntitle: b\n---\n\ntext\n");
  });

  test("changes nothing when the YAML is the one there is", () => {
    expect(setYaml("---\ntitle: a\n---\n", "title: a\n")).toEqual([]);
  });
});
