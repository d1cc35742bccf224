import type { Site } from "#core/jekyll/site.ts";
import type { SiteChange } from "#core/jekyll/site-change.ts";
import type { Checked, CheckTask } from "#core/post/checks/task.ts";

/** What the page tells the check worker. */
export type ToChecker =
  | { type: "site"; site: Site }
  /** Of the blog that it was told of before. */
  | { type: "documents"; change: SiteChange }
  | { type: "check"; ticket: number; task: CheckTask };

/** What the check worker answers. */
export type FromChecker =
  | { type: "checked"; ticket: number; checked: Checked }
  | { type: "failed"; ticket: number; message: string };
