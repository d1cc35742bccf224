// Where the destinations of Markdown's and HTML's links stand. What is no Markdown (Liquid, code, comments) is painted over
// first, letter for letter, so that the patterns need to know nothing of it and all offsets stay as they are.

type Span = { from: number; to: number };

/** What Liquid says of the text: offsets into it, each list in its order and free of overlaps. */
export type LiquidSpans = {
  liquid: readonly { begin: number; end: number }[];
  /** Comments, which Jekyll leaves out. */
  hidden: readonly Span[];
  /** The code in `highlight` tags. */
  highlighted: readonly Span[];
};

/** Stands for Liquid: it may be part of a destination, blanks and quotes within it are none. */
const liquidPaint = "\x01";
const codePaint = "\0";

/** A text without what is no Markdown: of the same length, so that every offset stays. */
export type Prose = {
  text: string;
  /** Code in fences, indented, or in `highlight` tags. */
  codeBlocks: Span[];
  /** Code spans, comments, elements of code and escaped characters. */
  inline: Span[];
};

/** Paints Liquid with `\x01`, code that is inline with `\0`, blocks of code with line breaks. */
export function readProse(body: string, { liquid, hidden, highlighted }: LiquidSpans): Prose {
  const tags = liquid.map(({ begin: from, end: to }) => ({ from, to }));
  let text = paint(body, tags, liquidPaint);
  // Line breaks: a block of code ends the paragraph before it.
  text = paint(text, hidden, liquidPaint);
  text = paint(text, highlighted, "\n");
  const blocks = codeBlocks(text);
  text = paint(text, blocks, "\n");
  const inline = inlineCode(text);
  return { text: paint(text, inline, codePaint), codeBlocks: [...highlighted, ...blocks], inline };
}

/** The destinations of `[x](…)`, `![x](…)`, `[x]: …`, `<https://…>`, `href="…"` and `src="…"`, in their order. */
export function findDestinations(body: string, spans: LiquidSpans): Span[] {
  return readDestinations(readProse(body, spans).text);
}

function paint(text: string, spans: readonly Span[], letter: string): string {
  if (!spans.length) return text;
  let painted = "";
  let at = 0;
  for (const { from, to } of spans) {
    painted += text.slice(at, from) + letter.repeat(to - from);
    at = to;
  }
  return painted + text.slice(at);
}

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([^\n]*)$/;

