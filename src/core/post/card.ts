import { nameOf } from "#core/jekyll/path.ts";
import type { Visibility } from "#core/jekyll/visibility.ts";
import type { Base, Post, Sent } from "./post.ts";

/** Bumped when `describe` changes what it says, so that stored cards are made again. */
export const cardVersion = 3;

/** What a list needs of a post: a cache of what its text says, never the truth. */
export type Card = {
  version: number;
  id: string;
  path: string;
  rev: number;
  /** `other`: a file that Jekyll would read neither as a post nor as a draft. */
  kind: "post" | "draft" | "other";
  title: string;
  /** Civil date in the blog's time zone, `YYYY-MM-DD`, or null for a draft without one. */
  date: string | null;
  /** ms since the epoch: what Jekyll sorts by; null when it cannot tell. Cards of version 1 have none. */
  time?: number | null;
  /** The URL path that Jekyll gives it once it is visible, with baseurl, percent-encoded; null when it cannot tell. */
  url: string | null;
  tags: string[];
  categories: string[];
  /** Words of the body. */
  words: number;
  /** Plain text, at most 240 characters. */
  excerpt: string;
  visibility: Visibility;
  /** The front matter as it is written, fences included: what Liquid may ask of a post. Cards of version 1 have none. */
  frontMatter?: string;
  /** Where its text leads within the blog, as `cardLinks` writes it; absent when nowhere, and before version 3. */
  links?: string[];
  /** The front matter is missing or Jekyll cannot read it. */
  broken: boolean;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch */
  updatedAt: number;
  base?: Base;
  sent?: Sent;
};

/** What is known of a post without reading its text; of no version, so that the card is made again as soon as it can be. */
export function bareCard({ text: _, ...post }: Post): Card {
  return {
    ...post,
    version: 0,
    kind: "other",
    title: nameOf(post.path),
    date: null,
    url: null,
    tags: [],
    categories: [],
    words: 0,
    excerpt: "",
    visibility: "visible",
    broken: true,
  };
}
