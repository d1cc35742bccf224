import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode, Tree } from "@lezer/common";
import { longText } from "../syntax/parse-window.ts";

const patienceMs = 50;

/** The syntax tree as far as `to`; of a long text, that of what is in view, which is where commands work. */
export function treeUntil(state: EditorState, to: number): Tree {
  // To ask for more would make CodeMirror parse a long text from its very start.
  if (state.doc.length > longText) return syntaxTree(state);
  return ensureSyntaxTree(state, to, patienceMs) ?? syntaxTree(state);
}

/** The innermost node with one of these names that contains or touches `at`, or null. */
export function nodeAround(state: EditorState, at: number, names: ReadonlySet<string>): SyntaxNode | null {
  const tree = treeUntil(state, Math.min(state.doc.lineAt(at).to + 1, state.doc.length));
  for (const side of [-1, 1] as const)
    for (let node: SyntaxNode | null = tree.resolveInner(at, side); node; node = node.parent)
      if (names.has(node.name)) return node;
  return null;
}

/** Where Markdown's marks mean nothing: commands leave these alone. */
export const verbatim: ReadonlySet<string> = new Set(["FrontMatter", "FencedCode", "CodeBlock"]);
