// What two HTML texts are compared by: trees without insignificant white space, in which neither the order of attributes
// nor the form of entities counts. Ids, classes, addresses, quotes, comments and styles all count.
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

export type Element = { tag: string; attributes: Record<string, string>; children: Node[] };
export type Node = string | Element;

/** The tag of a comment, and of a run of text that no block holds. */
export const commentTag = "#comment";
export const textTag = "#text";

const words = (list: string) => new Set(list.split(" "));
const blockTags = words(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption colgroup col tbody td tfoot " +
    "th thead tr ul body html head style script link meta noscript template",
);
const verbatimTags = words("pre textarea script style listing xmp");
const flags = words(
  "allowfullscreen async autofocus autoplay checked controls default defer disabled hidden loop multiple muted nomodule " +
    "novalidate open playsinline readonly required reversed selected itemscope webkitallowfullscreen mozallowfullscreen",
);

const isBlock = (node: Node | undefined) =>
  typeof node === "object" && (blockTags.has(node.tag) || node.tag === commentTag);

/** The top-level blocks of an HTML text; a run of text outside any block is one of them. */
export function parseBlocks(html: string): Element[] {
  const blocks: Element[] = [];
  let run: Element | null = null;
  for (const node of trim(convert(parseFragment(html), false), true)) {
    if (typeof node === "object" && isBlock(node)) {
      run = null;
      blocks.push(node);
      continue;
    }
    if (!run) {
      run = { tag: textTag, attributes: {}, children: [] };
      blocks.push(run);
    }
    run.children.push(node);
  }
  return blocks.filter(
    (block) =>
      block.tag !== textTag || block.children.some((node) => typeof node === "object" || node.trim() !== ""),
  );
}

/** The same block with the code in it as one text, whatever colors it has. */
export function withoutTokens(block: Element): Element {
  const plain = (node: Element): Element => {
    const children = node.children.map((child) => (typeof child === "string" ? child : plain(child)));
    const hasTokens =
      node.tag === "code" && children.some((child) => typeof child === "object" && child.tag === "span");
    return { ...node, children: hasTokens ? [textOf(node)] : children };
  };
  const copy = plain(block);
  squeeze(copy);
  return copy;
}

export function textOf(node: Node): string {
  if (typeof node === "string") return node;
  return node.tag === commentTag ? "" : node.children.map(textOf).join("");
}

/** One spelling for each tree. */
export function print(node: Node): string {
  if (typeof node === "string") return escapeText(node);
  if (node.tag === commentTag) return `<!--${node.children[0]}-->`;
  const attributes = Object.entries(node.attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
  return `<${node.tag}${attributes.join("")}>${node.children.map(print).join("")}</${node.tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function convert(parent: DefaultTreeAdapterTypes.ParentNode, verbatim: boolean): Node[] {
  const nodes: Node[] = [];
  const source = "content" in parent ? parent.content : parent;
  for (const child of source.childNodes) {
    if (child.nodeName === "#documentType") continue;
    if ("data" in child) {
      nodes.push({
        tag: commentTag,
        attributes: {},
        children: [(child.data as string).replace(/\s+/g, " ").trim()],
      });
    } else if ("value" in child) pushText(nodes, child.value, verbatim);
    else if ("tagName" in child) nodes.push(element(child, verbatim));
  }
  return nodes;
}

function pushText(nodes: Node[], value: string, verbatim: boolean): void {
  const before = nodes.at(-1);
  const joined = (typeof before === "string" ? before : "") + value;
  if (typeof before === "string") nodes.pop();
  nodes.push(verbatim ? joined : joined.replace(/[ \t\n\r\f]+/g, " "));
}

function element(source: DefaultTreeAdapterTypes.Element, verbatim: boolean): Element {
  const tag = source.tagName;
  const attributes: Record<string, string> = {};
  for (const { name, value } of source.attrs) {
    if (flags.has(name) && (value === name || value === "true")) attributes[name] = "";
    else attributes[name] = name === "class" ? value.trim().replace(/\s+/g, " ") : value;
  }
  let children = convert(source, verbatim || verbatimTags.has(tag));
  if (tag === "script" || tag === "style")
    children = children
      .map((child) => (typeof child === "string" ? child.trim() : child))
      .filter((child) => child !== "");
  return { tag, attributes, children };
}

// White space at the edges of blocks and around line breaks.
function trim(nodes: Node[], inBlock: boolean): Node[] {
  const kept: Node[] = [];
  const parts = (node: Node | undefined) => isBlock(node) || (typeof node === "object" && node.tag === "br");
  nodes.forEach((node, at) => {
    if (typeof node === "string") {
      let text = node;
      if ((at === 0 && inBlock) || parts(nodes[at - 1])) text = text.replace(/^ /, "");
      if ((at === nodes.length - 1 && inBlock) || parts(nodes[at + 1])) text = text.replace(/ $/, "");
      if (text !== "") kept.push(text);
      return;
    }
    if (!verbatimTags.has(node.tag) && node.tag !== commentTag)
      node.children = trim(node.children, blockTags.has(node.tag));
    kept.push(node);
  });
  return kept;
}

function squeeze(node: Element): void {
  if (verbatimTags.has(node.tag) || node.tag === commentTag) return;
  node.children = node.children.map((child) =>
    typeof child === "string" ? child.replace(/ {2,}/g, " ") : child,
  );
  node.children = trim(node.children, blockTags.has(node.tag) || node.tag === textTag);
}
