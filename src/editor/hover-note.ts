import type { EditorState, Extension } from "@codemirror/state";
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** How long the pointer rests before the note comes. */
const restMs = 300;

/**
 * A note under the element of the text that the pointer rests on. The pointer may go into the note, to read or copy it;
 * typing, scrolling and Escape take it away. CodeMirror's own tooltips do much more, and weigh as much as its history.
 */
export function hoverNote(selector: string, wordsAt: (state: EditorState, at: number) => string): Extension {
  return ViewPlugin.define((view) => new HoverNote(view, selector, wordsAt));
}

class HoverNote implements PluginValue {
  private readonly view: EditorView;
  private readonly selector: string;
  private readonly wordsAt: (state: EditorState, at: number) => string;
  private readonly quit = new AbortController();
  private over: Element | null = null;
  private note: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, selector: string, wordsAt: HoverNote["wordsAt"]) {
    this.view = view;
    this.selector = selector;
    this.wordsAt = wordsAt;
    const { signal } = this.quit;
    view.dom.addEventListener("mousemove", (event) => this.move(event), { signal });
    for (const type of ["mouseleave", "keydown"])
      view.dom.addEventListener(type, () => this.hide(), { signal });
    view.scrollDOM.addEventListener("scroll", () => this.hide(), { signal, passive: true });
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.hide();
  }

  destroy(): void {
    this.hide();
    this.quit.abort();
  }

  private move({ target, clientX: x, clientY: y }: MouseEvent): void {
    const element = target as Element;
    if (this.note?.contains(element)) return;
    const over = element.closest(this.selector);
    if (over === this.over) return;
    this.hide();
    this.over = over;
    if (over) this.timer = setTimeout(() => this.show(over, x, y), restMs);
  }

  private show(over: Element, x: number, y: number): void {
    const { view } = this;
    const at = view.posAtCoords({ x, y });
    const words = at === null ? "" : this.wordsAt(view.state, at);
    if (!words || !over.isConnected) return;
    const note = document.createElement("div");
    note.className = "ec-note";
    note.setAttribute("role", "tooltip");
    note.textContent = words;
    view.dom.append(note);
    const desk = view.dom.getBoundingClientRect();
    const { left, top, bottom } = over.getBoundingClientRect();
    const fits = bottom + note.offsetHeight <= desk.bottom;
    note.style.top = `${(fits ? bottom : top - note.offsetHeight) - desk.top}px`;
    note.style.left = `${Math.max(0, Math.min(left - desk.left, desk.width - note.offsetWidth))}px`;
    this.note = note;
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.note?.remove();
    this.note = null;
    this.over = null;
  }
}
