import { type EditorState, type Extension, Facet, Prec, StateEffect } from "@codemirror/state";
import {
  type Command,
  EditorView,
  type KeyBinding,
  keymap,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { LinkDesk, LinkOffer } from "../host.ts";
import { origin } from "../outside-change.ts";
import { linkInsertion } from "./insert.ts";
import { LinkList } from "./list.ts";
import { askedAt, beginsAt, begunBefore } from "./trigger.ts";

/** What is to be replaced; `kept` when words were selected, which stay. */
type Place = { from: number; to: number; kept?: string };

const page = 6;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };

/** The list at the cursor: opened by `[[` and `/lien` in the text, or by a command, with a field of its own. */
class Completion implements PluginValue {
  private readonly view: EditorView;
  private readonly desk: LinkDesk;
  /** What is asked about: its list is there once the posts are. */
  private place: Place | null = null;
  private list: LinkList | null = null;
  /** Of the command, which leaves the text as it is until a post is chosen. */
  private input: HTMLInputElement | null = null;
  private turn = 0;
  private readonly quit = new AbortController();

  constructor(view: EditorView, desk: LinkDesk) {
    this.view = view;
    this.desk = desk;
    const { signal } = this.quit;
    view.scrollDOM.addEventListener("scroll", () => this.putInPlace(), { signal, passive: true });
  }

  update(update: ViewUpdate): void {
    const { docChanged, selectionSet, transactions, state } = update;
    if (update.geometryChanged || update.viewportChanged) this.putInPlace();
    if (!this.place) {
      if (docChanged && transactions.some((one) => one.isUserEvent("input.type") && !one.annotation(origin)))
        this.begin(beginsAt(state, firstChange(update)), state);
      return;
    }
    if (this.input) {
      if (docChanged) this.close();
      return;
    }
    if (!docChanged && !selectionSet) return;
    const asked = askedAt(state, update.changes.mapPos(this.place.from, -1));
    if (asked) {
      this.place = asked;
      this.ask(asked.query);
    } else this.close();
  }

  destroy(): void {
    this.close();
    this.quit.abort();
  }

  get attributes(): Record<string, string> | null {
    if (!this.list || this.input || !this.list.marked) return null;
    return {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": this.list.id,
      "aria-activedescendant": this.list.markedId,
    };
  }

  /** Whether the keys of the text belong to the list. */
  get takesKeys(): boolean {
    return this.list?.marked !== undefined && !this.input && !this.view.composing;
  }

  get isOpen(): boolean {
    return this.list !== null;
  }

  /** The list has a field of its own. */
  get isAsked(): boolean {
    return this.input !== null;
  }

  move(step: number): void {
    this.list?.move(step);
    this.tell();
  }

  accept(): void {
    const { marked } = this.list ?? {};
    if (marked) this.choose(marked);
  }

  /** Closes the list, and puts the focus back into the text when it was in the list's own field. */
  leave(): void {
    const hadFocus = this.input !== null;
    this.close();
    if (hadFocus) this.view.focus();
    else this.tell();
  }

