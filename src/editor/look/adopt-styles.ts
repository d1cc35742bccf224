import { StyleModule } from "style-mod";

/**
 * Make CodeMirror's styles a constructed style sheet of the document. By itself style-mod does so in shadow roots
 * only and writes a `<style>` element in a document, which a Content-Security-Policy of `style-src 'self'` blocks.
 * Its set of styles hangs on the root under a symbol: the document is given the set of a shadow root. Where that
 * fails, nothing is lost but the strict policy.
 */
export function adoptStyles(document: Document): void {
  if (!("adoptedStyleSheets" in document)) return;
  const key = Symbol.for("ecritoire-adopted");
  const known = document as unknown as Record<symbol, unknown>;
  if (known[key]) return;
  known[key] = true;
  const shadow = document.createElement("div").attachShadow({ mode: "open" });
  StyleModule.mount(shadow, new StyleModule({}));
  const set = Object.getOwnPropertySymbols(shadow).find((symbol) => symbol.description === "styleSet");
  if (set && !(set in document)) known[set] = (shadow as unknown as Record<symbol, unknown>)[set];
}
