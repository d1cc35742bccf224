// One pass over the text, each mark with its own way past it. A closer that was not found once is never looked for
// again, so that a text full of openers costs no more than another.

/** Markdown without its marks, Liquid and HTML: what a reader would read, blanks not yet tidied. */
export function plainText(markdown: string): string {
  const scan: Scan = { text: markdown, missing: new Set() };
  let plain = "";
  let at = 0;
  while (at < markdown.length) {
    if (at === 0 || markdown[at - 1] === "\n") at = skipLineStart(scan, at);
    special.lastIndex = at;
    const next = special.exec(markdown)?.index ?? markdown.length;
    plain += markdown.slice(at, next);
    if (next === markdown.length) break;
    const { insert, to } = readMark(scan, next);
    plain += insert;
    at = to;
  }
  return plain;
}

type Scan = { text: string; missing: Set<string> };
type Mark = { insert: string; to: number };

const special = /[\\`*_~<[\]!{&|\n]/g;
// Quotes, list items, headings.
const lineStart = /(?:[ \t]{0,12}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t]))){1,6}[ \t]{0,12}/y;
// A line that opens or closes a fence, or defines the target of links.
const markLine = /[ \t]{0,12}(?:```|~~~|\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?=\S))/y;
const footnote = /\[\^[^\]\n]{1,80}\]:?/y;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,10});/iy;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", hellip: "…" };

function skipLineStart({ text }: Scan, at: number): number {
  markLine.lastIndex = at;
  if (markLine.test(text) || isRule(text, at)) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  }
  lineStart.lastIndex = at;
  return at + (lineStart.exec(text)?.[0].length ?? 0);
}

// A line drawn across the page, under a title, or between the head and the body of a table.
function isRule(text: string, from: number): boolean {
  let marks = 0;
  let at = from;
  for (; at < text.length && text[at] !== "\n"; at++) {
    if ("-=*_:|".includes(text[at]!)) marks++;
    else if (text[at] !== " " && text[at] !== "\t" && text[at] !== "\r") return false;
  }
  return marks > 1;
}

function readMark(scan: Scan, at: number): Mark {
  const { text } = scan;
  const next = text[at + 1] ?? "";
  switch (text[at]) {
    case "\\":
      return /[!-/:-@[-`{-~]/.test(next) ? { insert: next, to: at + 2 } : { insert: "\\", to: at + 1 };
    case "`":
    case "*":
      return drop(at);
    case "_":
      return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(next)
        ? keep(text, at)
        : drop(at);
    case "~":
      return next === "~" ? drop(at, 2) : keep(text, at);
    case "|":
      return { insert: " ", to: at + 1 };
    case "&":
      return readEntity(text, at);
    case "<":
      return readTag(scan, at, next);
    case "{":
      return readBrace(scan, at, next);
    case "!":
      return next === "[" ? readImage(scan, at) : keep(text, at);
    case "[":
      footnote.lastIndex = at;
      return footnote.test(text) ? drop(at, footnote.lastIndex - at) : drop(at);
    case "]":
      return readTarget(scan, at, next);
    default:
      return keep(text, at);
  }
}

function readTag(scan: Scan, at: number, next: string): Mark {
  if (!/[a-z/!?]/i.test(next)) return keep(scan.text, at);
  const isComment = scan.text.startsWith("<!--", at);
  const end = find(scan, isComment ? "-->" : ">", at + 1);
  if (end < 0) return keep(scan.text, at);
  const inside = scan.text.slice(at + 1, end);
  if (/^(?:https?:|mailto:)\S+$/i.test(inside)) return { insert: inside, to: end + 1 };
  return { insert: " ", to: end + (isComment ? 3 : 1) };
}

function readBrace(scan: Scan, at: number, next: string): Mark {
  const closer = next === "%" ? "%}" : next === "{" ? "}}" : next === ":" ? "}" : null;
  const end = closer === null ? -1 : find(scan, closer, at + 2);
  return end < 0 || closer === null ? keep(scan.text, at) : { insert: " ", to: end + closer.length };
}

function readImage(scan: Scan, at: number): Mark {
  const end = find(scan, "]", at + 2);
  if (end < 0 || end - at > 1000) return drop(at, 2);
  return { insert: " ", to: readTarget(scan, end, scan.text[end + 1] ?? "").to };
}

// What follows the words of a link: `](address "title")` or `][label]`.
function readTarget(scan: Scan, at: number, next: string): Mark {
  const closer = next === "(" ? ")" : next === "[" ? "]" : null;
  if (closer === null) return drop(at);
  const end = find(scan, closer, at + 2);
  return end < 0 || end - at > 2000 ? drop(at) : drop(at, end + 1 - at);
}

function readEntity(text: string, at: number): Mark {
  entity.lastIndex = at;
  const match = entity.exec(text);
  if (!match) return keep(text, at);
  return { insert: entities[match[0].slice(1, -1)] ?? match[0], to: at + match[0].length };
}

function find(scan: Scan, closer: string, from: number): number {
  if (scan.missing.has(closer)) return -1;
  const at = scan.text.indexOf(closer, from);
  if (at < 0) scan.missing.add(closer);
  return at;
}

function keep(text: string, at: number): Mark {
  return { insert: text[at]!, to: at + 1 };
}

function drop(at: number, length = 1): Mark {
  return { insert: "", to: at + length };
}
