import type { Command } from "@codemirror/view";
import { cycleHeading, toggleHeading, toggleList, toggleQuote } from "./blocks.ts";
import { toggleCodeBlock } from "./code-block.ts";
import { toggleExcerptMark } from "./excerpt-mark.ts";
import { bold, code, italic, strikethrough, toggleMark } from "./inline-mark.ts";
import { toggleLink } from "./link.ts";
import type { MarkCommand } from "./on-demand.ts";

export { pasteLink } from "./link.ts";

/** What each of them does. */
export const markCommands: Record<MarkCommand, Command> = {
  bold: toggleMark(bold),
  italic: toggleMark(italic),
  strikethrough: toggleMark(strikethrough),
  code: toggleMark(code),
  link: toggleLink,
  heading: cycleHeading,
  heading1: toggleHeading(1),
  heading2: toggleHeading(2),
  heading3: toggleHeading(3),
  quote: toggleQuote,
  bulletList: toggleList("bulletList"),
  numberedList: toggleList("numberedList"),
  taskList: toggleList("taskList"),
  codeBlock: toggleCodeBlock,
  excerptMark: toggleExcerptMark,
};
