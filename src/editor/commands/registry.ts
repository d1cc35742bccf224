import { moveLineDown, moveLineUp, redo, undo } from "@codemirror/commands";
import type { Command } from "@codemirror/view";
import type { EditorCommand } from "../command-list.ts";
import { onDemandLink } from "../links/on-demand.ts";
import { onDemand } from "../search/on-demand.ts";
import { onDemandMark } from "./on-demand.ts";

/** What each command does. */
export const commands: Record<EditorCommand, Command> = {
  bold: onDemandMark("bold"),
  italic: onDemandMark("italic"),
  strikethrough: onDemandMark("strikethrough"),
  code: onDemandMark("code"),
  link: onDemandMark("link"),
  postLink: onDemandLink("postLink"),
  openLink: onDemandLink("openLink"),
  heading: onDemandMark("heading"),
  heading1: onDemandMark("heading1"),
  heading2: onDemandMark("heading2"),
  heading3: onDemandMark("heading3"),
  quote: onDemandMark("quote"),
  bulletList: onDemandMark("bulletList"),
  numberedList: onDemandMark("numberedList"),
  taskList: onDemandMark("taskList"),
  codeBlock: onDemandMark("codeBlock"),
  excerptMark: onDemandMark("excerptMark"),
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
