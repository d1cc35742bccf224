/** What one side says of a post: each field as it is compared. */
export type Values = {
  title: string | null;
  /** With the offset of the site's zone: `2017-10-09T23:30:00+02:00`. */
  date: string | null;
  /** Without baseurl. */
  url: string | null;
  categories: string[];
  tags: string[];
  layout: string | null;
  /** As HTML; null where the build stops at it. */
  excerpt: string | null;
  slug: string | null;
};

/** What becomes of the post in a build of now; `fails`: the build stops at it. */
export type PostVisibility = "visible" | "draft" | "future" | "unpublished" | "limited" | "unread" | "fails";

/** One post, by its path below the site; what is never read has no values. */
export type Said = { path: string; visibility: PostVisibility; values: Values | null };

export const fieldNames = [
  ...(["title", "date", "url", "categories", "tags", "layout", "excerpt", "slug"] as const),
];
