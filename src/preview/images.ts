import type { FrameHost } from "./host.ts";
import { placeholder } from "./sanitize.ts";

/** The blog's own images as `blob:` addresses, each read once, given back when no longer shown. */
export class Images {
  readonly #host: FrameHost;
  readonly #urls = new Map<string, Promise<string | null>>();

  constructor(host: FrameHost) {
    this.#host = host;
  }

  /** Fill in the images of fresh nodes. */
  fill(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (!(node.nodeType === 1)) continue;
      const element = node as Element;
      const images = [...element.querySelectorAll<HTMLImageElement>("img[data-src]")];
      if (element.matches("img[data-src]")) images.unshift(element as HTMLImageElement);
      for (const image of images) void this.#fill(image, image.dataset.src ?? "");
    }
  }

  async #fill(image: HTMLImageElement, src: string): Promise<void> {
    const url = await this.#url(src);
    if (url) image.src = url;
    else
      image.replaceWith(
        placeholder(image.ownerDocument, "missing-image", this.#host.words.missingImage(src), ""),
      );
  }

  #url(src: string): Promise<string | null> {
    let url = this.#urls.get(src);
    if (!url) {
      url = this.#read(src);
      this.#urls.set(src, url);
    }
    return url;
  }

  // An image that cannot be read is shown as missing: its file is the app's concern, not the preview's.
  async #read(src: string): Promise<string | null> {
    if (src === "" || !this.#host.image) return null;
    const blob = await this.#host.image(src).catch(() => null);
    return blob && URL.createObjectURL(blob);
  }

  /** Give back the addresses of images that the document no longer shows. */
  sweep(document: Document): void {
    const shown = new Set(
      [...document.querySelectorAll<HTMLElement>("img[data-src]")].map((image) => image.dataset.src ?? ""),
    );
    for (const src of [...this.#urls.keys()]) if (!shown.has(src)) this.#drop(src);
  }

  /** Give back all of them. */
  clear(): void {
    for (const src of [...this.#urls.keys()]) this.#drop(src);
  }

  #drop(src: string): void {
    const url = this.#urls.get(src);
    this.#urls.delete(src);
    void url?.then((it) => it && URL.revokeObjectURL(it));
  }
}
