// What the app prints for a Markdown text, as a module for a comparison with other programs. `npm run fidelity` also leaves
// a built form that plain Node can import: node_modules/.cache/fidelity/render.mjs
import { toHtml } from "#core/kramdown/index.ts";
import { readOptions } from "#core/kramdown/read-options.ts";
import { createHighlighter } from "#core/rouge/highlighter.ts";

const highlighter = createHighlighter();

/** HTML of a Markdown body; `options` as they are written below `kramdown:` in `_config.yml`. */
export async function render(body: string, options?: Record<string, unknown> | null): Promise<string> {
  const read = readOptions(options ?? {});
  for (;;) {
    const html = toHtml(body, { options: read, highlighter });
    if (!highlighter.isWanting()) return html;
    await highlighter.fetch();
  }
}
