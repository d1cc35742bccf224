import type { Context, Token } from "liquidjs";
import type { Site } from "#core/jekyll/site.ts";
import type { Problem } from "#core/problem.ts";
import type { Marks } from "./marks.ts";

/** What the tags and filters of one rendering share: the blog, the place in the text, and what went wrong. */
export type Rendering = {
  site: Site;
  /** Path of the document, for `include_relative`. */
  path: string;
  /** ms since the epoch: what `now` means. */
  now: number;
  /** IANA name of the zone in which dates are shown. */
  zone: string;
  /** The Liquid text of the document itself; tokens of includes have another. */
  source: string;
  /** Where `source` begins in the whole file. */
  offset: number;
  /** The top-level piece being rendered, in `source`: the place of whatever an include does. */
  current: { from: number; to: number };
  marks: Marks;
  problems: Problem[];
  /** How many includes deep. */
  depth: number;
  toHtml(markdown: string): string;
};

const register = "rendering";

/** The rendering that a tag or filter works for. */
export function renderingOf(context: Context): Rendering {
  return context.getRegister<Rendering>(register);
}

/** Tie a rendering to a context, for the tags and filters in it. */
export function bindRendering(context: Context, rendering: Rendering): void {
  context.setRegister(register, rendering);
}

/** Where a token stands in the whole file; inside an include, where the include was called. */
export function placeOf(token: Token, { source, offset, current }: Rendering): { from: number; to: number } {
  const { begin, end } = token.input === source ? token : { begin: current.from, end: current.to };
  return { from: offset + begin, to: offset + end };
}
