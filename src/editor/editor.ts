import { history } from "@codemirror/commands";
import { Compartment, EditorState, type EditorStateConfig, type Extension } from "@codemirror/state";
import { EditorView, rectangularSelection } from "@codemirror/view";
import { countWords } from "#core/text/count.ts";
import type { TextEdit, UndoStep } from "#core/text/edit.ts";
import { caretAtFocus } from "./caret-at-focus.ts";
import type { EditorCommand } from "./command-list.ts";
import { loadMarks, marksPlace } from "./commands/on-demand.ts";
import { openPair } from "./commands/open-pair.ts";
import { commands } from "./commands/registry.ts";
import type { EditorHost, EditorProblem } from "./host.ts";
import { keys } from "./keymap.ts";
import { linksPlace } from "./links/on-demand.ts";
import { adoptStyles } from "./look/adopt-styles.ts";
import { highlight } from "./look/highlight.ts";
import { lineLook } from "./look/line-look.ts";
import { secondSelections } from "./look/second-selections.ts";
import { specialChars } from "./look/special-chars.ts";
import { theme } from "./look/theme.ts";
import { asElsewhere, asPanel, openStep, origin } from "./outside-change.ts";
import { leavePast, type Past, takePast } from "./past.ts";
import { pasting } from "./pasting.ts";
import { problems, showProblems } from "./problems.ts";
import { scrolling, scrollToLine } from "./scrolling.ts";
import { beforeReplaceAll } from "./search/before-replace.ts";
import { searchPlace } from "./search/on-demand.ts";
import { searchWords } from "./search/words.ts";
import { postLanguage } from "./syntax/language.ts";
import type { EditorWords } from "./words.ts";

/** Everything an editor is made with; `lang` is the language of the prose, not of the interface. */
export type EditorOptions = {
  parent: HTMLElement;
  doc: string;
  lang: string;
  words: EditorWords;
  readOnly?: boolean;
  host: EditorHost;
};

/** A text area for one post at a time; offsets are into its text (LF, no BOM). */
export interface Editor {
  readonly element: HTMLElement;
  text(): string;
  /** Show another post, from its top or from where an editor left it; `changed` is not called. */
  setDoc(doc: string, name: string): void;
  /** Keep undo, selection and place of the post on show under its name. */
  leave(name: string): Past;
  /** The same post as another tab wrote it: place, selection and undo of what stays are kept; `changed` is not called. */
  follow(doc: string): void;
  /** Edits that are sorted and do not overlap, as one undoable step or as more of one. */
  apply(edits: readonly TextEdit[], step?: UndoStep): void;
  /** Run a command on the selection; false when it does not apply there. */
  run(command: EditorCommand): boolean;
  focus(): void;
  /** Select and bring into view. */
  select(from: number, to?: number): void;
  /** Bring a line (1-based, fractional) to the top, without a `scrolled` in answer. */
  scrollToLine(line: number): void;
  selection(): { from: number; to: number };
  /** True while an input method or a dead key is at work: change nothing then. */
  composing(): boolean;
  setProblems(problems: readonly EditorProblem[]): void;
  setLanguage(lang: string, words: EditorWords): void;
  setReadOnly(readOnly: boolean): void;
  /** Whether the browser checks the spelling of the prose; it does until told otherwise. */
  setSpellcheck(on: boolean): void;
  destroy(): void;
}

/** How long the writer has the page for her first words alone. */
const settleMs = 400;

