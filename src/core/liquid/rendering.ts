import type { Site } from "#core/jekyll/site.ts";
import type { DocumentProblem } from "#core/problem.ts";
import type { Marks } from "./marks.ts";
import type { Place } from "./node.ts";

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
  problems: DocumentProblem[];
  /** How many includes deep. */
  depth: number;
  /** Whether what Liquid prints goes through Markdown; by the extension when it is not said. */
  isMarkdown?: boolean;
  toHtml(markdown: string): string;
  /** Code as Rouge colors it; without it, escaped code. */
  highlight?(code: string, language: string): string;
};

/** Where a piece stands in the whole file; inside an include, where the include was called. */
export function placeOf(place: Place, { source, offset, current }: Rendering): { from: number; to: number } {
  const { begin, end } = place.input === source ? place : { begin: current.from, end: current.to };
  return { from: offset + begin, to: offset + end };
}

/** Whether the document is one that Jekyll converts from Markdown. */
export function isMarkdown({ isMarkdown: said, path, site }: Rendering): boolean {
  if (said !== undefined) return said;
  const extension = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? "";
  return extension === "" || site.config.markdown_ext.includes(extension);
}
