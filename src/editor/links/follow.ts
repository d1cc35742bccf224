import type { Extension } from "@codemirror/state";
import { type Command, type EditorView, type PluginValue, ViewPlugin } from "@codemirror/view";
import type { LinkDesk } from "../host.ts";
import { hoverNote } from "../hover-note.ts";
import { linkAt } from "./link-at.ts";

const isMac = /^Mac|^iP/.test(navigator.platform);
const hasMod = ({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent) => (isMac ? metaKey : ctrlKey);

// A problem has a note of its own, which says more.
const spans = ".cm-line span:not(.ec-problem, .ec-problem *)";

/** A note on where a link leads, and Ctrl or Cmd to go there: the pointer becomes a hand while the key is held. */
export function following(desk: LinkDesk): Extension {
  const note = hoverNote(spans, (state, at) => {
    const link = linkAt(state, at);
    return link ? desk.note(link) : "";
  });
  const hand = ViewPlugin.define((view) => new Hand(view, desk), {
    eventHandlers: {
      mousedown(event) {
        if (event.button !== 0 || !hasMod(event)) return false;
        const link = this.linkUnder(event);
        if (!link) return false;
        event.preventDefault();
        desk.open(link);
        return true;
      },
    },
  });
  return [note, hand];
}

/** Opens what the link at the cursor leads to. */
export function openLinkOf(desk: LinkDesk): Command {
  return ({ state }) => {
    desk.open(
      linkAt(state, state.selection.main.head) ?? linkAt(state, Math.max(0, state.selection.main.head - 1)),
    );
    return true;
  };
}

class Hand implements PluginValue {
  private readonly view: EditorView;
  private readonly desk: LinkDesk;
  private readonly quit = new AbortController();
  private at: { x: number; y: number; target: Element } | null = null;

  constructor(view: EditorView, desk: LinkDesk) {
    this.view = view;
    this.desk = desk;
    const { signal } = this.quit;
    const { dom } = view;
    dom.addEventListener("mousemove", (event) => this.move(event), { signal });
    dom.addEventListener("mouseleave", () => this.show(false), { signal });
    const owner = dom.ownerDocument.defaultView ?? window;
    for (const type of ["keydown", "keyup"] as const)
      owner.addEventListener(type, (event) => this.show(hasMod(event)), { signal });
    owner.addEventListener("blur", () => this.show(false), { signal });
  }

  destroy(): void {
    this.show(false);
    this.quit.abort();
  }

  linkUnder({ clientX: x, clientY: y, target }: MouseEvent) {
    return this.linkOver({ x, y, target: target as Element });
  }

  private move(event: MouseEvent): void {
    this.at = { x: event.clientX, y: event.clientY, target: event.target as Element };
    this.show(hasMod(event));
  }

  private show(isHeld: boolean): void {
    const link = isHeld && this.at ? this.linkOver(this.at) : null;
    this.view.contentDOM.classList.toggle("ec-goes", link !== null && this.desk.leads(link));
  }

  private linkOver({ x, y, target }: { x: number; y: number; target: Element }) {
    if (!target.closest(".cm-line span")) return null;
    const at = this.view.posAtCoords({ x, y });
    return at === null ? null : linkAt(this.view.state, at);
  }
}
