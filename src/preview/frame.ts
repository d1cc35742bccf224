// The frame has no scripts and no addresses: `sandbox` lets the page reach its document, and nothing in it can run,
// load or navigate. The page parses, strips and patches blocks; a long post is patched in slices.
import type { Rendered } from "#core/render/render.ts";
import { frameStyle, sharedProperties } from "./frame-style.ts";
import type { FrameHost } from "./host.ts";
import { Images } from "./images.ts";
import { createSandbox } from "./inert-html.ts";
import { LinkClicks } from "./link-clicks.ts";
import { Patcher } from "./patcher.ts";
import { LineScroll } from "./scroll.ts";

/** How a rendering is to be shown: as the post's own page, as an excerpt of it on another, or as a piece in a panel. */
export type ShowOptions = {
  lang: string;
  theme: "light" | "dark";
  title: string;
  view: "post" | "excerpt" | "inset";
};

/** The preview's page, patched in place. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  /** Show a rendering; a later call takes over from one that is still being laid out. */
  show(rendered: Rendered, options: ShowOptions): void;
  /** Bring a line of the text, 1-based and fractional, to the top. */
  scrollToLine(line: number): void;
  destroy(): void;
}

/** A frame to be put into the page; it loads once it is there, and again whenever it is moved. */
export function createFrame(host: FrameHost): Frame {
  const element = createSandbox();
  element.title = host.words.frameTitle;
  const images = new Images(host);
  let inside: Inside | null = null;
  let last: { rendered: Rendered; options: ShowOptions } | null = null;
  let line: number | null = null;

  element.addEventListener("load", () => {
    const { contentDocument } = element;
    if (contentDocument?.URL !== "about:srcdoc") return;
    inside?.stop();
    inside = new Inside(contentDocument, host, images);
    if (last) inside.show(last.rendered, last.options, element.title);
    if (line !== null) inside.scroll.scrollTo(line);
  });

  return {
    element,
    show(rendered, options) {
      last = { rendered, options };
      inside?.show(rendered, options, host.words.frameTitle);
    },
    scrollToLine(to) {
      line = to;
      inside?.scroll.scrollTo(to);
    },
    destroy() {
      inside?.stop();
      inside = null;
      last = null;
      images.clear();
      element.remove();
    },
  };
}

/** One loaded document of the frame. */
class Inside {
  readonly scroll: LineScroll;
  readonly #document: Document;
  readonly #patcher: Patcher;
  readonly #listening = new AbortController();

  constructor(document: Document, host: FrameHost, images: Images) {
    this.#document = document;
    const view = document.defaultView!;
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(frameStyle);
    document.adoptedStyleSheets = [sheet];
    this.scroll = new LineScroll(view);
    this.#patcher = new Patcher(document.querySelector("main")!, {
      label: (kind) => host.words.embed(kind),
      fresh: (nodes) => images.fill(nodes),
      patched: () => this.scroll.refresh(),
      done: () => images.sweep(document),
    });
    const { signal } = this.#listening;
    const clicks = new LinkClicks(document, host);
    document.addEventListener("click", (event) => clicks.clicked(event), { signal });
    document.addEventListener("auxclick", (event) => clicks.clicked(event), { signal });
    document.addEventListener("keydown", (event) => host.pressed?.(event), { signal });
    // Dragging a link out would take the frame's own address along.
    document.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    document.addEventListener(
      "scroll",
      () => {
        if (!this.scroll.isOwn()) host.scrolled?.(this.scroll.topLine());
      },
      { signal, passive: true },
    );
  }

  show(rendered: Rendered, { lang, theme, title, view }: ShowOptions, frameTitle: string): void {
    const root = this.#document.documentElement;
    root.lang = lang;
    root.dataset.theme = theme;
    root.dataset.view = view;
    this.#document.title = title || frameTitle;
    this.#takeColors(root);
    this.#showTitle(title);
    this.#patcher.show(rendered);
  }

  stop(): void {
    this.#listening.abort();
    this.#patcher.stop();
  }

  #takeColors(root: HTMLElement): void {
    const app = getComputedStyle(document.documentElement);
    for (const name of sharedProperties) {
      const value = app.getPropertyValue(name).trim();
      if (value !== root.style.getPropertyValue(name)) root.style.setProperty(name, value);
    }
  }

  #showTitle(title: string): void {
    const header = this.#document.querySelector("header.post");
    if (!header || header.textContent === title) return;
    header.replaceChildren();
    if (title === "") return;
    const heading = this.#document.createElement("h1");
    heading.textContent = title;
    heading.dataset.line = "1";
    header.append(heading);
    this.scroll.refresh();
  }
}
