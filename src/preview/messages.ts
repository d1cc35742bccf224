import type { Site } from "#core/jekyll/site.ts";
import type { Rendered, RenderRequest } from "#core/render/render.ts";

/** What the page tells the render worker. */
export type ToWorker =
  | { type: "site"; site: Site }
  | { type: "render"; ticket: number; request: RenderRequest };

/** What the render worker answers. */
export type FromWorker =
  | { type: "rendered"; ticket: number; rendered: Rendered }
  | { type: "failed"; ticket: number; message: string };
