import type { Good } from "../../post-links.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { blockAt, proseOf, type Span, spanAround } from "../source-prose.ts";
import { problemsOf, rawAround } from "./liquid-problems.ts";

// Liquid::Template: it knows no Markdown, and code is text to it.
export const liquidInCode = rule({
  id: "liquid-in-code",
  severity: "meaning",
  docs: "https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting",
  check(source) {
    const { text } = source;
    // Braces that nothing closes may eat whatever is put around the code, and stop the build first.
    if (problemsOf(source, "liquid-failed").length > 0) return [];
    const { liquid, codeBlocks, codeSpans } = proseOf(source);
    const seen = new Set<Span>();
    const stopping = new Set(source.problems.map(({ from }) => from));
    const names = knownNames(liquid);
    const hits: Hit<{ written: string; isEmpty: boolean }>[] = [];
    for (const token of liquid) {
      const block = spanAround(codeBlocks, token.begin);
      const span = block ?? spanAround(codeSpans, token.begin);
      // Said once for each piece of code; where the build stops, that is said instead.
      if (!span || seen.has(span) || stopping.has(token.begin)) continue;
      const isEmpty = token.kind === "output" && printsNothing(token.markup, names);
      const isShown = isEmpty || (block ? isLesson(text, block, token) : fills(text, span, token));
      if (!isShown) continue;
      const fix = rawAround(source, token.begin);
      // Code that is half wrapped already says that its writer knows.
      if (!fix || !isCode(source, token.begin)) continue;
      seen.add(span);
      const written = text.slice(token.begin, token.end);
      hits.push({ from: token.begin, to: token.end, data: { written, isEmpty }, fix });
    }
    return hits;
  },
});

/** What a variable's name may begin with and still print something: Jekyll's own, and what the post assigns. */
function knownNames(liquid: readonly Good[]): ReadonlySet<string> {
  const names = new Set(["site", "page", "layout", "content", "jekyll", "paginator", "forloop", "include"]);
  for (const token of liquid) {
    if (token.kind !== "tag") continue;
    const made = /^(\w[\w-]*)/.exec(token.markup)?.[1];
    if (made && /^(?:assign|capture|for|tablerow|increment|decrement)$/.test(token.name)) names.add(made);
  }
  return names;
}

function printsNothing(markup: string, names: ReadonlySet<string>): boolean {
  const found = /^\s*([A-Za-z_][\w-]*)(?:[.[\s|]|$)/.exec(markup);
  if (!found) return false;
  return (
    !names.has(found[1]!) &&
    !/^(?:true|false|nil|null|empty|blank)$/.test(found[1]!) &&
    !/\|\s*default\b/.test(markup)
  );
}

const lessons =
  /^[ \t>]*(?:```|~~~)[`~]*\s*(?:liquid|jinja2?|html|htm|twig|handlebars|django|erb|markdown|md|yaml|yml)\b/i;

/** A block that shows Liquid: its language is one that holds it, or what it says is a tag of control. */
function isLesson(text: string, block: Span, token: Good): boolean {
  if (token.kind === "tag")
    return (
      /^(?:if|unless|for|case|assign|capture|include|link|post_url|cycle)$/.test(token.name) &&
      lessons.test(text.slice(block.from, block.from + 40))
    );
  return (
    lessons.test(text.slice(block.from, block.from + 40)) &&
    /^\s*(?:page|layout|content|paginator|include|"|')/.test(token.markup)
  );
}

/** A code span that says the Liquid and nothing else. */
function fills(text: string, span: Span, token: Good): boolean {
  const code = text.slice(span.from, span.to).replace(/^`+\s*|\s*`+$/g, "");
  return code === text.slice(token.begin, token.end);
}

/** Whether the page shows code there at all: of what is code, Jekyll has the last word. */
function isCode(source: CheckSource, at: number): boolean {
  const block = blockAt(source, at);
  return block === null || /<(?:pre|code)\b/.test(block.html);
}
