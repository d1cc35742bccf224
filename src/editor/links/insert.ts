import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, type EditorState, type TransactionSpec } from "@codemirror/state";

/**
 * Puts a link into the place of what was typed or selected, as one step to undo. Words that were selected stay the words
 * of the link; otherwise the title is, selected, so that others may be typed over it.
 */
export function linkInsertion(
  state: EditorState,
  { from, to, kept }: { from: number; to: number; kept?: string },
  { title, destination }: { title: string; destination: string },
): TransactionSpec {
  const words = kept || escapeWords(title);
  const insert = `[${words}](${destination})`;
  const selection = kept
    ? EditorSelection.cursor(from + insert.length)
    : EditorSelection.range(from + 1, from + 1 + words.length);
  return {
    changes: state.changes({ from, to, insert }),
    selection,
    annotations: isolateHistory.of("full"),
    scrollIntoView: true,
    userEvent: "input.link",
  };
}

// A bracket of the title would end the words of the link.
function escapeWords(title: string): string {
  return title.replace(/[\\[\]]/g, "\\$&");
}
