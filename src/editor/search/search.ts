import { closeSearchPanel, findNext, findPrevious, search, selectNextOccurrence } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { type Command, EditorView, type KeyBinding, keymap } from "@codemirror/view";
import type { SearchCommand } from "./on-demand.ts";
import { openFind, openReplace } from "./open.ts";
import { SearchPanel } from "./panel.ts";
import { wholeLettersOnly } from "./whole-letters.ts";

/** What each command of the search does. */
export const searchCommands: Record<SearchCommand, Command> = {
  find: openFind,
  findNext,
  findPrevious,
  replace: openReplace,
  selectNextOccurrence,
};

// Keys that also work while the panel has the focus.
const keys: KeyBinding[] = [
  { key: "Mod-f", run: openFind, scope: "search-panel" },
  { key: "Mod-Alt-f", run: openReplace, scope: "search-panel" },
  { win: "Ctrl-h", linux: "Ctrl-h", run: openReplace, scope: "search-panel", preventDefault: true },
  { key: "F3", run: findNext, shift: findPrevious, scope: "search-panel", preventDefault: true },
  { key: "Mod-g", run: findNext, shift: findPrevious, scope: "search-panel", preventDefault: true },
  { key: "Escape", run: closeSearchPanel, scope: "editor search-panel" },
];

const theme = EditorView.theme({
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--desk)", font: "0.875rem/1.4 var(--sans)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".ec-search": {
    display: "grid",
    gap: "0.4rem",
    padding: "0.5rem 0.75rem",
    maxWidth: "46rem",
    marginInline: "auto",
  },
  ".ec-row": { display: "flex", flexWrap: "wrap", gap: "0.4rem", alignItems: "center" },
  ".ec-row[hidden], .ec-button[hidden]": { display: "none" },
  ".ec-steps, .ec-options": { display: "flex", gap: "0.15rem" },
  ".ec-box": { display: "flex", flex: "1 1 12rem", position: "relative", minWidth: "0" },
  ".ec-field": {
    flex: "1 1 12rem",
    minWidth: "0",
    height: "2.25rem",
    boxSizing: "border-box",
    padding: "0 0.6rem",
    font: "inherit",
    // Smaller text makes a phone zoom into the field.
    fontSize: "max(16px, 0.95rem)",
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--line)",
    borderRadius: "var(--radius, 6px)",
  },
  ".ec-box .ec-field": { paddingRight: "6.5rem" },
  ".ec-field[aria-invalid=true]": { borderColor: "var(--danger)" },
  ".ec-box output": {
    position: "absolute",
    insetBlock: "0",
    right: "0.6rem",
    display: "flex",
    alignItems: "center",
    maxWidth: "6rem",
    color: "var(--ink-soft)",
    fontSize: "0.8rem",
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    lineHeight: "1.1",
    pointerEvents: "none",
  },
  ".ec-button": {
    minWidth: "2.25rem",
    height: "2.25rem",
    padding: "0 0.5rem",
    font: "inherit",
    color: "var(--ink-soft)",
    backgroundColor: "transparent",
    border: "1px solid transparent",
    borderRadius: "var(--radius, 6px)",
    cursor: "pointer",
  },
  ".ec-button:hover": {
    color: "var(--ink)",
    backgroundColor: "color-mix(in srgb, var(--ink) 7%, transparent)",
  },
  ".ec-button[aria-pressed=true]": { color: "var(--ink)", backgroundColor: "var(--accent-soft)" },
  ".ec-button[data-sign]::before": { content: "attr(data-sign)" },
  ".ec-wide": { color: "var(--ink)", borderColor: "var(--line)", padding: "0 0.8rem" },
  ".ec-field:focus-visible, .ec-button:focus-visible": {
    outline: "2px solid var(--focus)",
    outlineOffset: "1px",
  },
  "@media (pointer: coarse)": {
    ".ec-button": { minWidth: "2.75rem", height: "2.75rem" },
    ".ec-field": { height: "2.75rem" },
  },
  // One narrow column: the field with its way out first, then the steps and options.
  "@container (max-width: 34rem)": {
    ".ec-row:first-child": { display: "grid", gridTemplateColumns: "1fr auto", gap: "0.25rem 0.4rem" },
    ".ec-box": { gridColumn: "1", gridRow: "1" },
    ".ec-row:first-child > .ec-button": { gridColumn: "2", gridRow: "1" },
    ".ec-steps": { gridColumn: "2", gridRow: "2" },
    ".ec-options": { gridColumn: "1", gridRow: "2" },
    ".ec-wide": { flex: "1" },
    ".ec-row > .ec-field": { flexBasis: "100%" },
  },
  ".cm-searchMatch": {
    backgroundColor: "color-mix(in srgb, var(--accent) 18%, transparent)",
    borderRadius: "2px",
  },
  ".cm-searchMatch-selected": {
    backgroundColor: "color-mix(in srgb, var(--accent) 42%, transparent)",
  },
});

/** Find and replace with a panel of our own. */
export const searching: Extension = [
  search({
    top: true,
    literal: true,
    createPanel: (view) => new SearchPanel(view),
    scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: "nearest", yMargin: 80 }),
  }),
  wholeLettersOnly,
  keymap.of(keys),
  theme,
];
