import { history, isolateHistory } from "@codemirror/commands";
import { Annotation, Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import { EditorView, rectangularSelection } from "@codemirror/view";
import { countWords } from "#core/text/count.ts";
import { difference } from "#core/text/difference.ts";
import type { TextEdit } from "#core/text/edit.ts";
import type { EditorCommand } from "./command-list.ts";
import { loadMarks, marksPlace } from "./commands/on-demand.ts";
import { openPair } from "./commands/open-pair.ts";
import { commands } from "./commands/registry.ts";
import type { ChangeOrigin, EditorHost, EditorProblem } from "./host.ts";
import { keys } from "./keymap.ts";
import { linksPlace } from "./links/on-demand.ts";
import { adoptStyles } from "./look/adopt-styles.ts";
import { highlight } from "./look/highlight.ts";
import { lineLook } from "./look/line-look.ts";
import { secondSelections } from "./look/second-selections.ts";
import { specialChars } from "./look/special-chars.ts";
import { theme } from "./look/theme.ts";
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
  /** Show another post: new state, empty history, top of the text; `changed` is not called. */
  setDoc(doc: string): void;
  /** The same post as another tab wrote it: place, selection and undo of what stays are kept; `changed` is not called. */
  follow(doc: string): void;
  /** Edits that are sorted and do not overlap, as one undoable step. */
  apply(edits: readonly TextEdit[]): void;
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

const origin = Annotation.define<ChangeOrigin | "elsewhere">();

/** Make an editor in `parent`, which gives it its size. */
export function createEditor({ parent, doc, lang, words, readOnly = false, host }: EditorOptions): Editor {
  adoptStyles(parent.ownerDocument);
  const language = new Compartment();
  const lock = new Compartment();
  const spelling = new Compartment();
  let spoken = inLanguage(lang, words);
  let locked: Extension = inReading(readOnly);
  let spelled: Extension = inSpelling(true);
  const createState = (text: string) =>
    EditorState.create({
      doc: text,
      extensions: [language.of(spoken), lock.of(locked), spelling.of(spelled), desk(host)],
    });
  const view = new EditorView({ parent, state: createState(doc) });
  // Whoever needs it sooner asks again, and tells of the failure.
  setTimeout(() => loadMarks().catch(() => undefined), settleMs);

  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    setDoc(text) {
      view.setState(createState(text));
      view.scrollDOM.scrollTop = 0;
    },
    follow(text) {
      const changes = difference(view.state.doc.toString(), text);
      const annotations = [origin.of("elsewhere"), Transaction.addToHistory.of(false)];
      if (changes) view.dispatch({ changes, annotations });
    },
    apply(edits) {
      if (!edits.length) return;
      view.dispatch({
        changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
        annotations: [origin.of("panel"), isolateHistory.of("full")],
        userEvent: "panel",
      });
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
    openPair,
    postLanguage,
    highlight,
    lineLook,
    theme,
    EditorView.lineWrapping,
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
