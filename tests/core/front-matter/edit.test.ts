import { describe, expect, test } from "vitest";
import { moveField, removeField, renameField, setField } from "#core/front-matter/edit.ts";
import { areEqual } from "#core/front-matter/equal.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import { applyEdits } from "#core/text/edit.ts";
import { dice } from "../../support/dice.ts";
import { anyFile, anyValue, awkwardString } from "../../support/front-matter.ts";

const file = (yaml: string) => `---\n${yaml}---\n\nCorps\n`;
const yamlOf = (text: string) => text.slice(4, text.indexOf("---\n\nCorps"));
const set = (yaml: string, key: string, value: YamlValue) =>
  yamlOf(applyEdits(file(yaml), setField(file(yaml), key, value)));
const remove = (yaml: string, key: string) => yamlOf(applyEdits(file(yaml), removeField(file(yaml), key)));
const rename = (yaml: string, key: string, to: string) =>
  yamlOf(applyEdits(file(yaml), renameField(file(yaml), key, to)));
const move = (yaml: string, key: string, before: string | null) =>
  yamlOf(applyEdits(file(yaml), moveField(file(yaml), key, before)));

describe("setField on a scalar", () => {
  test.each([
    ["title: Un  # note\nb: 1\n", "Deux", "title: Deux  # note\nb: 1\n"],
    ["title:   'Un'\n", "l'été", "title:   'l''été'\n"],
    ['title : "Un" \n', 'dit "oui"', 'title : "dit \\"oui\\"" \n'],
    ["title: Un\n", "Un : deux", 'title: "Un : deux"\n'],
    ["title: Un\n", "on", 'title: "on"\n'],
    ["title: 'Un'\n", true, "title: true\n"],
    ["title:\n", "Un", "title: Un\n"],
    ["title: \n", "Un", "title: Un\n"],
    ["title: # quel titre\n", "Un", "title: Un # quel titre\n"],
    ["title: Un # note\n", null, "title: # note\n"],
    ["title: long\n  titre\nb: 1\n", "court", "title: court\nb: 1\n"],
    ['title: "long\ntitre"\nb: 1\n', "court", 'title: "court"\nb: 1\n'],
    ["title:\n  Un\nb: 1\n", "Deux", "title:\n  Deux\nb: 1\n"],
    ["title: 1\ntitle: 2\n", "Un", "title: 1\ntitle: Un\n"],
    ["'title': Un\n", "Deux", "'title': Deux\n"],
    ["? title\n: Un\n", "Deux", "? title\n: Deux\n"],
    ["? title\n", "Deux", "? title\n: Deux\n"],
    ["{title: Un, b: 2}\n", "Deux, trois", '{title: "Deux, trois", b: 2}\n'],
    ["  title: Un\n  b: 2\n", "Deux", "  title: Deux\n  b: 2\n"],
    ["title: !!str Un\n", "12", 'title: "12"\n'],
  ])("turns %j with %j into %j", (yaml, value, wanted) => {
    expect(set(yaml, "title", value)).toBe(wanted);
  });

  test("gives no edits when nothing changes, whatever the quotes", () => {
    expect(setField(file("title: 'Un'\n"), "title", "Un")).toEqual([]);
    expect(setField(file("title:\n"), "title", null)).toEqual([]);
  });

  test("touches nothing that Jekyll cannot read", () => {
    expect(setField(file("title: a : b\n"), "title", "Un")).toEqual([]);
  });

  test("keeps the offset in which a time was written", () => {
    const noon = { ruby: "Time", ms: Date.UTC(2017, 9, 9, 10) } as const;
    expect(set("date: 2017-01-01 08:00:00 +0200\n", "date", noon)).toBe("date: 2017-10-09 12:00:00 +0200\n");
    expect(set("date: 2017-01-01\n", "date", noon)).toBe("date: 2017-10-09 10:00:00 +0000\n");
  });

  test("edits a CRLF file behind a BOM without another byte", () => {
    const text = "\ufeff---\r\ntitle: Un\r\ntags:\r\n  - a\r\n---\r\nCorps\r\n";
    expect(applyEdits(text, setField(text, "title", "Deux"))).toBe(text.replace("Un", "Deux"));
    expect(applyEdits(text, setField(text, "tags", ["a", "b"]))).toBe(
      text.replace("- a\r\n", "- a\r\n  - b\r\n"),
    );
  });
});

