import type { MarkdownConfig } from "@lezer/markdown";

/** Beyond this, a paragraph is no prose but pasted data: its inside is not parsed at each keystroke. */
const longestParagraph = 50_000;

/** Cut endless paragraphs into plain pieces, because Lezer parses a whole paragraph in one go. */
export const longParagraph: MarkdownConfig = {
  parseBlock: [
    {
      name: "LongParagraph",
      before: "LinkReference",
      leaf: () => ({
        nextLine(cx, _, leaf) {
          if (leaf.content.length < longestParagraph) return false;
          cx.addLeafElement(leaf, cx.elt("Paragraph", leaf.start, leaf.start + leaf.content.length));
          return true;
        },
        finish(cx, leaf) {
          if (leaf.content.length < longestParagraph) return false;
          cx.addLeafElement(leaf, cx.elt("Paragraph", leaf.start, leaf.start + leaf.content.length));
          return true;
        },
      }),
    },
  ],
};
