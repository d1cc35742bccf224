import type { Extension } from "@codemirror/state";
import { EditorView, ViewPlugin } from "@codemirror/view";

/** Scroll events in answer to our own scrolling come within this time. */
const echoMs = 150;

/** The line at the top of the view and how much of it is gone: 12.5 is the middle of line 12. */
export function topLine(view: EditorView): number {
  const top = view.scrollDOM.scrollTop - view.documentPadding.top;
  if (top <= 0) return 1;
  const block = view.lineBlockAtHeight(top);
  const gone = block.height ? Math.min(0.999, Math.max(0, (top - block.top) / block.height)) : 0;
  return view.state.doc.lineAt(block.from).number + gone;
}

/** Bring a place to the top: at once when its height is known, else as soon as CodeMirror has measured it. */
export function scrollToLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  const { from } = doc.line(Math.max(1, Math.min(doc.lines, Math.floor(line))));
  view.plugin(scrollWatch)?.quiet();
  if (moveTo(view, from, line)) return;
  view.dispatch({ effects: EditorView.scrollIntoView(from, { y: "start" }) });
  // CodeMirror first has to draw and measure the lines there, whose height it had only guessed.
  requestAnimationFrame(() => requestAnimationFrame(() => void moveTo(view, from, line)));
}

function moveTo(view: EditorView, from: number, line: number): boolean {
  if (from > view.state.doc.length || from < view.viewport.from || from > view.viewport.to) return false;
  const block = view.lineBlockAt(from);
  const part = Math.max(0, Math.min(1, line - Math.floor(line))) * block.height;
  view.scrollDOM.scrollTop = line <= 1 ? 0 : view.documentPadding.top + block.top + part;
  return true;
}

const scrollWatch = ViewPlugin.fromClass(
  class {
    private frame = 0;
    private quietUntil = 0;
    private readonly view: EditorView;
    onScroll: ((line: number) => void) | null = null;

    constructor(view: EditorView) {
      this.view = view;
      this.scrolled = this.scrolled.bind(this);
      view.scrollDOM.addEventListener("scroll", this.scrolled, { passive: true });
    }
    /** What scrolls in the next moments was not the writer. */
    quiet() {
      this.quietUntil = performance.now() + echoMs;
    }
    scrolled() {
      if (this.frame || performance.now() < this.quietUntil) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.onScroll?.(topLine(this.view));
      });
    }
    destroy() {
      cancelAnimationFrame(this.frame);
      this.view.scrollDOM.removeEventListener("scroll", this.scrolled);
    }
  },
);

/** Tell where the writer scrolled to, once a frame. */
export function scrolling(tell: ((line: number) => void) | undefined): Extension {
  return tell
    ? [
        scrollWatch,
        ViewPlugin.define((view) => {
          const watch = view.plugin(scrollWatch);
          if (watch) watch.onScroll = tell;
          return {};
        }),
      ]
    : scrollWatch;
}
