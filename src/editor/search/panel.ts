import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from "@codemirror/search";
import { EditorView, type Panel, runScopeHandlers, type ViewUpdate } from "@codemirror/view";
import { beforeReplaceAll } from "./before-replace.ts";
import { button, field, isPressed, label, press, row, toggle } from "./controls.ts";
import { countMatches, type Matches, rankOf } from "./count.ts";
import { replaceAsked } from "./open.ts";
import { sameQuery, wholeLetters } from "./whole-letters.ts";
import { searchWords } from "./words.ts";

/** Longest time that counting keeps the page from other work, and the rest before counting anew while typing. */
const sliceMs = 8;
const restMs = 150;

/** Find and replace in two rows: fields, findings and steps; options; the second row only when asked for. */
export class SearchPanel implements Panel {
  readonly dom = document.createElement("div");
  readonly top = true;
  private readonly view: EditorView;
  private readonly find = field("find", true);
  private readonly replacement = field("replace");
  private readonly status = document.createElement("output");
  private readonly previous = button("↑", () => void findPrevious(this.view));
  private readonly next = button("↓", () => void findNext(this.view));
  private readonly matchCase = toggle("Aa", () => this.search());
  private readonly wholeWord = toggle("“a”", () => this.search());
  private readonly regexp = toggle(".*", () => this.search());
  private readonly more = toggle("⇄", (shown) => this.showReplace(shown));
  private readonly close = button("×", () => void closeSearchPanel(this.view));
  private readonly replaceOne = button("", () => void replaceNext(this.view));
  private readonly replaceEvery = button("", () => this.askReplaceAll());
  private readonly second = row(this.replacement, this.replaceOne, this.replaceEvery);
  private query: SearchQuery;
  private matches: Matches | null = null;
  /** What was just done, said until something else is asked. */
  private done = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the search began: each new letter looks from there. */
  private origin: number;

  constructor(view: EditorView) {
    this.view = view;
    this.query = getSearchQuery(view.state);
    this.origin = view.state.selection.main.from;
    this.dom.className = "ec-search";
    this.dom.setAttribute("role", "search");
    const steps = group("ec-steps", this.previous, this.next);
    const options = group("ec-options", this.matchCase, this.wholeWord, this.regexp, this.more);
    const box = group("ec-box", this.find, this.status);
    this.dom.append(row(box, steps, options, this.close), this.second);
    for (const wide of [this.replaceOne, this.replaceEvery]) wide.classList.add("ec-wide");
    this.more.hidden = view.state.readOnly;
    this.second.hidden = true;
    this.find.addEventListener("input", () => this.search());
    this.replacement.addEventListener("input", () => this.commit());
    this.dom.addEventListener("keydown", (event) => this.key(event));
    this.showWords();
    this.showQuery();
  }

  mount(): void {
    this.find.select();
    this.count(0);
  }

