// kramdown's option `html_to_native`: HTML that kramdown has an element of its own for becomes that element. What white
// space counts for hangs on the element around it.
import { type Element, type ElementType, leaf, parent } from "./element.ts";
import { contentModelOf, spanElements } from "./html-names.ts";
import { isSimpleTable } from "./html-table.ts";
import type { KramdownOptions } from "./options.ts";
import { decodeText, textToNative } from "./text-to-native.ts";
import { isSpace, trim, trimEnd, trimStart } from "./white-space.ts";

const set = (names: string) => new Set(names.split(" "));

const textless = set("table thead tbody tfoot tr ul ol dl hgroup optgroup colgroup html head select");
const trimmed = set(
  "address article aside blockquote body caption dd div dt fieldset figcaption footer form header legend li nav p section td th",
);
/** Blank text next to a block is nothing here, and other text lines up as a paragraph without tags. */
const ofBlocks = set(
  "address article aside blockquote body dd div fieldset figcaption figure footer form header li nav section",
);

/** The element that HTML of this name becomes, whatever its content and attributes. */
const natives: Readonly<Record<string, ElementType>> = {
  ...{ p: "p", hr: "hr", br: "br", ul: "ul", ol: "ol", li: "li", dl: "dl", dt: "dt", dd: "dd" },
  ...{ h1: "header", h2: "header", h3: "header", h4: "header", h5: "header", h6: "header" },
  ...{ blockquote: "blockquote", thead: "thead", tbody: "tbody", tfoot: "tfoot", tr: "tr" },
};
const emphases: Readonly<Record<string, ElementType>> = { b: "strong", strong: "strong", i: "em", em: "em" };

/** Turn an HTML element that was just read into kramdown's own, in place, as far as there is one. */
export function htmlToNative(element: Element, options: KramdownOptions, isVerbatim = false): void {
  const { value: name, detail, attributes } = element;
  const native = Object.hasOwn(natives, name) ? natives[name] : undefined;
  if (native) toNative(element, native, options, isVerbatim);
  else if (Object.hasOwn(emphases, name)) {
    if (hasSpaceAtEdge(textOf(element))) keep(element, options);
    else toNative(element, emphases[name]!, options);
  } else if (name === "a" || name === "img") {
    if (attributes?.has(name === "a" ? "href" : "src")) toNative(element, name, options);
    else keep(element, options);
  } else if (name === "code") toCodeSpan(element);
  else if (name === "pre") toCodeBlock(element);
  else if (name === "table") {
    if (isSimpleTable(element)) toTable(element, options);
    else keep(element, options);
  } else {
    convertContent(element, options, isVerbatim || name === "textarea");
    const contentModel =
      detail.contentModel === "raw" || detail.span ? contentModelOf(name) : detail.contentModel!;
    element.detail = { ...detail, span: spanElements.has(name), contentModel };
  }
}

function toNative(element: Element, type: ElementType, options: KramdownOptions, isVerbatim = false): void {
  const { value: name } = element;
  const detail = type === "header" ? { level: Number(name[1]), rawText: textOf(element) } : {};
  convertContent(element, options, isVerbatim && type !== "header");
  become(element, type, detail);
}

function become(element: Element, type: ElementType, detail: Element["detail"] = {}): void {
  element.type = type;
  element.value = "";
  element.detail = detail;
}

// Elements in running text are read from the innermost, so that those inside are what they become already.
function convertContent(element: Element, options: KramdownOptions, isVerbatim = false): void {
  const { value: name, detail, children } = element;
  if (children.length === 0 || (detail.contentModel !== "raw" && !detail.span)) return;
  const converted: Element[] = [];
  for (const child of children) {
    if (child.type === "text") {
      if (!textless.has(name)) textToNative(converted, child.value, options, isVerbatim);
      continue;
    }
    if (child.type === "html_element" && !detail.span) htmlToNative(child, options, isVerbatim);
    if (child.type === "xml") child.detail = { span: contentModelOf(name) === "span" };
    converted.push(child);
  }
  if (trimmed.has(name)) trimEdges(converted);
  const isOfBlocks = ofBlocks.has(name);
  const solid = isOfBlocks || name === "td" ? withoutBlanks(converted) : converted;
  element.children = isOfBlocks ? withLines(solid) : solid;
}

