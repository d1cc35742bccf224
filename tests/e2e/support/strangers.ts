// What may not stand in a page of the app, whatever was written: looked for apart from the sanitizer and its lists.
// These functions run in the page, so each is whole in itself.

/** Elements and attributes of a preview's page that could run, load, navigate or hide what the page's code asks for. */
export function strangersIn(document: Document): string[] {
  const elements =
    /^(?:script|style|link|meta|base|i?frame|frameset|object|embed|applet|portal|fencedframe|form|button|select|textarea|video|audio|source|track|picture|svg|math|template|slot|noscript|dialog|map|area|plaintext|canvas)$/i;
  const attributes =
    /^(?:on|srcset$|action$|formaction$|background$|poster$|ping$|target$|name$|srcdoc$|data$|xlink:|is$|usemap$|autofocus$|contenteditable$|popover|command|attributionsrc$|form$|manifest$)/i;
  const found: string[] = [];
  for (const element of document.querySelectorAll("body *")) {
    if (elements.test(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const isBad =
        attributes.test(name) ||
        (name === "href" && value !== "#") ||
        (name === "src" && !/^(?:blob:|data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,])/i.test(value)) ||
        (name === "style" && /url|image|position|expression|content|\\/i.test(value));
      if (isBad) found.push(`${element.localName}[${name}=${value.slice(0, 80)}]`);
    }
  }
  const view = document.defaultView as (Window & typeof globalThis) | null;
  for (const name of ["getElementById", "querySelector", "querySelectorAll", "createElement"] as const)
    if (view && document[name] !== view.Document.prototype[name]) found.push(`document.${name} is hidden`);
  if (document.body.localName !== "body" || document.head.localName !== "head") found.push("document.body");
  return found;
}

/** From now on, writes down what comes into the app's own page and does not belong there. */
export function watchStrangers(): void {
  // The preview's page runs no script, the listener below included.
  if (window !== window.top) return;
  const seen: string[] = [];
  Object.assign(window, {
    strangers: seen,
    // A link that a reader follows opens a page; here it is written down instead.
    openedPages: [],
    open: (address: string) => {
      (window as unknown as { openedPages: string[] }).openedPages.push(address);
      return null;
    },
  });
  const foreign =
    "script, object, embed, base, meta, frame, applet, style, form[action], img, video, audio, a[href]";
  const look = (element: Element) => {
    const isOwn =
      element.matches("iframe[sandbox=allow-same-origin], img.cm-widgetBuffer") ||
      /^https:\/\/(?:jekyllrb|kramdown|shopify|rouge)/.test(element.getAttribute("href") ?? "");
    if ((element.matches(foreign) || element.localName === "iframe") && !isOwn)
      seen.push(element.outerHTML.slice(0, 160));
    for (const { name } of element.attributes)
      if (/^on/i.test(name)) seen.push(`${element.localName}[${name}]`);
  };
  addEventListener("DOMContentLoaded", () =>
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          look(node);
          for (const element of node.querySelectorAll("*")) look(element);
        }
    }).observe(document, { childList: true, subtree: true }),
  );
}