describe("setField on several lines", () => {
  test("keeps a block scalar one, with its indentation", () => {
    expect(set("a: |\n    une\n    deux\nb: 1\n", "a", "trois\n\nquatre\n")).toBe(
      "a: |\n    trois\n\n    quatre\nb: 1\n",
    );
    expect(set("a: >\n  une\n", "a", "deux\ntrois\n")).toBe("a: >\n  deux\n\n  trois\n");
  });

  test("says how its end and its first blanks are meant", () => {
    expect(set("a: |\n  une\n", "a", "une")).toBe("a: |-\n  une\n");
    expect(set("a: |\n  une\n", "a", "une\n\n")).toBe("a: |+\n  une\n\n");
    expect(set("a: |\n  une\n", "a", "  une\ndeux\n")).toBe("a: |2\n    une\n  deux\n");
  });

  test("opens a block scalar for a plain one, and stays between double quotes", () => {
    expect(set("a: une\nb: 1\n", "a", "une\ndeux")).toBe("a: |-\n  une\n  deux\nb: 1\n");
    expect(set('a: "une"\n', "a", "une\ndeux")).toBe('a: "une\\ndeux"\n');
  });
});

describe("setField on a hash", () => {
  test("changes only the keys that differ", () => {
    const yaml = "a:\n  # un\n  x: '1' # x\n  y: 2\nb: 1\n";
    expect(set(yaml, "a", { x: "2", y: 2, z: "3" })).toBe(
      "a:\n  # un\n  x: '2' # x\n  y: 2\n  z: \"3\"\nb: 1\n",
    );
    expect(set(yaml, "a", { y: 2 })).toBe("a:\n  # un\n  y: 2\nb: 1\n");
    expect(set("a: {x: 1, 'y': b}\n", "a", { x: 1, y: "c" })).toBe("a: {x: 1, 'y': c}\n");
  });

  test("takes other keys alone, with and without blanks inside the braces", () => {
    expect(set("image: { nom: a.png, legende: b }\n", "image", { a: 1 })).toBe("image: { a: 1 }\n");
    expect(set("image: {nom: a.png}\n", "image", { a: 1 })).toBe("image: { a: 1 }\n");
  });

  test("changes a hash inside a list", () => {
    const yaml = "a:\n  - name: x\n    url: y # ici\n  - name: z\n";
    expect(set(yaml, "a", [{ name: "x", url: "w" }, { name: "z" }])).toBe(yaml.replace("y # ici", "w # ici"));
  });
});

describe("setField on a key that is not there", () => {
  test.each([
    ["a: 1\n", "a: 1\nnew: x\n"],
    ["a: 1\n\n# fin\n", "a: 1\nnew: x\n\n# fin\n"],
    ["a: |+\n  x\n\n", "a: |+\n  x\n\nnew: x\n"],
    ["  a: 1\n", "  a: 1\n  new: x\n"],
    ["{a: 1}\n", "{a: 1, new: x}\n"],
    ["", "new: x\n"],
    ["\n", "new: x\n\n"],
    ["# rien\n", "# rien\nnew: x\n"],
    ["--- never read\nb: 1\n", "new: x\n--- never read\nb: 1\n"],
  ])("adds it behind the others of %j", (yaml, wanted) => {
    expect(set(yaml, "new", "x")).toBe(wanted);
  });

  test("quotes a key that would be another", () => {
    expect(set("a: 1\n", "on", "x")).toBe('a: 1\n"on": x\n');
  });

  test("gives no edits for a key that no hash can have", () => {
    expect(setField("Corps\n", "<<", "a")).toEqual([]);
  });

  test("gives no wrong edits where a lone CR ends a line for YAML alone", () => {
    const text = "---\na: 1\rb: 2\rb: 3\n---\n";
    expect(removeField(text, "b")).toEqual([]);
  });

  test("makes a block where there is none", () => {
    expect(applyEdits("\ufeffCorps\r\n", setField("\ufeffCorps\r\n", "title", "Un"))).toBe(
      "\ufeff---\r\ntitle: Un\r\n---\r\nCorps\r\n",
    );
    expect(applyEdits("", setField("", "title", "Un"))).toBe("---\ntitle: Un\n---\n");
  });

  test("writes a list as the other lists are", () => {
    expect(set("a: [x]\n", "tags", ["et moi", "on"])).toBe('a: [x]\ntags: [et moi, "on"]\n');
    expect(set("a:\n- x\n", "tags", ["et moi"])).toBe("a:\n- x\ntags:\n  - et moi\n");
  });
});

