import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode, Tree } from "@lezer/common";

const patienceMs = 50;

/** The syntax tree as far as `to`, or what there is of it when a very long text is not parsed that far in time. */
export function treeUntil(state: EditorState, to: number): Tree {
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
