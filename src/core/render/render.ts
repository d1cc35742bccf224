import { findBlock } from "#core/front-matter/block.ts";
import { type JekyllDocument, readDocument } from "#core/jekyll/document.ts";
import { excerptSource } from "#core/jekyll/excerpt.ts";
import { isTruthy, toRubyString } from "#core/jekyll/ruby-string.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import type { Piece } from "#core/kramdown/index.ts";
import { createLiquid, hasLiquid, type Liquid, renderLiquid } from "#core/liquid/liquid.ts";
import { Marks } from "#core/liquid/marks.ts";
import { excerptDrop, pageDrop } from "#core/liquid/page-drop.ts";
import type { Rendering } from "#core/liquid/rendering.ts";
import { siteDrop } from "#core/liquid/site-drop.ts";
import type { DocumentProblem } from "#core/problem.ts";
import { escapeCode } from "#core/rouge/highlight.ts";
import { createHighlighter, type Highlighter } from "#core/rouge/highlighter.ts";
import { type BodyMarkup, type SiteMarkup, siteMarkup } from "./body.ts";
import { singleBraces } from "./single-braces.ts";
import { WordCount } from "./word-count.ts";

/** A post to render, as the writer has it now. */
export type RenderRequest = { path: string; text: string; id: string };

/** What Jekyll would make of a post's body, and what it would stumble over. */
export type Rendered = {
  /** The body only; items of lists carry `data-line`, lines below the beginning of their block. */
  html: string;
  /** Where each top-level block ends in `html`: the pieces that a preview may replace one by one. */
  blockEnds: number[];
  /** The first line of each block in the whole text, 1-based. */
  blockLines: number[];
  /** What stands before the excerpt separator, or the whole; the front matter's own as it stands. */
  excerptHtml: string;
  /** With offsets into the whole text. */
  problems: DocumentProblem[];
  /** Words of the body. */
  words: number;
};

/** A post's HTML for elsewhere: what Jekyll prints and nothing else. */
export type Printed = {
  html: string;
  /** The Liquid that is left in it, since Jekyll alone knows what it prints. */
  left: string[];
};

/** What Jekyll would make of a post, for those who judge it. */
export type Examined = {
  document: JekyllDocument;
  /** As `Rendered.html`, cut where a top-level block ends; offsets of its lines are into the editor's text. */
  blocks: { html: string; from: number; to: number }[];
  /** What Liquid stumbled over, with offsets into the editor's text. */
  problems: DocumentProblem[];
  /** Where the body begins in the editor's text. */
  bodyFrom: number;
  /** As `Rendered.excerptHtml`; null when it was not asked for. */
  excerptHtml: string | null;
};

/** What the ground floor cannot know by itself. */
export type RenderClock = {
  /** ms since the epoch, asked for at each rendering. */
  now(): number;
  /** IANA name of the zone of the machine that builds. */
  buildZone: string;
};

export interface RenderEngine {
  render(request: RenderRequest): Rendered;
  /** The body as Jekyll writes it, without what only a preview shows. */
  print(request: RenderRequest): Printed;
  /**
   * The page and what went into it. `isKept`: the post is being written, so that its next examination costs no more than
   * the edit between; its excerpt is then told too.
   */
  examine(request: RenderRequest, options?: { isKept?: boolean }): Examined;
  /** The blog's documents from now on; what was rendered stays known, the next edit costs no more than itself. */
  setDocuments(documents: readonly SiteDocument[]): void;
  /** Whether code was printed plain because its language is not here yet. */
  isWanting(): boolean;
  /** Fetch the languages that were wanting; the next rendering has their colors. Rejects when one cannot be fetched. */
  fetchLanguages(): Promise<void>;
}

/** Posts whose last rendering is kept, so that an edit costs no more than itself. */
const mostKept = 3;

/** `version` is the highlighter's when it last colored this. */
type Kept = { body: BodyMarkup; excerpt: BodyMarkup; words: WordCount; version: number };

