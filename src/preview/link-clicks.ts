import { decodePercent } from "#core/text/percent.ts";
import type { FrameHost } from "./host.ts";

const aimedMs = 1400;

/** Follows clicks in the frame: places in the post within it, every other link through the host. */
export class LinkClicks {
  readonly #document: Document;
  readonly #host: FrameHost;

  constructor(document: Document, host: FrameHost) {
    this.#document = document;
    this.#host = host;
  }

  /** A click of any button: the browser itself never follows a link here. */
  clicked(event: MouseEvent): void {
    const target = event.target as Partial<Element> | null;
    const link = target?.closest?.("a");
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute("data-href");
    if (href === null || event.button > 1) return;
    if (href.startsWith("#")) this.#aim(href.slice(1));
    else this.#host.openLink(href);
  }

  #aim(fragment: string): void {
    const document = this.#document;
    if (fragment === "" || fragment === "top") {
      document.defaultView?.scrollTo({ top: 0 });
      return;
    }
    const found = document.getElementById(fragment) ?? document.getElementById(decodePercent(fragment));
    if (!found) return;
    found.scrollIntoView({ block: "start" });
    found.classList.add("aimed");
    setTimeout(() => found.classList.remove("aimed"), aimedMs);
    if (!found.hasAttribute("tabindex")) found.tabIndex = -1;
    found.focus({ preventScroll: true });
  }
}
