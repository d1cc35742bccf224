// Where the browser asks who vouches for what becomes HTML (Trusted Types), this file does, and nobody else can: its
// policy is not exported, and what it makes is parsed where nothing runs.

type Policy = { createHTML(html: string): string; createScriptURL(address: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const htmlPolicy = trustedTypes?.createPolicy("preview-html", {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    throw new TypeError(`The preview runs no script: ${address}`);
  },
});

const framePolicy = "default-src 'none'; img-src blob: data:; form-action 'none'; base-uri 'none'";
const framePage = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><meta name="viewport" content="width=device-width"></head><body><header class="post"></header><main></main></body></html>`;

/** A frame with an empty page of its own, in which no script runs and which nothing leads out of. */
export function createSandbox(): HTMLIFrameElement {
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", "allow-same-origin");
  element.srcdoc = htmlPolicy?.createHTML(framePage) ?? framePage;
  return element;
}

let inert: Document | null = null;

/** Parses HTML into an element of a document without a window: nothing in it loads and nothing runs. */
export function parseInert(html: string): HTMLElement {
  inert ??= document.implementation.createHTMLDocument("");
  const body = inert.createElement("div");
  body.innerHTML = htmlPolicy?.createHTML(html) ?? html;
  return body;
}
