import { type CheckSource, type Hit, rule } from "../rule.ts";
import { saidInText } from "../running-text.ts";
import { blockAt, proseOf } from "../source-prose.ts";

type Left = {
  fence: string;
  /** Another fence opens within: the code runs to the end of that one. */
  isSwallowing: boolean;
};

// kramdown/parser/gfm.rb, FENCED_CODEBLOCK_MATCH: a fence that nothing closes is a line of the paragraph.
export const fenceOpen = rule({
  id: "fence-open",
  severity: "meaning",
  docs: "https://kramdown.gettalong.org/syntax.html#fenced-code-blocks",
  check(source): Hit<Left>[] {
    const swallowing = swallowingFences(source);
    // One slip turns all that follows inside out: the first tells enough.
    if (swallowing.length > 0) return swallowing.slice(0, 1);
    for (const { from, to, found } of saidInText(source, /`{3,}|~{3,}/g)) {
      const before = from < 80 ? `\n${source.text.slice(0, from)}` : source.text.slice(from - 80, from);
      const isTyped = source.text.slice(from, to) === found[0];
      if (!isTyped || !/\n[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(before)) continue;
      return [{ from, to, data: { fence: found[0], isSwallowing: false } }];
    }
    return [];
  },
});

const opening = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w+#.-]+)[ \t]*$/gm;

/** Fences whose code holds the opening of another: they lack their end. */
function swallowingFences(source: CheckSource): Hit<Left>[] {
  return proseOf(source).codeBlocks.flatMap(({ from, to }): Hit<Left>[] => {
    const code = source.text.slice(from, to);
    const fence = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}|~{3,})[^\n]*\n/.exec(code);
    if (!fence) return [];
    const mark = fence[1]!;
    const isMarkdown = /(?:markdown|\bmd\b|kramdown|text|liquid)/i.test(fence[0]);
    opening.lastIndex = fence[0].length;
    for (let inner = opening.exec(code); inner && !isMarkdown; inner = opening.exec(code)) {
      if (inner[1]![0] !== mark[0] || inner[1]!.length < mark.length) continue;
      if (!isPrinted(source, from, inner[0].trim())) break;
      const begin = from + fence[0].indexOf(mark);
      return [{ from: begin, to: begin + mark.length, data: { fence: mark, isSwallowing: true } }];
    }
    return [];
  });
}

/** Whether the page shows it as the code of that fence: of what opens and closes one, Jekyll has the last word. */
function isPrinted(source: CheckSource, at: number, line: string): boolean {
  const block = blockAt(source, at);
  if (!block || /^[ \t>]*(?:`{3}|~{3})/m.test(source.text.slice(block.from, at))) return false;
  return block.html.replace(/<[^<>]*>/g, "").includes(line);
}

// kramdown/parser/html.rb, HTML_COMMENT_RE: without its end it is text.
export const commentOpen = rule({
  id: "comment-open",
  severity: "meaning",
  docs: "https://kramdown.gettalong.org/syntax.html#html-blocks",
  check: (source) =>
    // kramdown has made a dash of its hyphens.
    saidInText(source, /<!(?:--|[–—])/g, "<!--").flatMap(({ from, to }): Hit<Record<never, never>>[] =>
      source.text.slice(from, to) === "<!--" && source.text[from - 1] !== "\\"
        ? [{ from, to, data: {} }]
        : [],
    ),
});
