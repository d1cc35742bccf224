/** One top-level block in the frame. */
export type Block = {
  key: string;
  line: number;
  node: Element;
};

/** A block to show: its HTML, and the key that says whether it is still the same. */
export type NewBlock = { key: string; line: number; html: string };

/** Cut a rendering into blocks; lines are told apart from it, so that a new paragraph above changes none. */
export function cutBlocks(html: string, ends: readonly number[], lines: readonly number[]): NewBlock[] {
  let from = 0;
  return ends.map((to, at) => {
    const block = html.slice(from, to);
    from = to;
    return { key: block, line: lines[at] ?? 0, html: block };
  });
}

/** What a patch keeps from before: the same blocks at both ends, and those that moved in between. */
export type Plan = { head: Block[]; tail: Block[]; middle: NewBlock[]; spare: Map<string, Block[]> };

/** Compare what is shown with what is to be shown. */
export function planPatch(shown: readonly Block[], wanted: readonly NewBlock[]): Plan {
  const most = Math.min(shown.length, wanted.length);
  let start = 0;
  while (start < most && shown[start]!.key === wanted[start]!.key) start++;
  let end = 0;
  while (end < most - start && shown.at(-1 - end)!.key === wanted.at(-1 - end)!.key) end++;
  const spare = new Map<string, Block[]>();
  for (const block of shown.slice(start, shown.length - end)) {
    const same = spare.get(block.key);
    if (same) same.push(block);
    else spare.set(block.key, [block]);
  }
  return {
    head: shown.slice(0, start),
    tail: shown.slice(shown.length - end),
    middle: wanted.slice(start, wanted.length - end),
    spare,
  };
}

/** Tell a kept block its new line, and with it the lines of the list items inside. */
export function moveToLine(block: Block, line: number): void {
  const shift = line - block.line;
  if (shift === 0) return;
  block.line = line;
  for (const one of block.node.querySelectorAll("[data-line]"))
    one.setAttribute("data-line", String(Number(one.getAttribute("data-line")) + shift));
}

/** Mark the elements of a new block with their lines: its own first one, then those that came with a line below it. */
export function markLines(root: Element, line: number): void {
  for (const one of root.querySelectorAll("[data-line]"))
    one.setAttribute("data-line", String(Number(one.getAttribute("data-line")) + line));
  root.firstElementChild?.setAttribute("data-line", String(line));
}
