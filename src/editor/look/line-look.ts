import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Range, RangeSet } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { SyntaxNodeRef } from "@lezer/common";
import { readPrefix } from "../commands/line-prefix.ts";
import { leadWidth } from "./lead-width.ts";

type Look = { classes: Set<string>; lead: string; plain: boolean };

const headings: Record<string, string> = {
  ATXHeading1: "ec-h1",
  ATXHeading2: "ec-h2",
  ATXHeading3: "ec-h3",
  ATXHeading4: "ec-h4",
  ATXHeading5: "ec-h4",
  ATXHeading6: "ec-h4",
  SetextHeading1: "ec-h1",
  SetextHeading2: "ec-h2",
};
const blocks: Record<string, string> = {
  FrontMatter: "ec-front",
  FencedCode: "ec-code",
  CodeBlock: "ec-code",
};
const classesOf: Record<string, string> = {
  ...headings,
  ...blocks,
  Table: "ec-table",
  Blockquote: "ec-quote",
  ExcerptMark: "ec-excerpt",
};
const lists = new Set(["ListItem", "FootnoteDefinition"]);
/** Not prose, so not for the spelling checker. */
const unspelt = new Set([
  "URL",
  "InlineCode",
  "LiquidOutput",
  "LiquidTag",
  "SpanAttributeList",
  "BlockAttributeList",
  "HTMLTag",
  "HTMLBlock",
  "Math",
  "FootnoteReference",
  "ExcerptMark",
]);
const indentation = Decoration.mark({ class: "ec-indent" });
const noSpelling = Decoration.mark({ attributes: { spellcheck: "false" } });

/** The decorations of the visible part: kinds of lines, hanging indents, and where not to check the spelling. */
function decorate(view: EditorView): DecorationSet {
  const { state } = view;
  const looks = new Map<number, Look>();
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        if (unspelt.has(node.name) && node.to > node.from) marks.push(noSpelling.range(node.from, node.to));
        look(state, node, Math.max(from, node.from), Math.min(to, node.to), looks);
      },
    });
  for (const [from, { classes }] of looks) {
    if (!classes.has("ec-item")) continue;
    const { quote, indent, marker, gap } = readPrefix(state.doc.lineAt(from).text);
    const at = from + quote.length;
    if (indent) marks.push(indentation.range(at, at + indent.length));
    const after = at + indent.length + marker.length;
    if (gap) marks.push(indentation.range(after, after + gap.length));
  }
  const lines = [...looks].map(([from, { classes, lead, plain }]) => {
    const width = lead ? leadWidth(view, lead, classes, classes.has("ec-item") ? widened(lead) : 0) : 0;
    const attributes = {
      ...(width ? { style: `--lead: ${width}px` } : {}),
      ...(plain ? { spellcheck: "false" } : {}),
    };
    return Decoration.line({ class: [...classes].join(" "), attributes }).range(from);
  });
  return RangeSet.of([...lines, ...marks], true);
}

function look(state: EditorState, node: SyntaxNodeRef, from: number, to: number, looks: Map<number, Look>) {
  const name = classesOf[node.name];
  const item = lists.has(node.name);
  if (!name && !item) return;
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at);
    const its = looks.get(line.from) ?? { classes: new Set<string>(), lead: "", plain: false };
    looks.set(line.from, its);
    if (name) its.classes.add(name);
    if (node.name in blocks) {
      its.plain = true;
      if (line.from <= node.from) its.classes.add(`${name}-first`);
      if (line.to >= node.to) its.classes.add(`${name}-last`);
      its.classes.delete("ec-item");
      its.lead = "";
    } else if (node.name in headings && !node.name.startsWith("Setext")) {
      its.classes.add("ec-hang");
      its.lead = line.text.slice(0, readPrefix(line.text).length);
    } else if (item && !its.plain) {
      const lead = itemLead(line.text);
      if (lead) {
        its.classes.add("ec-item");
        its.lead = lead;
      }
    }
    at = line.to + 1;
  }
}

/** What the wrapped part of an item's line hangs under: its blanks and its mark. */
function itemLead(text: string): string {
  const note = /^\[\^[^\]]+\]:\s+/.exec(text)?.[0];
  if (note) return "";
  const { quote, indent, marker, gap, task } = readPrefix(text);
  return quote + indent + marker + gap + task;
}

/** How many blanks of an item's lead are drawn wider. */
function widened(lead: string): number {
  const { indent, gap } = readPrefix(lead);
  return indent.length + gap.length;
}

/** Line looks, recomputed for the visible part whenever text, tree or viewport change. */
export const lineLook: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update({ view, startState, state, docChanged, viewportChanged, geometryChanged }: ViewUpdate) {
      if (docChanged || viewportChanged || geometryChanged || syntaxTree(startState) !== syntaxTree(state))
        this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
