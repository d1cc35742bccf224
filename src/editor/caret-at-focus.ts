import { ViewPlugin } from "@codemirror/view";

/**
 * What the writer types after Tab goes where her caret was. A text that was drawn anew out of focus has left the page's
 * selection anywhere, and CodeMirror puts it right only some moments later: on a busy page, behind her first letters.
 */
export const caretAtFocus = ViewPlugin.define(() => ({ pointed: false }), {
  eventObservers: {
    // A finger or a mouse says itself where the caret goes.
    pointerdown() {
      this.pointed = true;
    },
    blur() {
      this.pointed = false;
    },
    focus(_event, view) {
      if (!this.pointed) view.focus();
    },
  },
});