type PrintMarks = (marks: Marks, html: string) => string;

type Asked = { printMarks?: PrintMarks; isExcerpt?: boolean };

/** Renders posts of a blog in Jekyll's order: Liquid, then Markdown; never throws on any text. */
export function createRenderEngine(
  blog: Site,
  clock: RenderClock,
  highlighter: Highlighter = createHighlighter(),
): RenderEngine {
  let site = blog;
  const zone = site.config.timezone ?? clock.buildZone;
  const markup = siteMarkup(site.config, (code, language) => highlighter.highlight(code, language));
  const kept = new Map<string, Kept>();
  let liquids: { liquid: Liquid; drop: Record<string, unknown> } | null = null;
  const liquidFor = (now: number) =>
    (liquids ??= { liquid: createLiquid(zone), drop: siteDrop(site, { now, zone, toHtml: markup.toHtml }) });

  type Prepared = {
    document: JekyllDocument;
    body: string;
    offset: number;
    isLiquid: boolean;
    piece(source: string, way: BodyMarkup, heard: DocumentProblem[], asked?: Asked): readonly Piece[];
  };

  function prepare({ text, path }: RenderRequest): Prepared {
    const now = clock.now();
    const offset = bodyStart(text);
    const body = text.slice(offset);
    const document = readDocument({ path, text }, site.config, { now, buildZone: clock.buildZone });
    // Jekyll 3 does not know the key.
    const isLiquid = site.jekyll === 3 || document.data.render_with_liquid !== false;
    return {
      ...{ document, body, offset, isLiquid },
      piece(source, way, heard, { printMarks = restore, isExcerpt = false } = {}) {
        if (!isLiquid || !hasLiquid(source)) return way.render(source);
        const { liquid, drop } = liquidFor(now);
        const marks = new Marks(source);
        const rendering: Rendering = {
          ...{ site, path, now, zone, source, offset, marks, problems: heard },
          current: { from: 0, to: 0 },
          depth: 0,
          isMarkdown: markup.isMarkdown(path),
          toHtml: markup.toHtml,
          highlight: (code, language) => highlighter.highlight(code, language) ?? escapeCode(code),
        };
        const scopeOfPage = () => {
          // `page.excerpt` goes the same way as the post.
          const toHtml = (excerpt: string): string => {
            if (!hasLiquid(excerpt)) return markup.toHtml(excerpt);
            const own: Rendering = { ...rendering, source: excerpt, marks: new Marks(excerpt), problems: [] };
            return printMarks(
              own.marks,
              markup.toHtml(renderLiquid(liquid, scopeOfExcerpt(excerpt), own).text),
            );
          };
          return scopeOf(drop, pageDrop(document, { path, body, zone, site: drop, toHtml }));
        };
        const scopeOfExcerpt = (excerpt: string) =>
          scopeOf(drop, excerptDrop(document, { path, body: excerpt, zone, site: drop }));
        const scope = isExcerpt ? scopeOfExcerpt(source) : scopeOfPage();
        const { text: markdown, lines } = renderLiquid(liquid, scope, rendering);
        // Lines are counted from 1 there.
        return way
          .render(markdown)
          .map(({ html, line }) => ({ html: printMarks(marks, html), line: lines.lineOf(line + 1) - 1 }));
      },
    };
  }

  return {
    setDocuments(documents) {
      site = { ...site, documents: [...documents] };
      liquids = null;
    },
    isWanting: () => highlighter.isWanting(),
    fetchLanguages: () => highlighter.fetch(),
    render(request) {
      const { document, body, offset, isLiquid, piece } = prepare(request);
      const problems = isLiquid ? singleBraces(body, offset) : [];
      const here = keep(kept, markup, request);
      if (here.version !== highlighter.version) {
        here.version = highlighter.version;
        here.body.recolor();
        here.excerpt.recolor();
      }
      const pieces = piece(body, here.body, problems).filter((block) => block.html !== "");
      const html = join(pieces);
      const printExcerpt = () => {
        const source = excerptSource(body, document.excerptSeparator);
        return isSame(source, body) ? html : join(piece(source, here.excerpt, [], { isExcerpt: true }));
      };
      let end = 0;
      const firstLine = countNewlines(request.text, offset) + 1;
      return {
        html,
        blockEnds: pieces.map((block) => (end += block.html.length)),
        blockLines: pieces.map(({ line }) => firstLine + line),
        excerptHtml: ownExcerpt(document) ?? printExcerpt(),
        problems,
        words: here.words.count(body),
      };
    },
    examine(request, { isKept = false } = {}) {
      const { document, body, offset, isLiquid, piece } = prepare(request);
      const problems = isLiquid ? singleBraces(body, offset) : [];
      const ways = isKept
        ? keep(kept, markup, request)
        : { body: markup.open(request.path, true), excerpt: null };
      const pieces = piece(body, ways.body, problems).filter((block) => block.html !== "");
      const starts = lineStarts(body);
      const startOf = (line: number) => offset + (starts[line] ?? body.length);
      const printExcerpt = (way: BodyMarkup) => {
        const source = excerptSource(body, document.excerptSeparator);
        return join(isSame(source, body) ? pieces : piece(source, way, [], { isExcerpt: true }));
      };
      return {
        ...{ document, problems, bodyFrom: offset },
        blocks: pieces.map(({ html, line }, at) => {
          const from = startOf(line);
          // Footnotes come last, and from above.
          const next = pieces[at + 1]?.line ?? Number.POSITIVE_INFINITY;
          return { html, from, to: Math.max(from, startOf(next)) };
        }),
        excerptHtml: ways.excerpt ? (ownExcerpt(document) ?? printExcerpt(ways.excerpt)) : null,
      };
    },
    print(request) {
      const { body, piece } = prepare(request);
      const left = new Set<string>();
      const printMarks: PrintMarks = (marks, html) => {
        const spelled = marks.spellOut(html);
        for (const source of spelled.left) left.add(source);
        return spelled.html;
      };
      const pieces = piece(body, markup.open(request.path, false), [], { printMarks });
      return { html: join(pieces), left: [...left] };
    },
  };
}