  update(update: ViewUpdate): void {
    for (const { effects } of update.transactions)
      for (const effect of effects) {
        if (effect.is(setSearchQuery) && effect.value !== this.query) {
          this.query = effect.value;
          this.done = "";
          this.showQuery();
          this.count(0);
        }
        if (effect.is(replaceAsked)) this.showReplace(true);
      }
    if (update.startState.facet(searchWords) !== update.state.facet(searchWords)) this.showWords();
    this.more.hidden = update.state.readOnly;
    if (update.state.readOnly) this.second.hidden = true;
    if (update.docChanged) this.count(restMs);
    else if (update.selectionSet) {
      this.done = "";
      this.showCount();
    }
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private get words() {
    return this.view.state.facet(searchWords);
  }

  private showWords(): void {
    const { words } = this;
    if (!words) return;
    this.dom.setAttribute("aria-label", words.panel);
    label(this.find, words.find);
    label(this.replacement, words.replaceWith);
    label(this.previous, words.previous);
    label(this.next, words.next);
    label(this.matchCase, words.matchCase);
    label(this.wholeWord, words.wholeWord);
    label(this.regexp, words.regexp);
    label(this.more, words.replaceWith);
    label(this.close, words.close);
    this.replaceOne.textContent = words.replace;
    this.replaceEvery.textContent = words.replaceAll;
    this.showCount();
  }

  private showQuery(): void {
    const { query } = this;
    // A field is not rewritten while an input method is at work in it.
    if (this.find.value !== query.search) this.find.value = query.search;
    if (this.replacement.value !== query.replace) this.replacement.value = query.replace;
    press(this.matchCase, query.caseSensitive);
    press(this.wholeWord, query.wholeWord);
    press(this.regexp, query.regexp);
  }

  private showReplace(shown: boolean): void {
    press(this.more, shown);
    this.second.hidden = !shown;
    // The update is still under way: the focus has to wait for its end.
    const target = shown && this.find.value ? this.replacement : this.find;
    queueMicrotask(() => target.select());
  }

  private commit(): boolean {
    const regexp = isPressed(this.regexp);
    const query = wholeLetters(
      new SearchQuery({
        search: this.find.value,
        replace: this.replacement.value,
        caseSensitive: isPressed(this.matchCase),
        wholeWord: isPressed(this.wholeWord),
        regexp,
        literal: !regexp,
      }),
    );
    if (sameQuery(query, this.query)) return false;
    this.query = query;
    this.done = "";
    this.view.dispatch({ effects: setSearchQuery.of(query) });
    this.count(0);
    return true;
  }

  /** The query changed: show the first finding from where the search began. */
  private search(): void {
    if (!this.commit() || !this.query.valid) return;
    const { state } = this.view;
    const start = Math.min(this.origin, state.doc.length);
    const after = this.query.getCursor(state, start).next();
    const found = after.done ? this.query.getCursor(state, 0, start).next() : after;
    if (found.done) return;
    const { from, to } = found.value;
    this.view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
      userEvent: "select.search",
    });
  }

  private askReplaceAll(): void {
    const { view, query } = this;
    const { state } = view;
    state.facet(beforeReplaceAll)(() => {
      // Meanwhile another post may have come, the panel may be gone, or other words may be sought.
      const isHere = view.state.facet(beforeReplaceAll) === state.facet(beforeReplaceAll);
      if (isHere && this.dom.isConnected && sameQuery(query, this.query)) this.replaceAll();
    });
  }

  private replaceAll(): void {
    const total = this.matches && !this.matches.more ? this.matches.places.length : null;
    if (!replaceAll(this.view)) return;
    if (total !== null && this.words) this.done = this.words.replaced(total);
    this.showCount();
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (runScopeHandlers(this.view, event, "search-panel")) event.preventDefault();
    else if (event.key === "Enter" && event.target === this.find) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(this.view);
    } else if (event.key === "Enter" && event.target === this.replacement) {
      event.preventDefault();
      replaceNext(this.view);
    }
  }

  private count(delayMs: number): void {
    clearTimeout(this.timer);
    this.matches = null;
    const { state } = this.view;
    this.showCount();
    if (!this.query.valid) return;
    const work = countMatches(state, this.query);
    const slice = () => {
      const until = performance.now() + sliceMs;
      do {
        const step = work.next();
        if (step.done) {
          this.matches = step.value;
          return this.showCount();
        }
      } while (performance.now() < until);
      this.timer = setTimeout(slice);
    };
    this.timer = setTimeout(slice, delayMs);
  }

  private showCount(): void {
    const { words, query, matches } = this;
    if (!words) return;
    const invalid = query.search !== "" && !query.valid;
    this.find.setAttribute("aria-invalid", String(invalid));
    if (invalid) this.status.textContent = words.invalid;
    else if (this.done) this.status.textContent = this.done;
    else if (!query.search) this.status.textContent = "";
    else if (matches) {
      const { from, to } = this.view.state.selection.main;
      const total = matches.places.length;
      this.status.textContent = total
        ? words.count(rankOf(matches, from, to), total, matches.more)
        : words.none;
    }
  }
}

function group(className: string, ...children: HTMLElement[]): HTMLDivElement {
  const element = row(...children);
  element.className = className;
  return element;
}
