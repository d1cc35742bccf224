import type { Extension } from "@codemirror/state";
import { EditorState } from "@codemirror/state";
import { type EditorView, layer, RectangleMarker, type ViewUpdate } from "@codemirror/view";

const changed = ({ docChanged, selectionSet, geometryChanged }: ViewUpdate) =>
  docChanged || selectionSet || geometryChanged;

function draw(view: EditorView, cursors: boolean): readonly RectangleMarker[] {
  const { ranges, main } = view.state.selection;
  return ranges
    .filter((range) => range !== main && range.empty === cursors)
    .flatMap((range) =>
      RectangleMarker.forRange(view, cursors ? "ec-second-cursor" : "ec-second-selection", range),
    );
}

/**
 * Several selections at once. The main one stays the browser's own, with its caret, handles and spelling menus;
 * only the others, which a browser cannot show, are drawn.
 */
export const secondSelections: Extension = [
  EditorState.allowMultipleSelections.of(true),
  layer({ above: true, class: "ec-second-cursors", update: changed, markers: (view) => draw(view, true) }),
  layer({ above: false, class: "ec-second-ranges", update: changed, markers: (view) => draw(view, false) }),
];