// Jekyll::Document#generate_excerpt: the front matter's own is printed as it stands, and none is made without a separator.
function ownExcerpt({ data, excerptSeparator, isCorrupted }: JekyllDocument): string | null {
  if (isTruthy(data.excerpt)) return toRubyString(data.excerpt);
  if (!isCorrupted && excerptSeparator !== "") return null;
  return data.excerpt === false ? "false" : "";
}

function keep(kept: Map<string, Kept>, markup: SiteMarkup, { id, path }: RenderRequest): Kept {
  const key = `${id} ${path}`;
  const found = kept.get(key) ?? {
    body: markup.open(path, true),
    excerpt: markup.open(path, false),
    words: new WordCount(),
    version: 0,
  };
  kept.delete(key);
  kept.set(key, found);
  for (const [oldest] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return found;
}

// A post without a separator is its own excerpt, unless its Liquid asks for what differs between them.
function isSame(excerpt: string, body: string): boolean {
  return excerpt === body && !(hasLiquid(body) && /\bpage\b/.test(body));
}

function restore(marks: Marks, html: string): string {
  return marks.restore(html);
}

function scopeOf(site: Record<string, unknown>, page: Record<string, unknown>): Record<string, unknown> {
  return {
    site,
    page,
    jekyll: { environment: "production", version: "4.3.1" },
    layout: null,
    content: null,
    paginator: null,
  };
}

function join(pieces: readonly Piece[]): string {
  return pieces.map(({ html }) => html).join("");
}

function bodyStart(text: string): number {
  const block = findBlock(text);
  if (block) return block.bodyFrom;
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function countNewlines(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
