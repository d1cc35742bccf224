import { moveLineDown, moveLineUp, redo, undo } from "@codemirror/commands";
import type { Command } from "@codemirror/view";
import type { EditorCommand } from "../command-list.ts";
import { onDemandLink } from "../links/on-demand.ts";
import { onDemand } from "../search/on-demand.ts";
import { cycleHeading, toggleHeading, toggleList, toggleQuote } from "./blocks.ts";
import { toggleCodeBlock } from "./code-block.ts";
import { toggleExcerptMark } from "./excerpt-mark.ts";
import { bold, code, italic, strikethrough, toggleMark } from "./inline-mark.ts";
import { toggleLink } from "./link.ts";

/** What each command does. */
export const commands: Record<EditorCommand, Command> = {
  bold: toggleMark(bold),
  italic: toggleMark(italic),
  strikethrough: toggleMark(strikethrough),
  code: toggleMark(code),
  link: toggleLink,
  postLink: onDemandLink("postLink"),
  openLink: onDemandLink("openLink"),
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
  undo,
  redo,
  find: onDemand("find"),
  findNext: onDemand("findNext"),
  findPrevious: onDemand("findPrevious"),
  replace: onDemand("replace"),
  selectNextOccurrence: onDemand("selectNextOccurrence"),
  moveLineUp,
  moveLineDown,
};
