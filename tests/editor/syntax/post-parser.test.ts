import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { postLanguage } from "#editor/syntax/language.ts";

const parsed = (state: EditorState) => ensureSyntaxTree(state, state.doc.length, 1e9)!;

function afterTyping(doc: string, from: number, insert: string, to = from) {
  const state = EditorState.create({ doc, extensions: postLanguage });
  parsed(state);
  return parsed(state.update({ changes: { from, to, insert } }).state);
}

const body = "\n\ntexte\n".repeat(200);

describe("PostParser", () => {
  test("finds the front matter whose closing line has just been typed", () => {
    const doc = `---\ntitle: a\n${body}`;
    const tree = afterTyping(doc, 13, "---\n");
    expect(tree.topNode.firstChild?.name).toBe("FrontMatter");
    expect(tree.topNode.firstChild?.to).toBe(16);
  });

  test("loses it with its closing line", () => {
    const tree = afterTyping(`---\ntitle: a\n---\n${body}`, 13, "", 16);
    expect(tree.topNode.firstChild?.name).not.toBe("FrontMatter");
  });

  test("makes the same tree by typing as from the whole text", () => {
    const doc = `---\ntitle: a\ntags: [b]\n---\n${body}`;
    for (const [at, insert] of [
      [12, " c"],
      [23, "\nlayout: post"],
      [200, "**x**"],
      [0, "\n"],
      [3, " "],
      [27, "---\n"],
    ] as const) {
      const whole = doc.slice(0, at) + insert + doc.slice(at);
      expect(afterTyping(doc, at, insert).toString()).toBe(postLanguage.parser.parse(whole).toString());
    }
  });
});
