import { readFrontMatter } from "#core/front-matter/read.ts";
import { readDocument } from "#core/jekyll/document.ts";

/** What reads a post as Jekyll does, in one lazy chunk. */
export const readingTools = { readDocument, readFrontMatter };