function trimEdges(children: Element[]): void {
  const first = children[0];
  if (first?.type === "text") first.value = trimStart(first.value);
  if (first?.type === "text" && first.value === "") children.shift();
  const last = children.at(-1);
  if (last?.type === "text") last.value = trimEnd(last.value);
  if (last?.type === "text" && last.value === "") children.pop();
}

function withoutBlanks(children: readonly Element[]): Element[] {
  return children.filter((child, at) => {
    if (child.type !== "text" || trim(child.value) !== "") return true;
    const [before, after] = [children[at - 1], children[at + 1]];
    return before !== undefined && after !== undefined && (isSpan(before) || isSpan(after));
  });
}

function withLines(children: readonly Element[]): Element[] {
  const blocks: Element[] = [];
  for (const child of children) {
    if (!isSpan(child)) {
      blocks.push(child);
      continue;
    }
    const last = blocks.at(-1);
    if (last?.detail.transparent) last.children.push(child);
    else {
      const line = parent("p", { transparent: true });
      line.children.push(child);
      blocks.push(line);
    }
  }
  return blocks;
}

const spanTypes: ReadonlySet<ElementType> = new Set([
  ...(["text", "em", "strong", "del", "a", "img", "codespan", "br"] as const),
  ...(["entity", "smart_quote", "typographic_sym"] as const),
  // Parts of a table outside any count as text.
  ...(["thead", "tbody", "tfoot", "tr"] as const),
]);

function isSpan({ type, detail }: Element): boolean {
  return detail.span === true || spanTypes.has(type);
}

// What stays HTML with all that lies in it; its text is read all the same.
function keep(element: Element, options: KramdownOptions): void {
  keepContent(element, options);
  element.detail = { ...element.detail, span: spanElements.has(element.value) };
}

function keepContent(element: Element, options: KramdownOptions): void {
  element.detail = { ...element.detail, contentModel: "raw" };
  if (element.children.length === 0) return;
  const kept: Element[] = [];
  for (const child of element.children) {
    if (child.type === "text") {
      textToNative(kept, child.value, options, true);
      continue;
    }
    if (child.type === "html_element") keepContent(child, options);
    kept.push(child);
  }
  element.children = kept;
}

function toCodeSpan(element: Element): void {
  const code = decodedTextOf(element);
  element.children = [];
  become(element, "codespan");
  element.value = code;
}

function toCodeBlock(element: Element): void {
  const { children, attributes } = element;
  const [only] = children;
  const classes = children.length === 1 && only!.value === "code" && only!.attributes?.get("class");
  const language = classes ? /\blanguage-\S+/.exec(classes)?.[0] : undefined;
  if (language) {
    const own = attributes?.get("class");
    element.attributes = new Map(attributes).set("class", own ? `${language} ${own}` : language);
  }
  element.children = [leaf("raw", decodedTextOf(element))];
  become(element, "codeblock");
}

function toTable(table: Element, options: KramdownOptions): void {
  const parts = table.children.filter(({ type }) => type !== "text");
  const isBare = parts[0]!.value === "tr";
  const body = parent("tbody");
  if (isBare) body.children = parts;
  table.children = isBare ? [body] : parts;
  for (const part of table.children) {
    if (part !== body) become(part, part.value as "thead" | "tbody" | "tfoot");
    part.children = part.children.filter(({ type }) => type !== "text");
    for (const row of part.children) {
      row.children = row.children.filter(({ type }) => type !== "text");
      become(row, "tr");
      for (const [column, cell] of row.children.entries()) {
        convertContent(cell, options);
        become(cell, "td", { column });
      }
    }
  }
  become(table, "table", { alignment: [] });
}

function textOf(element: Element): string {
  if (element.type === "text") return element.value;
  return element.children.map(textOf).join("");
}

function decodedTextOf(element: Element): string {
  if (element.type === "text") return decodeText(element.value);
  return element.children.map(decodedTextOf).join("");
}

function hasSpaceAtEdge(text: string): boolean {
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1));
}
