import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { frontMatterDefaults } from "#core/jekyll/front-matter-defaults.ts";

function defaults(sets: string[], path = "_posts/sub/2017-01-02-x.md", type = "posts", more = "") {
  const { config } = readConfig(`${more}defaults:\n${sets.map((set) => `- ${set}\n`).join("")}`);
  return frontMatterDefaults(config, path, type);
}

const set = (scope: string, layout: string) => `{scope: {${scope}}, values: {layout: ${layout}}}`;

describe("frontMatterDefaults", () => {
  test("the longer path wins, whatever the order", () => {
    const near = set("path: _posts/sub", "near");
    const far = set("path: _posts", "far");
    expect(defaults([near, far])).toEqual({ layout: "near" });
    expect(defaults([far, near])).toEqual({ layout: "near" });
  });

  test("at equal length the set with a type wins, then the later one", () => {
    const typed = set('path: "", type: posts', "typed");
    const plain = set('path: ""', "plain");
    expect(defaults([typed, plain])).toEqual({ layout: "typed" });
    expect(defaults([plain, typed])).toEqual({ layout: "typed" });
    expect(defaults([plain, set('path: ""', "later")])).toEqual({ layout: "later" });
  });

  test("a set for drafts never reaches one, a path does", () => {
    const sets = [set('path: "", type: drafts', "typed"), set("path: _drafts", "path")];
    expect(defaults([sets[0]!], "_drafts/x.md")).toEqual({});
    expect(defaults(sets, "_drafts/x.md")).toEqual({ layout: "path" });
  });

  test("understands the former names of types", () => {
    expect(defaults([set("type: post", "former")])).toEqual({ layout: "former" });
  });

  test("a path is a mere beginning, and a slash in front of it never matches", () => {
    expect(defaults([set("path: _po", "begin")])).toEqual({ layout: "begin" });
    expect(defaults([set("path: /_posts", "slash")])).toEqual({});
  });

  test("a path may be a glob on the file or one of its folders", () => {
    expect(defaults([set("path: _posts/*/2017-*", "glob")])).toEqual({ layout: "glob" });
    expect(defaults([set("path: _posts/s*", "glob")])).toEqual({ layout: "glob" });
    expect(defaults([set("path: _posts/*.md", "glob")])).toEqual({});
  });

  test("values are merged into the depth", () => {
    expect(
      defaults([
        "{scope: {path: _posts}, values: {h: {a: 1}}}",
        '{scope: {path: ""}, values: {h: {a: 0, b: 2}}}',
      ]),
    ).toEqual({ h: { a: 1, b: 2 } });
  });

  test("sets without scope apply to all, and what is no set is passed over", () => {
    expect(defaults(["{values: {a: 1}}", "texte", "{scope: {path: x}}", "{values: 1}"])).toEqual({ a: 1 });
  });

  test("paths are those of the collections' folder", () => {
    const sets = [set("path: coll/_posts", "inside")];
    expect(defaults(sets, "_posts/2017-01-02-x.md", "posts", "collections_dir: coll\n")).toEqual({
      layout: "inside",
    });
  });
});
