import { compileAbbreviations } from "./abbreviation.ts";
import { BlockParser } from "./block-parser.ts";
import { Definitions } from "./definitions.ts";
import type { Element } from "./element.ts";
import { Ids } from "./header-id.ts";
import { withInlineOption } from "./inline-options.ts";
import { Lookups } from "./lookups.ts";
import type { KramdownOptions } from "./options.ts";
import { footnotesMark, tocMark } from "./print/block.ts";
import { Footnotes } from "./print/footnotes.ts";
import { type CodeHighlighter, Printer } from "./print/printer.ts";
import { mayBeInToc, printToc, type TocHeader } from "./print/toc.ts";
import { TreeFinisher } from "./tree.ts";
import { type Around, finishUnit, type Piece, readUnit, type Unit } from "./unit.ts";

/** How a text is printed. */
export type PrintSetting = {
  highlight: CodeHighlighter;
  /** Changes whenever `highlight` would print something else. */
  highlightVersion: number;
  withLines: boolean;
};

/** A Markdown text that is read again after each edit; only what the edit concerns is made anew. */
export class KramdownDocument {
  readonly #options: KramdownOptions;
  #source = "";
  #units: Unit[] = [];
  /** The options after those that the text itself sets. */
  #said: KramdownOptions;

  constructor(options: KramdownOptions) {
    this.#options = options;
    this.#said = options;
  }

  /** Read the text as it is now; its units are the document's until the next call. */
  read(markdown: string): readonly Unit[] {
    const source = normalize(markdown);
    if (source === this.#source && this.#units.length > 0) return this.#units;
    const hasOptions = this.#said !== this.#options;
    const change = hasOptions ? null : compare(this.#source, source);
    const { head, tail, tailFrom } = change ? this.#kept(change) : { head: [], tail: [], tailFrom: [] };
    const parser = new BlockParser(this.#options);
    parser.source = source;
    parser.at = head.reduce((sum, unit) => sum + unit.source.length, 0);
    const made: Unit[] = [];
    let next = 0;
    const shift = source.length - this.#source.length;
    while (parser.at < source.length) {
      while (next < tail.length && tailFrom[next]! + shift < parser.at) next++;
      if (parser.at > 0 && next < tail.length && tailFrom[next]! + shift === parser.at) break;
      made.push(readUnit(parser, parser.at === 0));
    }
    const rest = parser.at < source.length ? tail.slice(next) : [];
    this.#units = [...head, ...made, ...rest];
    this.#source = source;
    this.#said = parser.options;
    return this.#units;
  }

  // The units before the change, and those behind it with the offsets at which they began.
  #kept({ from, oldTo }: Change): { head: Unit[]; tail: Unit[]; tailFrom: number[] } {
    const tailFrom: number[] = [];
    let at = 0;
    let first = this.#units.length;
    let lastFrom = this.#units.length;
    for (const [n, unit] of this.#units.entries()) {
      if (at + unit.reach >= from && n < first) first = n;
      if (at >= oldTo && n > 0 && n < lastFrom) lastFrom = n;
      if (n >= lastFrom) tailFrom.push(at);
      at += unit.source.length;
    }
    return {
      head: this.#units.slice(0, Math.max(0, first - 1)),
      tail: this.#units.slice(lastFrom),
      tailFrom,
    };
  }

  /** The HTML, a piece for each block; lines are those of the whole text, from 0. */
  print({ highlight, highlightVersion, withLines }: PrintSetting): Piece[] {
    const definitions = this.#definitions();
    const abbreviations = compileAbbreviations(definitions.abbreviations);
    // Text may set options too; all of it is read before any of it is printed.
    let options = this.#said;
    const finisher = new TreeFinisher(new Lookups(definitions), options);
    const all = this.#units.map((unit) => {
      const finished = finishUnit(unit, { options, definitions, abbreviations, finisher });
      for (const [key, value] of finished.said) options = withInlineOption(options, key, value);
      return { unit, finished };
    });
    const footnotes = new Footnotes(options, definitions.footnotes);
    const ids = new Ids(options);
    const printer = new Printer({
      ...{ options, footnotes, highlight, withLines, ids },
      ...{ abbreviations: definitions.abbreviations, attributeLists: definitions.attributeLists },
    });
    const look = `${highlightVersion},${withLines}${options === this.#options ? "" : JSON.stringify(options)}`;
    const headers: TocHeader[] = [];
    const pieces: Piece[] = [];
    let line = 0;
    for (const { unit, finished } of all) {
      const { tree, toc, footnotePlace } = finished;
      let key = look;
      const hasToc = toc !== null && printer.toc === null;
      if (hasToc) printer.toc = toc;
      const hasPlace = footnotePlace !== null && printer.footnotePlace === null;
      if (hasPlace) printer.footnotePlace = footnotePlace;
      if (toc || footnotePlace) key += `,${hasToc},${hasPlace}`;
      const isPrinted = ({ isInToc, isInFootnotePlace }: Around) =>
        !(isInToc && hasToc) && !(isInFootnotePlace && hasPlace);
      for (const one of finished.headers) {
        const { header } = one;
        const id = ids.give(header, one.isInHtml);
        key += `,${id}`;
        const isListed = id !== null && isPrinted(one) && mayBeInToc(header, options.tocLevels);
        if (isListed) headers.push({ level: header.detail.level ?? 1, id, header });
      }
      const mentions = finished.mentions.filter(isPrinted).map(({ name }) => name);
      if (mentions.length > 0) key += `;${footnotes.preview(mentions)}`;
      if (unit.printed?.key === key) for (const name of mentions) footnotes.cite(name);
      else unit.printed = { key, pieces: printUnit(printer, tree, unit.isFirst) };
      for (const piece of unit.printed.pieces) pieces.push({ html: piece.html, line: line + piece.line });
      line += unit.lines;
    }
    const notes = footnotes.print(printer);
    if (!printer.footnotePlace && notes !== "") pieces.push({ html: notes, line });
    if (printer.footnotePlace) fill(pieces, footnotesMark, notes);
    if (printer.toc) fill(pieces, tocMark, printToc(printer, printer.toc, headers));
    return pieces;
  }

