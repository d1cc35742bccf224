import { type Element, InlineContext, type MarkdownConfig } from "@lezer/markdown";
import { liquidElement, liquidEnd } from "./liquid.ts";

const bracketClose = 93;
const title = /\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/y;

/**
 * `[x]({{ site.baseurl }}{% link _posts/a b.md %})`: to Markdown a destination has no blanks, to Jekyll the Liquid
 * is gone before Markdown reads it. Links without Liquid in their destination are left to the stock parser.
 */
export const liquidLink: MarkdownConfig = {
  parseInline: [
    {
      name: "LiquidLink",
      before: "LinkEnd",
      parse(cx, next, pos) {
        if (next !== bracketClose || cx.char(pos + 1) !== 40) return -1;
        const destination = readDestination(cx.text, pos + 2 - cx.offset);
        if (!destination) return -1;
        const link = cx.findOpeningDelimiter(InlineContext.linkStart) ?? -1;
        const image = cx.findOpeningDelimiter(InlineContext.imageStart) ?? -1;
        const index = Math.max(link, image);
        const opening = index < 0 ? null : cx.getDelimiterAt(index);
        if (!opening) return -1;
        const content = cx.takeContent(index);
        const at = (offset: number) => offset + cx.offset;
        const end = at(destination.end);
        return cx.addElement(
          cx.elt(image > link ? "Image" : "Link", opening.from, end, [
            cx.elt("LinkMark", opening.from, opening.to),
            ...content,
            cx.elt("LinkMark", pos, pos + 1),
            cx.elt("LinkMark", pos + 1, pos + 2),
            cx.elt("URL", at(destination.from), at(destination.to), liquidIn(cx, destination.liquid)),
            ...(destination.titleEnd > destination.to
              ? [cx.elt("LinkTitle", at(destination.titleFrom), at(destination.titleEnd))]
              : []),
            cx.elt("LinkMark", end - 1, end),
          ]),
        );
      },
    },
  ],
};

/** `[x]: {{ site.baseurl }}{% link … %}` on a line of its own. */
export const liquidReference: MarkdownConfig = {
  parseBlock: [
    {
      name: "LiquidReference",
      before: "LinkReference",
      parse(cx, line) {
        if (line.next !== 91) return false;
        const match = /^\[[^\]^][^\]]*\]:\s*/.exec(line.text.slice(line.pos));
        if (!match) return false;
        const start = line.pos + match[0].length;
        const destination = readDestination(line.text + ")", start);
        if (destination?.end !== line.text.length + 1) return false;
        const at = (offset: number) => offset + cx.lineStart;
        const label = match[0].indexOf("]:") + 1 + line.pos;
        const slice = (from: number, to: number) => line.text.slice(from - cx.lineStart, to - cx.lineStart);
        const liquid = destination.liquid.map(([from, to]) =>
          liquidElement({ elt: cx.elt.bind(cx), slice }, at(from), at(to)),
        );
        cx.addElement(
          cx.elt("LinkReference", at(line.pos), at(line.text.length), [
            cx.elt("LinkLabel", at(line.pos), at(label)),
            cx.elt("LinkMark", at(label), at(label + 1)),
            cx.elt("URL", at(destination.from), at(destination.to), liquid),
          ]),
        );
        cx.nextLine();
        return true;
      },
    },
  ],
};

type Destination = {
  from: number;
  to: number;
  liquid: [number, number][];
  titleFrom: number;
  titleEnd: number;
  /** After the closing parenthesis. */
  end: number;
};

/** What stands between the parentheses of a link, or null when there is no Liquid in it or no end to it. */
function readDestination(text: string, start: number): Destination | null {
  const liquid: [number, number][] = [];
  let at = start;
  let depth = 0;
  for (; at < text.length; at++) {
    const end = text[at] === "{" ? liquidEnd(text, at) : -1;
    if (end > 0) {
      liquid.push([at, end]);
      at = end - 1;
    } else if (text[at] === "(") depth++;
    else if (text[at] === ")" && depth-- === 0) break;
    else if (/\s/.test(text[at] ?? "")) break;
  }
  if (!liquid.length) return null;
  title.lastIndex = at;
  const hasTitle = title.test(text);
  const titleEnd = hasTitle ? title.lastIndex : at;
  const titleFrom = hasTitle ? at + (/^\s+/.exec(text.slice(at, titleEnd))?.[0].length ?? 0) : at;
  return text[titleEnd] === ")"
    ? { from: start, to: at, liquid, titleFrom, titleEnd, end: titleEnd + 1 }
    : null;
}

function liquidIn(cx: InlineContext, spans: [number, number][]): Element[] {
  return spans.map(([from, to]) => liquidElement(cx, from + cx.offset, to + cx.offset));
}
