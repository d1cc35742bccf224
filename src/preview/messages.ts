import type { Site } from "#core/jekyll/site.ts";
import type { SiteChange } from "#core/jekyll/site-change.ts";
import type { Printed, Rendered, RenderRequest } from "#core/render/render.ts";

/** What the page tells the render worker. */
export type ToWorker =
  | { type: "site"; site: Site }
  /** Of the blog that it was told of before. */
  | { type: "documents"; change: SiteChange }
  | { type: "render"; ticket: number; request: RenderRequest }
  /** For elsewhere: answered once its languages are here. */
  | { type: "print"; ticket: number; request: RenderRequest };

/** A post's HTML for elsewhere, and whether code lacks its colors because a language could not be fetched. */
export type PrintedPost = Printed & { lacksColors: boolean };

/** What the render worker answers. */
export type FromWorker =
  | { type: "rendered"; ticket: number; rendered: Rendered }
  | { type: "printed"; ticket: number; printed: PrintedPost }
  | { type: "failed"; ticket: number; message: string }
  /** Languages came: what was rendered before has other colors now. */
  | { type: "languages" };
