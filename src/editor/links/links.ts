import { type Extension, Facet, Prec } from "@codemirror/state";
import { type Command, EditorView, keymap } from "@codemirror/view";
import type { LinkDesk } from "../host.ts";
import { catchUp, completeLink, completion } from "./completion.ts";
import { following, openLinkOf } from "./follow.ts";
import { leaveLink } from "./leave.ts";
import type { LinkCommand } from "./on-demand.ts";

const desks = Facet.define<LinkDesk>();

/** All that the editor does with links to own posts: it offers them, says where they lead, and goes there. */
export function linking(desk: LinkDesk): Extension {
  // Before the Tab that nests an item, which the words of a link may stand in.
  const leaving = Prec.highest(keymap.of([{ key: "Tab", run: leaveLink }]));
  return [desks.of(desk), completion(desk), leaving, following(desk), look];
}

/** What each command does, where the links are at hand. */
export const linkCommands: Record<LinkCommand, Command> = {
  postLink: completeLink,
  openLink: (view) => view.state.facet(desks).some((desk) => openLinkOf(desk)(view)),
};

export { catchUp };

const hair = "1px solid var(--line)";

const look = EditorView.theme({
  ".cm-content.ec-goes, .cm-content.ec-goes *": { cursor: "pointer" },
  ".ec-links": {
    position: "absolute",
    zIndex: "20",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    width: "min(27rem, calc(100% - 16px))",
    overflow: "hidden",
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: hair,
    borderRadius: "var(--radius, 6px)",
    boxShadow: "0 8px 28px rgb(0 0 0 / 16%)",
    font: "0.9rem/1.4 var(--sans)",
  },
  ".ec-links > input": {
    flex: "none",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "max(var(--tap, 0px), 2.6rem)",
    padding: "0 0.9em",
    border: "0",
    borderBottom: hair,
    outline: "none",
    // Smaller letters make a phone zoom in.
    font: "1rem var(--sans)",
    color: "var(--ink)",
    backgroundColor: "transparent",
  },
  ".ec-links > ul": {
    position: "relative",
    minHeight: "0",
    margin: "0",
    padding: "0.3rem",
    overflowY: "auto",
    overscrollBehavior: "contain",
    listStyle: "none",
  },
  ".ec-links [role=option]": {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "1em",
    minHeight: "max(var(--tap, 0px), 2.1rem)",
    padding: "0.25rem 0.6rem",
    borderRadius: "var(--radius, 6px)",
    cursor: "pointer",
  },
  ".ec-links [role=option]:hover": { backgroundColor: "var(--hover)" },
  ".ec-links [role=option][aria-selected=true]": { backgroundColor: "var(--accent-soft)" },
  ".ec-links-title": { overflowWrap: "anywhere" },
  ".ec-links-detail": { color: "var(--ink-soft)", fontSize: "0.85em", whiteSpace: "nowrap" },
  ".ec-links-warning": { gridColumn: "1 / -1", color: "var(--warn)", fontSize: "0.85em" },
  ".ec-links > p": { margin: "0", padding: "0.7rem 0.9rem", color: "var(--ink-soft)" },
});
