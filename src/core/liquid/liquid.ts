import { Context } from "./context.ts";
import { TooMuchWork } from "./failure.ts";
import { arrayFilters } from "./filters/array.ts";
import { dateFilters } from "./filters/date.ts";
import { encodingFilters } from "./filters/encoding.ts";
import type { Filters } from "./filters/filter.ts";
import { groupFilters } from "./filters/group.ts";
import { markupFilters } from "./filters/markup.ts";
import { mathFilters } from "./filters/math.ts";
import { sortFilters } from "./filters/sort.ts";
import { stringFilters } from "./filters/string.ts";
import { textFilters } from "./filters/text.ts";
import { urlFilters } from "./filters/url.ts";
import { whereFilters } from "./filters/where.ts";
import { type Node, printFailure, renderNode, TextNode } from "./node.ts";
import { Output } from "./output.ts";
import { type Broken, findBroken, parseTemplate } from "./parser.ts";
import type { Rendering } from "./rendering.ts";
import { relatePosts } from "./site-drop.ts";
import { SourceLines } from "./source-lines.ts";
import type { Tags } from "./tag.ts";
import { assignTag, captureTag, decrementTag, incrementTag } from "./tags/assign.ts";
import { caseTag } from "./tags/case.ts";
import { cycleTag } from "./tags/cycle.ts";
import { echoTag } from "./tags/echo.ts";
import { breakTag, continueTag, forTag } from "./tags/for.ts";
import { highlightTag } from "./tags/highlight.ts";
import { ifChangedTag, ifTag, unlessTag } from "./tags/if.ts";
import { includeRelativeTag, includeTag } from "./tags/include.ts";
import { linkTag } from "./tags/link.ts";
import { liquidTag } from "./tags/liquid.ts";
import { postUrlTag } from "./tags/post-url.ts";
import { commentTag, inlineCommentTag, rawTag } from "./tags/raw.ts";
import { tableRowTag } from "./tags/tablerow.ts";

/** Liquid as Jekyll has it: templates that were read are kept. */
export type Liquid = {
  filters: Filters;
  /** The pieces of a text; the same pieces as long as the text is remembered. */
  parse(source: string): readonly Node[];
};

const filters: Filters = {
  ...stringFilters,
  ...mathFilters,
  ...arrayFilters,
  ...sortFilters,
  ...encodingFilters,
  ...dateFilters,
  ...whereFilters,
  ...groupFilters,
  ...markupFilters,
  ...textFilters,
  ...urlFilters,
};

const tags: Tags = {
  "#": inlineCommentTag,
  assign: assignTag,
  break: breakTag,
  capture: captureTag,
  case: caseTag,
  comment: commentTag,
  continue: continueTag,
  cycle: cycleTag,
  decrement: decrementTag,
  echo: echoTag,
  for: forTag,
  highlight: highlightTag,
  if: ifTag,
  ifchanged: ifChangedTag,
  include: includeTag,
  // A plugin's, which prints the same.
  include_cached: includeTag,
  include_relative: includeRelativeTag,
  increment: incrementTag,
  link: linkTag,
  liquid: liquidTag,
  post_url: postUrlTag,
  raw: rawTag,
  tablerow: tableRowTag,
  unless: unlessTag,
};

/** Characters of templates that are remembered: a few posts with all that they include. */
const mostRemembered = 4_000_000;

/** Liquid with Jekyll's tags and filters; the zone of its dates comes with each rendering. */
export function createLiquid(_zone?: string): Liquid {
  const remembered = new Map<string, readonly Node[]>();
  let size = 0;
  return {
    filters,
    parse(source) {
      const before = remembered.get(source);
      if (before) {
        remembered.delete(source);
        remembered.set(source, before);
        return before;
      }
      const nodes = parseTemplate(source, tags);
      remembered.set(source, nodes);
      size += source.length;
      for (const [oldest] of remembered) {
        if (size <= mostRemembered || oldest === source) break;
        remembered.delete(oldest);
        size -= oldest.length;
      }
      return nodes;
    },
  };
}

/** What of a text Jekyll's build fails for before it runs any of it: branches that are never taken count too. */
export function unreadable(source: string): readonly Broken[] {
  return hasLiquid(source) ? findBroken(source, tags) : [];
}

/** Whether a text says anything to Liquid. */
export function hasLiquid(text: string): boolean {
  return text.includes("{{") || text.includes("{%");
}

/** Render a document's Liquid; problems and marks go to the rendering, `lines` follows the source. */
export function renderLiquid(
  liquid: Liquid,
  scope: Record<string, unknown>,
  rendering: Rendering,
): { text: string; lines: SourceLines } {
  const { source } = rendering;
  relatePosts(scope.site, rendering.path);
  const context = new Context(scope, rendering, liquid);
  const nodes = liquid.parse(source);
  const lines = new SourceLines(source);
  const printed: string[] = [];
  for (const [at, node] of nodes.entries()) {
    const { begin, end } = node.place;
    rendering.current = { from: begin, to: end };
    const text = printTop(node, context);
    printed.push(text);
    if (node instanceof TextNode) lines.text(begin, text);
    // A block's place is its opening tag; the block lasts until the next piece.
    else lines.printed(begin, nodes[at + 1]?.place.begin ?? source.length, text);
    if (context.interrupt) break;
  }
  return { text: printed.join(""), lines };
}

// Past the limit every piece fails; plain text still has something to say.
function printTop(node: Node, context: Context): string {
  if (node instanceof TextNode) return node.text;
  const output = new Output();
  try {
    renderNode(node, context, output);
    const { text } = output;
    context.add(text.length);
    return text;
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    const chip = new Output();
    printFailure(node, error, context, chip);
    return chip.text;
  }
}
