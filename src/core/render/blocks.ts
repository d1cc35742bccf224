import type { Piece } from "#core/kramdown/index.ts";

/** Elements that a post may open in one block of Markdown and close in another. */
const tag =
  /<!--[\s\S]*?-->|<(\/?)(div|section|article|aside|header|footer|main|nav|figure|details|blockquote|center|table|tbody|tr|td|ul|ol|dl|pre|span|a|form|fieldset|video|audio|object)(?=[\s>/])(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** Join blocks until what one of them opens is closed, so that each piece can be parsed alone; empty ones go. */
export function joinOpenBlocks(blocks: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open: Piece | null = null;
  let depth = 0;
  for (const block of blocks) {
    if (block.html === "") continue;
    depth += balance(block);
    const whole: Piece = open ? { html: open.html + block.html, line: open.line } : block;
    if (depth > 0) {
      open = whole;
      continue;
    }
    joined.push(whole);
    open = null;
    depth = 0;
  }
  if (open) joined.push(open);
  return joined;
}

function balance({ html }: Piece): number {
  let depth = 0;
  for (const [whole, slash, name] of html.matchAll(tag))
    if (name && !whole.endsWith("/>")) depth += slash ? -1 : 1;
  return depth;
}
