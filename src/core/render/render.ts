import type { Liquid } from "liquidjs";
import { findBlock } from "#core/front-matter/block.ts";
import { type JekyllDocument, readDocument } from "#core/jekyll/document.ts";
import { excerptSource } from "#core/jekyll/excerpt.ts";
import type { Site } from "#core/jekyll/site.ts";
import { toBlocks, toHtml } from "#core/kramdown/index.ts";
import { type KramdownOptions, readOptions } from "#core/kramdown/options.ts";
import { createLiquid, hasLiquid, renderLiquid } from "#core/liquid/liquid.ts";
import { Marks } from "#core/liquid/marks.ts";
import { pageDrop } from "#core/liquid/page-drop.ts";
import type { Rendering } from "#core/liquid/rendering.ts";
import { siteDrop } from "#core/liquid/site-drop.ts";
import type { Problem } from "#core/problem.ts";
import { countWords } from "#core/text/count.ts";
import { joinOpenBlocks } from "./blocks.ts";
import { singleBraces } from "./single-braces.ts";

/** A post to render, as the writer has it now. */
export type RenderRequest = { path: string; text: string; id: string };

/** What Jekyll would make of a post's body, and what it would stumble over. */
export type Rendered = {
  /** The body only; blocks carry `data-line`, their first line in the whole text, 1-based. */
  html: string;
  /** Where each top-level block ends in `html`: the pieces that a preview may replace one by one. */
  blockEnds: number[];
  /** What stands before the excerpt separator, or the whole. */
  excerptHtml: string;
  /** With offsets into the whole text. */
  problems: Problem[];
  /** Words of the body. */
  words: number;
};

/** What the ground floor cannot know by itself. */
export type RenderClock = {
  /** ms since the epoch, asked for at each rendering. */
  now(): number;
  /** IANA name of the zone of the machine that builds. */
  buildZone: string;
};

export type RenderEngine = { render(request: RenderRequest): Rendered };

/** Renders posts of one state of a blog in Jekyll's order: Liquid, then Markdown; never throws on any text. */
export function createRenderEngine(site: Site, clock: RenderClock): RenderEngine {
  const zone = site.config.timezone ?? clock.buildZone;
  const options = readOptions(site.config.kramdown);
  let kept: { liquid: Liquid; drop: Record<string, unknown> } | null = null;
  const liquidFor = (now: number) =>
    (kept ??= { liquid: createLiquid(zone), drop: siteDrop(site, { now, zone }) });

  return {
    render(request) {
      const now = clock.now();
      const { text, path } = request;
      const offset = bodyStart(text);
      const body = text.slice(offset);
      const document = readDocument({ path, text }, site.config, { now, buildZone: clock.buildZone });
      const firstLine = countNewlines(text, offset);
      const toMarkup = markupOf(path, site, options);
      const problems = document.data.render_with_liquid === false ? [] : singleBraces(body, offset);

      const piece = (source: string, withLines: boolean, heard: Problem[]): string[] => {
        const lineOf = (line: number) => firstLine + line;
        if (document.data.render_with_liquid === false || !hasLiquid(source))
          return toMarkup(source, withLines ? lineOf : undefined);
        const { liquid, drop } = liquidFor(now);
        const marks = new Marks(source);
        const rendering: Rendering = {
          ...{ site, path, now, zone, source, offset, marks, problems: heard },
          current: { from: 0, to: 0 },
          depth: 0,
          toHtml: (markdown) => toHtml(markdown, { options }),
        };
        const scope = scopeOf(document, { path, body, zone, site: drop });
        const { text: markdown, lines } = renderLiquid(liquid, scope, rendering);
        const blocks = toMarkup(markdown, withLines ? (line) => firstLine + lines.lineOf(line) : undefined);
        return blocks.map((html) => marks.restore(html));
      };

      const blocks = joinOpenBlocks(piece(body, true, problems));
      const html = blocks.join("");
      const excerpt = excerptSource(body, document.excerptSeparator);
      const excerptHtml = excerpt === body ? html : piece(excerpt, false, []).join("");
      let end = 0;
      const blockEnds = blocks.map((block) => (end += block.length));
      return { html, blockEnds, excerptHtml, problems, words: countWords(body) };
    },
  };
}

function scopeOf(
  document: JekyllDocument,
  place: { path: string; body: string; zone: string; site: Record<string, unknown> },
): Record<string, unknown> {
  const { site, ...rest } = place;
  return {
    site,
    page: pageDrop(document, rest),
    jekyll: { environment: "production", version: "4.3.1" },
    layout: null,
    content: null,
    paginator: null,
  };
}

// Only `markdown_ext` is converted; every other extension is the text itself.
function markupOf(path: string, site: Site, options: KramdownOptions) {
  const extension = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? "";
  const markdown = extension === "" || site.config.markdown_ext.includes(extension);
  return (text: string, line?: (markdownLine: number) => number): string[] =>
    markdown ? toBlocks(text, line ? { options, line } : { options }) : [text];
}

function bodyStart(text: string): number {
  const block = findBlock(text);
  if (block) return block.bodyFrom;
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function countNewlines(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
