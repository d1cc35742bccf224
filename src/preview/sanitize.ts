import createPurifier, { type Config, type DOMPurify } from "dompurify";
import { decodeAddress } from "#core/text/percent.ts";
import { parseInert } from "./inert-html.ts";
import { applyStyle } from "./inline-style.ts";

// Ids stay as Jekyll writes them, `#forms` and `#body` too; without `name` none of them can hide a property
// of the document.
const config: Config & { IN_PLACE: true } = {
  IN_PLACE: true,
  // It is handed elements and never a text: it needs no policy for what becomes HTML, and is to make none.
  TRUSTED_TYPES_POLICY: null,
  USE_PROFILES: { html: true },
  SANITIZE_DOM: false,
  FORBID_TAGS: [
    ...["style", "form", "button", "select", "option", "optgroup", "textarea", "fieldset", "legend", "label"],
    ...["map", "area", "dialog", "source", "track", "picture", "audio", "video", "template", "slot", "meter"],
  ],
  FORBID_ATTR: [
    ...["name", "style", "srcset", "sizes", "background", "ping", "target", "autofocus", "popover", "form"],
    ...[
      "usemap",
      "contenteditable",
      "draggable",
      "accesskey",
      "poster",
      "action",
      "formaction",
      "is",
      "slot",
    ],
  ],
};

let purifier: DOMPurify | null = null;

// Reading the configuration anew would cost more than a block.
function getPurifier(): DOMPurify {
  if (purifier) return purifier;
  purifier = createPurifier(window);
  purifier.setConfig(config);
  return purifier;
}

/** Things that would run, load or navigate, and what the reader is told instead. */
const embeds: Record<string, string> = {
  IFRAME: "iframe",
  FRAME: "iframe",
  FRAMESET: "iframe",
  PORTAL: "iframe",
  VIDEO: "video",
  AUDIO: "audio",
  SCRIPT: "script",
  OBJECT: "object",
  EMBED: "object",
  APPLET: "object",
  CANVAS: "object",
  svg: "svg",
  MATH: "object",
};

/** An address that names a host or a scheme, as a browser would read it. */
export function isForeign(src: string): boolean {
  const plain = src.replace(/[\t\n\r]/g, "").trim();
  return /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(plain);
}

/**
 * The nodes of a block, parsed where nothing runs or loads and stripped of all that would: embeds are labelled
 * placeholders, links carry their address in `data-href`, images in `data-src`.
 */
export function sanitize(html: string, embedLabel: (kind: string) => string): Node[] {
  const body = parseTamed(html);
  // These are the frame's own words.
  for (const element of body.querySelectorAll("[data-href], [data-src], [data-embed]"))
    for (const name of ["data-href", "data-src", "data-embed"]) element.removeAttribute(name);
  replaceEmbeds(body, embedLabel);
  getPurifier().sanitize(body, { IN_PLACE: true });
  for (const element of body.querySelectorAll<HTMLElement>("[data-style]")) {
    applyStyle(element, element.dataset.style ?? "");
    element.removeAttribute("data-style");
  }
  for (const link of body.querySelectorAll("a[href]")) disarmLink(link);
  for (const image of body.querySelectorAll("img")) disarmImage(image, embedLabel);
  for (const input of body.querySelectorAll("input")) if (input.type !== "checkbox") input.remove();
  for (const input of body.querySelectorAll("input")) {
    input.disabled = true;
    // What is to be done names its box.
    input.ariaLabel = input.closest("li")?.textContent?.trim().slice(0, 120) ?? "";
  }
  return [...body.childNodes];
}

/** Parses HTML with every inline style and handler called `data-…`. */
export function parseTamed(html: string): HTMLElement {
  return parseInert(html.replace(tag, (whole) => whole.replace(inlineAttribute, rename)));
}

function replaceEmbeds(body: HTMLElement, label: (kind: string) => string): void {
  for (const element of [...body.querySelectorAll(Object.keys(embeds).join(","))]) {
    if (!body.contains(element)) continue;
    const kind = embeds[element.nodeName] ?? embeds[element.nodeName.toUpperCase()] ?? "object";
    element.replaceWith(placeholder(element.ownerDocument, kind, label(kind), sourceOf(element)));
    // Chromium fetches the subtitles of a video a moment later, also of one that is in no page: unless they have left it.
    element.replaceChildren();
  }
  // `<a name="x">` is how old posts mark a place; DOMPurify takes the name away.
  for (const anchor of body.querySelectorAll("a[name]:not([id])"))
    anchor.id = anchor.getAttribute("name") ?? "";
}

function sourceOf(element: Element): string {
  const src = element.getAttribute("src") ?? element.querySelector("[src]")?.getAttribute("src") ?? "";
  return element.getAttribute("data") ?? src;
}

/** A labelled box in place of something that the frame does not show. */
export function placeholder(document: Document, kind: string, label: string, source: string): HTMLElement {
  const box = document.createElement("span");
  box.className = "embed";
  box.dataset.embed = kind;
  const name = document.createElement("b");
  name.textContent = label;
  box.append(name);
  if (source !== "") {
    const address = document.createElement("span");
    address.textContent = source.startsWith("data:") ? "data:…" : source.slice(0, 200);
    box.append(" ", address);
  }
  return box;
}

export const tag = /<[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const inlineAttribute = /"[^"]*"|'[^']*'|[\s/](?:style|on[a-z]+)(?=\s*=)/gi;

// The app's CSP refuses both kinds, and would fill the console with it while they are only being parsed.
function rename(attribute: string): string {
  return attribute.startsWith('"') || attribute.startsWith("'") ? attribute : ` data-${attribute.slice(1)}`;
}

// Nothing in the frame has an address to go to, even where a click's listener would not run.
function disarmLink(link: Element): void {
  const href = link.getAttribute("href") ?? "";
  link.setAttribute("data-href", href);
  link.setAttribute("href", "#");
  if (!link.hasAttribute("title") && !href.startsWith("#")) link.setAttribute("title", decodeAddress(href));
}

function disarmImage(image: HTMLImageElement, label: (kind: string) => string): void {
  const src = image.getAttribute("src") ?? "";
  if (/^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(src)) return;
  image.removeAttribute("src");
  if (isForeign(src))
    image.replaceWith(placeholder(image.ownerDocument, "image", image.alt || label("image"), src));
  else image.setAttribute("data-src", src);
}