  #definitions(): Definitions {
    const all = new Definitions();
    for (const [id, [url, title]] of Object.entries(this.#said.linkDefs))
      all.links.set(id, { url, title, place: null });
    for (const unit of this.#units) if (!unit.definitions.isEmpty) all.add(unit.definitions);
    return all;
  }
}

function fill(pieces: Piece[], mark: string, html: string): void {
  const at = pieces.findIndex((piece) => piece.html.includes(mark));
  const found = pieces[at];
  if (found) pieces[at] = { ...found, html: found.html.replace(mark, () => html) };
}

function printUnit(printer: Printer, tree: Element, isFirst: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, child] of tree.children.entries()) {
    // It was printed with the unit above.
    if (at === 0 && child.type === "blank" && !isFirst) continue;
    const html = printer.print(child, 0);
    const last = pieces.at(-1);
    if ((child.type === "blank" || html === "") && last) last.html += html;
    else pieces.push({ html, line: Math.max(0, child.line) });
  }
  // A string put together of others is laid out when it is first read: once, not at each time that all are joined.
  for (const { html } of pieces) html.charCodeAt(0);
  return pieces;
}

function normalize(markdown: string): string {
  const text = markdown.includes("\r") ? markdown.replace(/\r\n?/g, "\n") : markdown;
  return text.endsWith("\n") ? text : `${text}\n`;
}

type Change = { from: number; oldTo: number };

const chunk = 4096;

// Where two texts begin to differ, and where the old one's common end begins.
function compare(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  // Whole pieces are compared much faster than signs.
  while (from + chunk <= most && before.slice(from, from + chunk) === after.slice(from, from + chunk))
    from += chunk;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let end = 0;
  const [oldEnd, newEnd] = [before.length, after.length];
  while (end + chunk <= most - from && isSameEnd(before, after, end)) end += chunk;
  while (end < most - from && before.charCodeAt(oldEnd - 1 - end) === after.charCodeAt(newEnd - 1 - end))
    end++;
  return { from, oldTo: oldEnd - end };
}

function isSameEnd(before: string, after: string, end: number): boolean {
  const [oldTo, newTo] = [before.length - end, after.length - end];
  return before.slice(oldTo - chunk, oldTo) === after.slice(newTo - chunk, newTo);
}
