import { bodyOf } from "#core/front-matter/block.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";

/** Where the excerpt of other pages comes from. */
export type ExcerptOrigin =
  /** The key of the front matter, printed as it stands. */
  | { from: "front matter" }
  /** An empty separator: the blog has none. */
  | { from: "none" }
  /** What stands before the separator. */
  | { from: "separator"; separator: string }
  /** What stands before the first blank line. */
  | { from: "paragraph" }
  /** The separator is not in the text: the whole of it. */
  | { from: "whole"; separator: string }
  /** No blank line is in the text: the whole of it. */
  | { from: "only-paragraph" };

/** Jekyll::Document#generate_excerpt; `file` has the line endings of the repository, in which the separator is looked for. */
export function excerptOrigin({ data, excerptSeparator }: JekyllDocument, file: string): ExcerptOrigin {
  if (isTruthy(data.excerpt)) return { from: "front matter" };
  if (excerptSeparator === "") return { from: "none" };
  const isThere = bodyOf(file).includes(excerptSeparator);
  const separator = excerptSeparator.trim();
  if (separator === "") return isThere ? { from: "paragraph" } : { from: "only-paragraph" };
  return isThere ? { from: "separator", separator } : { from: "whole", separator };
}