/** Make an editor in `parent`, which gives it its size. */
export function createEditor({ parent, doc, lang, words, readOnly = false, host }: EditorOptions): Editor {
  adoptStyles(parent.ownerDocument);
  const language = new Compartment();
  const lock = new Compartment();
  const spelling = new Compartment();
  let spoken = inLanguage(lang, words);
  let locked: Extension = inReading(readOnly);
  let spelled: Extension = inSpelling(true);
  const createState = ({ extensions = [], ...text }: EditorStateConfig) =>
    EditorState.create({
      ...text,
      extensions: [language.of(spoken), lock.of(locked), spelling.of(spelled), desk(host), extensions],
    });
  const view = new EditorView({ parent, state: createState({ doc }) });
  // Whoever needs it sooner asks again, and tells of the failure.
  setTimeout(() => loadMarks().catch(() => undefined), settleMs);

  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    setDoc(text, name) {
      const past = takePast(name, text);
      view.setState(createState(past ?? { doc: text }));
      view.scrollDOM.scrollTop = 0;
      if (past) view.dispatch({ effects: past.place });
    },
    leave(name) {
      const { state, scrollDOM } = view;
      // On a phone the text may be out of sight: what cannot be measured is found again by its caret.
      const isSeen = scrollDOM.offsetParent !== null;
      const caret = () => EditorView.scrollIntoView(state.selection.main.head, { y: "center" });
      return leavePast(name, state, isSeen ? view.scrollSnapshot() : caret());
    },
    follow(text) {
      const change = asElsewhere(view.state.doc, text);
      if (change) view.dispatch(change);
    },
    apply(edits, step) {
      if (edits.length) view.dispatch(asPanel(view.state, edits, step));
    },
    run: (command) => commands[command](view),
    focus: () => view.focus(),
    select(from, to = from) {
      const { length } = view.state.doc;
      const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.head, { y: "center" }) });
    },
    scrollToLine: (line) => scrollToLine(view, line),
    selection() {
      const { from, to } = view.state.selection.main;
      return { from, to };
    },
    composing: () => view.composing || view.compositionStarted,
    setProblems: (list) => view.dispatch({ effects: showProblems(list) }),
    setLanguage(lang, words) {
      spoken = inLanguage(lang, words);
      view.dispatch({ effects: language.reconfigure(spoken) });
    },
    setReadOnly(readOnly) {
      locked = inReading(readOnly);
      view.dispatch({ effects: lock.reconfigure(locked) });
    },
    setSpellcheck(on) {
      spelled = inSpelling(on);
      view.dispatch({ effects: spelling.reconfigure(spelled) });
    },
    destroy: () => view.destroy(),
  };
}

function desk(host: EditorHost): Extension {
  return [
    keys,
    history(),
    openStep,
    openPair,
    postLanguage,
    highlight,
    lineLook,
    theme,
    EditorView.lineWrapping,
    caretAtFocus,
    specialChars,
    secondSelections,
    rectangularSelection(),
    searchPlace((error) => host.failed?.(error)),
    // One for each state, by which the search sees that another post has come while it waited.
    beforeReplaceAll.of((replace) => (host.replacesAll ? host.replacesAll(replace) : replace())),
    marksPlace((error) => host.failed?.(error)),
    linksPlace(host),
    pasting,
    problems,
    scrolling(host.scrolled?.bind(host)),
    EditorView.scrollMargins.of(() => ({ top: 24, bottom: 48 })),
    telling(host),
  ];
}

function telling(host: EditorHost): Extension {
  return EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
    const isTheirs = transactions.every((one) => one.annotation(origin) === "elsewhere");
    if (docChanged && !isTheirs) {
      const panel = transactions.every((one) => !one.docChanged || one.annotation(origin) === "panel");
      host.changed(() => state.doc.toString(), panel ? "panel" : "user");
    }
    if (docChanged || selectionSet) {
      const { from, to } = state.selection.main;
      host.selected?.({
        from,
        to,
        get words() {
          return countWords(state.sliceDoc(from, to));
        },
      });
    }
  });
}

function inLanguage(lang: string, words: EditorWords): Extension {
  return [
    searchWords.of(words.search),
    EditorView.contentAttributes.of({
      lang,
      "aria-label": words.text,
      tabindex: "0",
      autocapitalize: "sentences",
      writingsuggestions: "true",
    }),
  ];
}

/** A text to read keeps its caret and its selection, but a phone shows no keyboard for it. */
function inReading(only: boolean): Extension {
  return [EditorState.readOnly.of(only), only ? EditorView.contentAttributes.of({ inputmode: "none" }) : []];
}

function inSpelling(on: boolean): Extension {
  return EditorView.contentAttributes.of({ spellcheck: String(on), autocorrect: on ? "on" : "off" });
}
