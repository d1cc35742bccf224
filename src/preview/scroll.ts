/** Ties places in a document to lines of the text, both ways. */
export class LineScroll {
  readonly #window: Window;
  #marks: HTMLElement[] | null = null;
  #expected: number | null = null;

  constructor(frameWindow: Window) {
    this.#window = frameWindow;
  }

  /** The document changed: the marked elements are looked up again. */
  refresh(): void {
    this.#marks = null;
  }

  /** Whether the document is where `scrollTo` put it: such a scroll is not the reader's. */
  isOwn(): boolean {
    const own = this.#expected !== null && Math.abs(this.#window.scrollY - this.#expected) < 2;
    if (!own) this.#expected = null;
    return own;
  }

  /** The line, fractional, at the top of the window. */
  topLine(): number {
    const marks = this.#elements();
    if (marks.length === 0 || this.#window.scrollY <= 0) return 1;
    const at = this.#lastAbove(margin);
    const from = marks[at];
    if (!from) return 1;
    const to = marks[at + 1];
    const [top, bottom] = [topOf(from), to ? topOf(to) : from.getBoundingClientRect().bottom];
    const [first, last] = [lineOf(from), to ? lineOf(to) : lineOf(from) + 1];
    const share = bottom > top ? Math.min(1, Math.max(0, (margin - top) / (bottom - top))) : 0;
    return first + share * Math.max(0, last - first);
  }

  /** Bring a line, fractional, to the top of the window. */
  scrollTo(line: number): void {
    const marks = this.#elements();
    const at = lastWhere(marks, (one) => lineOf(one) <= line);
    const from = marks[at];
    let top = 0;
    if (from) {
      const to = marks[at + 1];
      const span = to ? lineOf(to) - lineOf(from) : 1;
      const height = (to ? topOf(to) : from.getBoundingClientRect().bottom) - topOf(from);
      const share = span > 0 ? Math.min(1, (line - lineOf(from)) / span) : 0;
      top = this.#window.scrollY + topOf(from) + share * height - margin;
    }
    const { scrollHeight, clientHeight } = this.#window.document.documentElement;
    const target = Math.round(Math.min(Math.max(0, top), scrollHeight - clientHeight));
    this.#expected = target;
    this.#window.scrollTo({ top: target, behavior: "instant" });
  }

  #lastAbove(y: number): number {
    return Math.max(
      0,
      lastWhere(this.#elements(), (one) => topOf(one) <= y),
    );
  }

  #elements(): HTMLElement[] {
    this.#marks ??= [...this.#window.document.querySelectorAll<HTMLElement>("[data-line]")].filter(
      ascending(),
    );
    return this.#marks;
  }
}

/** The top of a line is read a little below the window's edge. */
const margin = 24;

const topOf = (element: Element) => element.getBoundingClientRect().top;
const lineOf = (element: HTMLElement) => Number(element.dataset.line);

// A block that Liquid took from elsewhere must not send the reader back up.
function ascending(): (element: HTMLElement) => boolean {
  let highest = 0;
  return (element) => {
    const line = lineOf(element);
    if (!(line > highest)) return false;
    highest = line;
    return true;
  };
}

function lastWhere(marks: readonly HTMLElement[], test: (one: HTMLElement) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(marks[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
