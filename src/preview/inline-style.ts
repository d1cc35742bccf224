// Neither these properties nor these values can load anything or leave the element's place.
const properties = new Set([
  ...[
    "text-align",
    "vertical-align",
    "float",
    "clear",
    "width",
    "max-width",
    "height",
    "color",
    "background-color",
  ],
  ...[
    "font-weight",
    "font-style",
    "font-size",
    "text-decoration",
    "text-transform",
    "white-space",
    "list-style-type",
  ],
  ...["margin", "margin-top", "margin-right", "margin-bottom", "margin-left", "padding", "padding-top"],
  ...["padding-right", "padding-bottom", "padding-left", "border", "border-radius", "display", "line-height"],
]);
const value = /^[\w\s.,%#()-]{1,80}$/;
const refused = /url|image|expression|var|attr|env|element|calc|-\d/i;

/** Put the harmless part of a `style` attribute on an element: through the object model, as the app's CSP wants. */
export function applyStyle(element: HTMLElement, style: string): void {
  for (const declaration of style.split(";")) {
    const at = declaration.indexOf(":");
    const name = declaration.slice(0, at).trim().toLowerCase();
    const said = declaration.slice(at + 1).trim();
    if (at > 0 && properties.has(name) && value.test(said) && !refused.test(said))
      element.style.setProperty(name, said);
  }
}
