import { EditorSelection, type StateCommand } from "@codemirror/state";
import { linkAt } from "./link-at.ts";

/**
 * Tab at the end of a link's words goes behind the link: after one was put in, its words stand selected, and what is typed
 * next would take their place.
 */
export const leaveLink: StateCommand = ({ state, dispatch }) => {
  const { ranges, main } = state.selection;
  if (ranges.length > 1 || state.sliceDoc(main.to, main.to + 2) !== "](") return false;
  const link = linkAt(state, main.to + 2);
  if (link?.wholeFrom !== main.to + 2 || state.sliceDoc(link.wholeTo, link.wholeTo + 1) !== ")") return false;
  dispatch(
    state.update({
      selection: EditorSelection.cursor(link.wholeTo + 1),
      scrollIntoView: true,
      userEvent: "select",
    }),
  );
  return true;
};