describe("removeField", () => {
  test.each([
    ["a: 1\nb: 2\n", "a", "b: 2\n"],
    ["a: 1\n", "a", ""],
    ["# de a\na: 1 # note\nb: 2\n", "a", "# de a\nb: 2\n"],
    ["a: 1\nb: 2\na: 3\n", "a", "b: 2\n"],
    ["a:\n  - x\n  # fin\nb: 2\n", "a", "b: 2\n"],
    ["a: |+\n  x\nb: 1\n\nc: 2\n", "b", "a: |+\n  x\nc: 2\n"],
    ["{a: 1, b: 2, c: 3}\n", "b", "{a: 1, c: 3}\n"],
    ["{a: 1, b: 2}\n", "a", "{b: 2}\n"],
    ["{a: 1}\n", "a", "{}\n"],
  ])("takes out of %j the key %s", (yaml, key, wanted) => {
    expect(remove(yaml, key)).toBe(wanted);
  });

  test("gives no edits for a key that is not there", () => {
    expect(removeField(file("a: 1\n"), "b")).toEqual([]);
  });
});

describe("renameField", () => {
  test("keeps the quotes, the value and the comments", () => {
    expect(rename("'a' : 1 # x\n", "a", "b")).toBe("'b' : 1 # x\n");
    expect(rename("a: [x]\n", "a", "no")).toBe('"no": [x]\n');
  });

  test("refuses a name that is taken", () => {
    expect(renameField(file("a: 1\nb: 2\n"), "a", "b")).toEqual([]);
  });
});

describe("moveField", () => {
  const yaml = "a: 1\n# de b\nb:\n  - x\n\nc: 3\n";
  test("takes the comments above along", () => {
    expect(move(yaml, "b", "a")).toBe("# de b\nb:\n  - x\na: 1\n\nc: 3\n");
    expect(move(yaml, "b", null)).toBe("a: 1\n\nc: 3\n# de b\nb:\n  - x\n");
    expect(move("{a: 1, b: 2}\n", "b", "a")).toBe("{b: 2, a: 1}\n");
  });

  test("refuses to put an alias before its anchor", () => {
    expect(moveField(file("a: &x 1\nb: *x\n"), "b", "a")).toEqual([]);
  });
});

describe("anchors", () => {
  test("hand their value on to the first alias when their own is changed or removed", () => {
    expect(set("a: &x un\nb: *x\nc: *x\n", "a", "deux")).toBe("a: deux\nb: &x un\nc: *x\n");
    expect(remove("a: &x [1]\nb: *x\n", "a")).toBe("b: &x [1]\n");
  });

  test("stay while only an alias changes", () => {
    expect(set("a: &x un\nb: *x\n", "b", "deux")).toBe("a: &x un\nb: deux\n");
  });
});

describe("any front matter", () => {
  test("takes any value for a key, and nothing but that entry changes", () => {
    const chance = dice(7);
    for (let count = 0; count < 600; count++) {
      const text = anyFile(chance);
      const { fields, data } = readFrontMatter(text);
      const key = chance.pick(["title", "new", ...Object.keys(data)]);
      const value = anyValue(chance);
      const edits = setField(text, key, value);
      const after = readFrontMatter(applyEdits(text, edits));
      // A time is written in the offset that stood there.
      expect(areEqual(after.data, { ...data, [key]: value }) || { text, key, data: after.data }).toBe(true);
      const field = fields.findLast((one) => one.key === key);
      if (field) expect(edits.filter(({ from, to }) => from < field.keyTo || to > field.to)).toEqual([]);
    }
  });

  test("is the same bytes again when a string is set and set back in the same quotes", () => {
    const chance = dice(8);
    let tried = 0;
    for (let count = 0; count < 600; count++) {
      const text = anyFile(chance);
      const field = readFrontMatter(text).fields.findLast(
        ({ style }) => style === "double" || style === "single",
      );
      const other = awkwardString(chance);
      if (!field || /[\n\t\u2028]/.test(other) || text.slice(field.valueFrom, field.valueTo).includes("\n"))
        continue;
      const changed = applyEdits(text, setField(text, field.key, other));
      expect(applyEdits(changed, setField(changed, field.key, field.value))).toBe(text);
      tried++;
    }
    expect(tried).toBeGreaterThan(50);
  });

  test("loses a key and gives it another name, and the rest stays", () => {
    const chance = dice(9);
    for (let count = 0; count < 400; count++) {
      const text = anyFile(chance);
      const { data } = readFrontMatter(text);
      const key = Object.keys(data)[0];
      if (key === undefined) continue;
      const { [key]: value, ...rest } = data;
      const removed = readFrontMatter(applyEdits(text, removeField(text, key)));
      const renamed = readFrontMatter(applyEdits(text, renameField(text, key, "autre clé")));
      expect(areEqual(removed.data, rest) || text).toBe(true);
      expect(areEqual(renamed.data, { ...rest, "autre clé": value! }) || text).toBe(true);
    }
  });
});