// kramdown/parser/gfm.rb, FENCED_CODEBLOCK_MATCH: a fence that nothing closes is none. And kramdown/parser/kramdown/codeblock.rb.
function codeBlocks(text: string): Span[] {
  const lines = text.split("\n");
  const fences = lines.map((line) => (/```|~~~/.test(line) ? fence.exec(line) : null));
  const longest = longestClosers(fences);
  const spans: Span[] = [];
  let at = 0;
  let isInList = false;
  let isAfterBlank = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const [, marks = "", said = ""] = fences[index] ?? [];
    const opens = marks !== "" && !(marks[0] === "`" && said.includes("`"));
    if (opens && longest(index + 1, marks[0]!) >= marks.length) {
      const from = at;
      do at += lines[index++]!.length + 1;
      while (!closes(fences[index], marks));
      spans.push({ from, to: at + lines[index]!.length });
    } else if (line.trim() === "") {
      at += line.length + 1;
      isAfterBlank = true;
      continue;
    } else {
      // What stands indented below an item, a definition or a footnote is theirs.
      const isItem = /^[ \t>]*(?:(?:[-*+:]|\d{1,9}[.)])[ \t]|\[\^[^\]]+\]:)/.test(line);
      const isIndented = /^(?: {4}| {0,3}\t)/.test(line);
      if (isIndented && isAfterBlank && !isInList) {
        spans.push({ from: at, to: at + line.length });
        at += line.length + 1;
        continue;
      }
      if (isItem) isInList = true;
      else if (isAfterBlank && /^\S/.test(line)) isInList = false;
    }
    at += lines[index]!.length + 1;
    isAfterBlank = false;
  }
  return spans;
}

function closes(found: RegExpExecArray | null | undefined, marks: string): boolean {
  if (!found) return false;
  const [, own = "", said = ""] = found;
  return own[0] === marks[0] && own.length >= marks.length && said.trim() === "";
}

/** How long the longest fence is that could close another from a line on: nothing is sought in vain. */
function longestClosers(fences: readonly (RegExpExecArray | null)[]): (line: number, mark: string) => number {
  const longest = { "`": new Uint32Array(fences.length + 1), "~": new Uint32Array(fences.length + 1) };
  for (let line = fences.length - 1; line >= 0; line--) {
    for (const mark of ["`", "~"] as const) {
      const [, marks = "", said = ""] = fences[line] ?? [];
      const own = marks[0] === mark && said.trim() === "" ? marks.length : 0;
      longest[mark][line] = Math.max(own, longest[mark][line + 1]!);
    }
  }
  return (line, mark) => longest[mark as "`" | "~"][line] ?? 0;
}

// Elements whose content no Markdown is read in, comments, code spans and escapes, whichever comes first.
const inlineMark = /\\[\\`[\]()<]|`+|<!--|<(pre|script|style|code|textarea)\b/gi;

function inlineCode(text: string): Span[] {
  const spans: Span[] = [];
  const ends = runEnds(text);
  /** Closers that are nowhere below. */
  const missing = new Set<string>();
  let at = 0;
  for (;;) {
    inlineMark.lastIndex = at;
    const found = inlineMark.exec(text);
    if (!found) return spans;
    const [mark, element] = found;
    const from = found.index;
    at = from + mark.length;
    let to = -1;
    if (mark[0] === "\\") to = at;
    else if (mark[0] === "`") to = ends.get(from) ?? -1;
    else {
      const closer = element === undefined ? "-->" : `</${element.toLowerCase()}`;
      const end = missing.has(closer) ? -1 : indexOfAnyCase(text, closer, at);
      if (end < 0) missing.add(closer);
      else to = end + closer.length;
    }
    if (to < 0) continue;
    spans.push({ from, to });
    at = to;
  }
}

function indexOfAnyCase(text: string, closer: string, from: number): number {
  const pattern = new RegExp(closer, "gi");
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** The end of the code span that each run of backticks may open: behind the next run of its length in its paragraph. */
function runEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const waiting = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+|\n[ \t\r]*(?=\n)/g)) {
    if (run[0] !== "`") {
      waiting.clear();
      continue;
    }
    const opener = waiting.get(run.length);
    if (opener !== undefined) ends.set(opener, index + run.length);
    waiting.set(run.length, index);
  }
  return ends;
}

const paragraphEnd = /\n[ \t\r]*(?=\n)/g;
const mark =
  /(?<=^|\n) {0,3}\[(?!\^)[^\n\]]+\](?<definition>:[ \t]*)|(?<opener>\[)|(?<link>\]\()|(?<automatic><(?=https?:\/\/))|(?<tag><[a-z])|\n[ \t\r]*(?=\n)/gi;

/** The same in a text that was painted before. */
export function readDestinations(text: string): Span[] {
  const spans: Span[] = [];
  const closers = closingParentheses(text);
  const titleAfter = nextOf(text, /\s(?=["'])/g);
  const paragraphEndAfter = nextOf(text, paragraphEnd);
  let open = 0;
  let at = 0;
  for (;;) {
    mark.lastIndex = at;
    const found = mark.exec(text);
    if (!found) return spans;
    at = mark.lastIndex;
    const { definition, opener, link, automatic, tag } = found.groups!;
    if (opener) open++;
    else if (definition) {
      const lineEnd = text.indexOf("\n", at);
      at = add(spans, text, at, Math.min(lineEnd < 0 ? text.length : lineEnd, titleAfter(at)));
    } else if (link) {
      // kramdown/parser/kramdown/link.rb, LINK_PAREN_STOP_RE: to the parenthesis that balances, or to a title.
      const to = Math.min(closers.get(at - 1) ?? text.length, titleAfter(at));
      if (open === 0 || to >= paragraphEndAfter(at)) continue;
      open--;
      at = add(spans, text, at, to);
    } else if (automatic) {
      const end = /[\s>]/.exec(text.slice(at, at + 2000));
      if (end?.[0] === ">") at = add(spans, text, at, at + end.index);
    } else if (tag) at = addAttributes(spans, text, at);
    else open = 0;
  }
}

/** Where a pattern is next found, or the end of the text; it may only be asked for rising places. */
function nextOf(text: string, pattern: RegExp): (at: number) => number {
  let next = -1;
  return (at) => {
    if (next < at) {
      pattern.lastIndex = at;
      next = pattern.exec(text)?.index ?? text.length;
    }
    return next;
  };
}

/** Takes the blanks off, and the angle brackets; returns where to go on. */
function add(spans: Span[], text: string, start: number, end: number): number {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (text[from] === "<" && text[to - 1] === ">") {
    from++;
    to--;
  }
  if (to > from) spans.push({ from, to });
  return end;
}

/** The parenthesis that closes each `](`, within its paragraph. */
function closingParentheses(text: string): Map<number, number> {
  const closers = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: found, index } of text.matchAll(/[()]|\n[ \t\r]*(?=\n)/g)) {
    if (found === "(") open.push(index);
    else if (found === ")") {
      const opener = open.pop();
      if (opener !== undefined && text[opener - 1] === "]") closers.set(opener, index);
    } else open = [];
  }
  return closers;
}

const attribute = /\s*([^\s=>"'</]+|\/)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The addresses in a tag of HTML, whose name starts before `at`; returns the end of the tag, or `at` when it is none. */
function addAttributes(spans: Span[], text: string, at: number): number {
  const name = /[a-z0-9-]*/iy;
  name.lastIndex = at;
  name.exec(text);
  attribute.lastIndex = name.lastIndex;
  let end = name.lastIndex;
  const own: Span[] = [];
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    end = attribute.lastIndex;
    const value = found[2] ?? found[3] ?? found[4];
    if (value === undefined || !/^(?:href|src)$/i.test(found[1]!)) continue;
    const to = end - (found[4] === undefined ? 1 : 0);
    own.push({ from: to - value.length, to });
  }
  if (!/^\s*>/.test(text.slice(end, end + 80))) return at;
  for (const { from, to } of own) add(spans, text, from, to);
  return end;
}
