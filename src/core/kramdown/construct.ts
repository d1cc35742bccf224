import type { RendererExtension, TokenizerExtension } from "marked";

/** One construct of kramdown that `marked` does not know: how it is recognized, and how it is printed. */
export type Construct = TokenizerExtension & RendererExtension<string, string>;
