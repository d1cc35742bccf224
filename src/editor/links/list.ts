import type { LinkOffer, LinkWords } from "../host.ts";

let lists = 0;

/** The posts that a link may lead to, one of them marked: a list of ARIA that somebody else's keys move in. */
export class LinkList {
  readonly dom = document.createElement("div");
  readonly id = `ec-links-${++lists}`;
  offers: readonly LinkOffer[] = [];
  private readonly rows = document.createElement("ul");
  private readonly none = document.createElement("p");
  private at = 0;

  constructor(words: LinkWords, choose: (offer: LinkOffer) => void) {
    this.dom.className = "ec-links";
    this.rows.id = this.id;
    this.rows.setAttribute("role", "listbox");
    this.rows.setAttribute("aria-label", words.list);
    this.none.textContent = words.none;
    this.dom.append(this.rows, this.none);
    this.none.hidden = this.rows.hidden = true;
    // The focus stays where the words are typed, and a phone keeps its keyboard.
    this.rows.addEventListener("pointerdown", (event) => event.preventDefault());
    this.rows.addEventListener("mousedown", (event) => event.preventDefault());
    this.rows.addEventListener("click", ({ target }) => {
      const row = (target as Element).closest<HTMLElement>("[role=option]");
      const offer = row && this.offers[Number(row.dataset.at)];
      if (offer) choose(offer);
    });
  }

  show(offers: readonly LinkOffer[]): void {
    this.offers = offers;
    this.rows.replaceChildren(...offers.map((offer, at) => this.row(offer, at)));
    this.rows.hidden = offers.length === 0;
    this.none.hidden = offers.length > 0;
    this.mark(0);
  }

  /** Marks the offer so many places on; from the last one to the first, and back. */
  move(step: number): void {
    const { length } = this.offers;
    const next = this.at + step;
    const last = length - 1;
    if (Math.abs(step) > 1) this.mark(Math.max(0, Math.min(last, next)));
    else this.mark((next + length) % length);
  }

  get marked(): LinkOffer | undefined {
    return this.offers[this.at];
  }

  get markedId(): string {
    return `${this.id}-${this.at}`;
  }

  private mark(at: number): void {
    this.rows.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    const row = this.rows.children[at] as HTMLElement | undefined;
    row?.setAttribute("aria-selected", "true");
    if (!row) return;
    const { offsetTop, offsetHeight } = row;
    const { scrollTop, clientHeight } = this.rows;
    if (offsetTop < scrollTop) this.rows.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight)
      this.rows.scrollTop = offsetTop + offsetHeight - clientHeight;
  }

  private row({ title, detail, warning }: LinkOffer, at: number): HTMLElement {
    const row = document.createElement("li");
    row.id = `${this.id}-${at}`;
    row.dataset.at = String(at);
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.append(part("ec-links-title", title), part("ec-links-detail", detail));
    if (warning !== undefined) row.append(part("ec-links-warning", warning));
    return row;
  }
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
