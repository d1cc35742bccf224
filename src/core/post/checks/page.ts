// What readers get, as a list: links, images, headings, anchors, running text. Read from the HTML that Jekyll would print,
// so that a rule need not know Markdown; each thing lies in a block, whose lines in the source are known.

/** A block of the page; offsets are into the whole text. */
export type PageBlock = { html: string; from: number; to: number };

/** One tag of the page with the text inside it, and the block that it came from. */
export type PageElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Running text inside, entities read, blanks as they are; `""` for images. */
  text: string;
  /** An image with an alternative text counts as words for what is around it. */
  hasImage: boolean;
  /** Other tags stand inside: an icon, a player, an emphasis. */
  hasElement: boolean;
  block: PageBlock;
};

/** Everything on a page that a rule may ask for, in the order of the text. */
export type Page = {
  blocks: readonly PageBlock[];
  /** `<a href>` */
  links: readonly PageElement[];
  /** `<img>` */
  images: readonly PageElement[];
  /** `<h1>`…`<h6>` in order */
  headings: readonly PageElement[];
  /** Every `id`, and every `name` of an `<a>`. */
  anchors: ReadonlySet<string>;
  /** Running text outside of code, a piece for each run. */
  texts: readonly { text: string; block: PageBlock }[];
};

const token =
  /<!--|<(\/?)([A-Za-z][\w-]*)((?:\s+[^\s=>/"'<]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'<]+))?)*)\s*(\/?)>/g;
const attribute = /([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)))?/g;
const wordless = new Set(["pre", "code", "script", "style", "textarea", "math"]);

/** Reads the blocks that a rendering printed; a tag that is never closed ends with its block. */
export function readPage(blocks: readonly PageBlock[]): Page {
  const links: PageElement[] = [];
  const images: PageElement[] = [];
  const headings: PageElement[] = [];
  const anchors = new Set<string>();
  const texts: { text: string; block: PageBlock }[] = [];
  for (const block of blocks) {
    const open: { name: string; element: Open }[] = [];
    let quiet = 0;
    let at = 0;
    const say = (until: number) => {
      if (until <= at) return;
      const text = readEntities(block.html.slice(at, until));
      for (const { element } of open) element.text += text;
      if (quiet === 0) texts.push({ text, block });
    };
    let isUnclosed = false;
    token.lastIndex = 0;
    for (let match: RegExpExecArray | null = token.exec(block.html); match; match = token.exec(block.html)) {
      const [whole, slash, written = "", source = "", alone] = match;
      if (whole === "<!--") {
        // One that nothing closes is looked for once.
        const end: number = isUnclosed ? -1 : block.html.indexOf("-->", match.index + 4);
        isUnclosed = end < 0;
        if (isUnclosed) continue;
        say(match.index);
        at = end + 3;
        token.lastIndex = at;
        continue;
      }
      say(match.index);
      at = token.lastIndex;
      const name = written.toLowerCase();
      if (slash) {
        if (wordless.has(name)) quiet = Math.max(0, quiet - 1);
        const last = open.findLastIndex((one) => one.name === name);
        if (last >= 0) open.splice(last);
        continue;
      }
      const attributes = readAttributes(source);
      if (attributes.id) anchors.add(attributes.id);
      if (name === "a" && attributes.name) anchors.add(attributes.name);
      const element: Open = { name, attributes, text: "", hasImage: false, hasElement: false, block };
      for (const around of open) around.element.hasElement = true;
      if (name === "a" && attributes.href !== undefined) links.push(element);
      else if (/^h[1-6]$/.test(name)) headings.push(element);
      else if (name === "img") {
        images.push(element);
        for (const around of open) around.element.hasImage = true;
      }
      if (wordless.has(name) && !alone) quiet++;
      if ((name === "a" || /^h[1-6]$/.test(name)) && !alone) open.push({ name, element });
    }
    say(block.html.length);
  }
  return { blocks, links, images, headings, anchors, texts };
}

type Open = { -readonly [Key in keyof PageElement]: PageElement[Key] };

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = "", double, single, bare] of source.matchAll(attribute))
    attributes[name.toLowerCase()] ??= readEntities(double ?? single ?? bare ?? "");
  return attributes;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function readEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return Object.hasOwn(entities, name) ? entities[name]! : whole;
  });
}
