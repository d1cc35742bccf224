import { syntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import type { Tree } from "@lezer/common";
import { describe, expect, test } from "vitest";
import { postLanguage } from "#editor/syntax/language.ts";
import { longText } from "#editor/syntax/parse-window.ts";

const paragraph = "## Titre\n\nun **mot** et [un lien](/a)\n\n";
const doc = `---\ntitle: a\n---\n\n${paragraph.repeat(2 * (longText / paragraph.length))}`;

function names(tree: Tree, to: number): string[] {
  const found: string[] = [];
  tree.iterate({ to, enter: ({ name, from, to }) => void found.push(`${name} ${from} ${to}`) });
  return found.slice(1);
}

describe("parseInWindow", () => {
  test("parses a part of a long text only, and that part as if all were parsed", () => {
    let state = EditorState.create({ doc, extensions: postLanguage });
    for (const at of [20, 900, 12]) state = state.update({ changes: { from: at, insert: "x" } }).state;
    const whole = postLanguage.parser.parse(state.doc.toString());
    expect(names(syntaxTree(state), 2000)).toEqual(names(whole, 2000));
    expect(names(syntaxTree(state), doc.length).length).toBeLessThan(names(whole, doc.length).length / 2);
  });
});