  /** Opens the list with a field of its own. */
  open(): void {
    const { state } = this.view;
    const { from, to } = state.selection.main;
    const kept = state.sliceDoc(from, to);
    this.close();
    this.place = /\n/.test(kept) ? { from: to, to } : { from, to, kept };
    const { words } = this.desk;
    const input = document.createElement("input");
    input.type = "text";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.placeholder = words.ask;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-label", words.ask);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-autocomplete", "list");
    input.addEventListener("input", () => this.ask(input.value));
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => {
      // Only when the focus goes elsewhere: another window leaves the list open.
      if (document.hasFocus() && this.input === input) this.close();
    });
    this.input = input;
    const list = this.makeList();
    input.setAttribute("aria-controls", list.id);
    list.dom.prepend(input);
    const selected = this.place.kept?.trim() ?? "";
    void this.desk.offers(selected).then((offers) => {
      if (this.input !== input) return;
      if (offers.length > 0) input.value = selected;
      input.select();
      this.ask(input.value);
    });
    input.focus();
  }

  /** Opens the list for the sign at `from`. */
  begin(from: number | null, state: EditorState): void {
    const asked = from === null || this.place ? null : askedAt(state, from);
    if (!asked) return;
    this.place = asked;
    this.ask(asked.query);
  }

  private ask(query: string): void {
    const turn = ++this.turn;
    void this.desk.offers(query).then((offers) => {
      if (turn !== this.turn || !this.place) return;
      const list = this.list ?? this.makeList();
      list.show(offers);
      this.putInPlace();
      const { count, none } = this.desk.words;
      this.tell(offers.length > 0 ? count(offers.length) : none);
    });
  }

  private makeList(): LinkList {
    const list = new LinkList(this.desk.words, (offer) => this.choose(offer));
    this.list = list;
    this.view.dom.append(list.dom);
    this.putInPlace();
    return list;
  }

  private choose(offer: LinkOffer): void {
    const { place, view } = this;
    this.close();
    if (!place) return;
    view.dispatch(linkInsertion(view.state, place, offer));
    view.focus();
  }

  private close(): void {
    const { list } = this;
    this.turn++;
    this.list = null;
    this.place = null;
    this.input = null;
    list?.dom.remove();
  }

  /** Says what changed aloud, and renews the attributes of the text. */
  private tell(words?: string): void {
    const { input, list } = this;
    if (input) input.setAttribute("aria-activedescendant", list?.marked ? list.markedId : "");
    this.view.dispatch({ effects: words === undefined ? moved.of(null) : EditorView.announce.of(words) });
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = steps[event.key];
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" || event.key === "Tab") this.accept();
    else if (step !== undefined && this.list?.marked) this.move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private putInPlace(): void {
    const { list, place, view } = this;
    if (!list || !place) return;
    view.requestMeasure({
      key: this,
      read: () => {
        const at = view.coordsAtPos(Math.min(place.from, view.state.doc.length));
        return { at, desk: view.dom.getBoundingClientRect() };
      },
      write: ({ at, desk }) => {
        if (this.list !== list) return;
        const { style } = list.dom;
        const below = desk.bottom - (at?.bottom ?? desk.top);
        const above = (at?.top ?? desk.top) - desk.top;
        const isBelow = below >= Math.min(240, above) || above < 120;
        style.maxHeight = `${Math.max(96, Math.min(352, (isBelow ? below : above) - 8))}px`;
        style.left = `${Math.max(8, Math.min((at?.left ?? desk.left) - desk.left, desk.width - list.dom.offsetWidth - 8))}px`;
        style.top = isBelow ? `${(at?.bottom ?? desk.top) - desk.top + 4}px` : "auto";
        style.bottom = isBelow ? "auto" : `${desk.bottom - (at?.top ?? desk.top) + 4}px`;
      },
    });
  }
}

const moved = StateEffect.define<null>();
const opened = Facet.define<(view: EditorView) => Completion | null>();

type Plugin = ViewPlugin<Completion>;

/** The list of posts and its keys. */
export function completion(desk: LinkDesk): Extension {
  const plugin: Plugin = ViewPlugin.define((view) => new Completion(view, desk), {
    eventHandlers: {
      blur() {
        if (this.isOpen && !this.isAsked) this.leave();
      },
    },
    provide: (own) => [
      EditorView.contentAttributes.of((view) => view.plugin(own)?.attributes ?? null),
      Prec.highest(keymap.of(keysOf(own))),
    ],
  });
  return [plugin, opened.of((view) => view.plugin(plugin))];
}

/** Opens the list at the selection, which keeps its words. */
export const completeLink: Command = (view) => {
  if (view.state.readOnly) return false;
  for (const list of view.state.facet(opened)) list(view)?.open();
  return true;
};

/** Opens the list for what was typed while its program was on its way. */
export function catchUp(view: EditorView): void {
  const from = begunBefore(view.state);
  for (const list of view.state.facet(opened)) list(view)?.begin(from, view.state);
}

function firstChange({ changes, state }: ViewUpdate): number {
  let first = state.doc.length;
  changes.iterChangedRanges((_fromA, _toA, fromB) => {
    first = Math.min(first, fromB);
  });
  return first;
}

function keysOf(plugin: Plugin): KeyBinding[] {
  const onList = (act: (list: Completion) => void): Command => {
    return (view) => {
      const list = view.plugin(plugin);
      if (!list?.takesKeys) return false;
      act(list);
      return true;
    };
  };
  return [
    ...Object.entries(steps).map(([key, step]) => ({ key, run: onList((list) => list.move(step)) })),
    ...["Enter", "Tab"].map((key) => ({ key, run: onList((list) => list.accept()) })),
    {
      key: "Escape",
      run: (view) => {
        const list = view.plugin(plugin);
        if (!list?.isOpen || view.composing) return false;
        list.leave();
        return true;
      },
    },
  ];
}
