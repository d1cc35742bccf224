import type { Extension } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";

// Invisible characters that turn text round or hide in it; the no-break spaces of French are not among them.
const special =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202d\u202e\u2066\u2067\u2069\ufeff\ufff9-\ufffc]/g;

class SpecialChar extends WidgetType {
  private readonly code: number;

  constructor(code: number) {
    super();
    this.code = code;
  }
  override eq(other: SpecialChar) {
    return other.code === this.code;
  }
  override toDOM() {
    const mark = document.createElement("span");
    mark.className = "cm-specialChar";
    mark.textContent = "•";
    mark.title = `U+${this.code.toString(16).toUpperCase().padStart(4, "0")}`;
    return mark;
  }
  override ignoreEvent() {
    return false;
  }
}

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  const signs = visibleRanges.flatMap(({ from, to }) =>
    [...state.sliceDoc(from, to).matchAll(special)].map(({ 0: char, index }) => {
      const widget = new SpecialChar(char.charCodeAt(0));
      return Decoration.replace({ widget }).range(from + index, from + index + 1);
    }),
  );
  return Decoration.set(signs);
}

/** A dot in the place of each invisible character in view. */
export const specialChars: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update({ view, docChanged, viewportChanged }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
