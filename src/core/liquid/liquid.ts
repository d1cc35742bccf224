import { Context, Liquid, TokenKind } from "liquidjs";
import { registerDateFilters } from "./filters/date.ts";
import { registerMarkupFilters } from "./filters/markup.ts";
import { registerTextFilters } from "./filters/text.ts";
import { registerUrlFilters } from "./filters/url.ts";
import { BrokenTemplate } from "./parser.ts";
import { bindRendering, type Rendering } from "./rendering.ts";
import { SourceLines } from "./source-lines.ts";
import { HighlightTag } from "./tags/highlight.ts";
import { IncludeRelativeTag, IncludeTag } from "./tags/include.ts";
import { LinkTag } from "./tags/link.ts";
import { PostUrlTag } from "./tags/post-url.ts";
import { printDocument, readTemplates } from "./template.ts";

const jekyllTags: Record<string, Parameters<Liquid["registerTag"]>[1]> = {
  link: LinkTag,
  post_url: PostUrlTag,
  include: IncludeTag,
  include_cached: IncludeTag,
  include_relative: IncludeRelativeTag,
  highlight: HighlightTag,
};
/** Tags of liquidjs that Jekyll's Liquid does not have. */
const foreignTags = ["layout", "block", "render", "liquid", "echo", "#"];
/** A loop of a post must not hold the preview for longer. */
const renderLimitMs = 4000;
const memoryLimit = 200_000_000;

/** Liquid with Jekyll's tags and filters. */
export function createLiquid(zone: string): Liquid {
  const liquid = new Liquid({
    jekyllWhere: true,
    ownPropertyOnly: true,
    locale: "en-US",
    timezoneOffset: zone,
    renderLimit: renderLimitMs,
    memoryLimit,
  });
  for (const name of foreignTags) delete liquid.tags[name];
  for (const [name, tag] of Object.entries(jekyllTags)) liquid.registerTag(name, tag);
  registerDateFilters(liquid);
  registerMarkupFilters(liquid);
  registerTextFilters(liquid);
  registerUrlFilters(liquid);
  return liquid;
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
  const context = new Context(scope, liquid.options, { sync: true }, { liquid });
  bindRendering(context, rendering);
  const templates = readTemplates(source, liquid);
  const lines = new SourceLines(source);
  // A block's token is its opening tag; the block lasts until the next piece.
  const ends = new Map(templates.map((one, at) => [one, templates[at + 1]?.token.begin ?? source.length]));
  const text = printDocument(templates, context, rendering, (template, output) => {
    const { begin, kind } = template.token;
    const plain = kind === TokenKind.HTML && !(template instanceof BrokenTemplate);
    if (plain) lines.text(begin + (template.token as unknown as { trimLeft: number }).trimLeft, output);
    else lines.printed(begin, ends.get(template) ?? begin, output);
  });
  return { text, lines };
}
