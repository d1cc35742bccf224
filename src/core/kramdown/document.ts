import { compileAbbreviations } from "./abbreviation.ts";
import { BlockParser } from "./block-parser.ts";
import { Definitions } from "./definitions.ts";
import type { Element } from "./element.ts";
import { baseId, HeaderIds } from "./header-id.ts";
import type { KramdownOptions } from "./options.ts";
import { footnotePlace, tocPlace } from "./print/block.ts";
import { Footnotes } from "./print/footnotes.ts";
import { type CodeHighlighter, Printer } from "./print/printer.ts";
import { isInToc, printToc, type TocHeader } from "./print/toc.ts";
import { finishUnit, type Piece, readUnit, type Unit } from "./unit.ts";

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
    if (parser.options !== this.#options) for (const unit of this.#units) unit.printed = null;
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
    const options = this.#said;
    const definitions = new Definitions();
    for (const [id, [url, title]] of Object.entries(options.linkDefs))
      definitions.links.set(id, { url, title, place: null });
    for (const unit of this.#units) if (!unit.definitions.isEmpty) definitions.add(unit.definitions);
    const abbreviations = compileAbbreviations(definitions.abbreviations);
    const footnotes = new Footnotes(options, definitions.footnotes);
    const ids = new Map<Element, string>();
    const headerIds = new HeaderIds();
    const printer = new Printer({
      ...{ options, footnotes, highlight, withLines },
      ...{ abbreviations: definitions.abbreviations, attributeLists: definitions.attributeLists },
      idOf: (header) => ids.get(header) ?? null,
    });
    const headers: TocHeader[] = [];
    const pieces: Piece[] = [];
    let line = 0;
    for (const unit of this.#units) {
      const { tree, headers: own, mentions } = finishUnit(unit, { options, definitions, abbreviations });
      let key = `${highlightVersion},${withLines}`;
      for (const header of own) {
        const id = idFor(header, options, headerIds);
        if (id === null) continue;
        ids.set(header, id);
        key += `,${id}`;
        if (isInToc(header, options.tocLevels)) headers.push({ level: header.detail.level ?? 1, id, header });
      }
      if (mentions.length > 0) key += `;${footnotes.preview(mentions)}`;
      const isKept = unit.printed?.key === key;
      if (isKept) for (const name of mentions) footnotes.cite(name);
      else unit.printed = { key, pieces: printUnit(printer, tree, unit.isFirst) };
      for (const piece of unit.printed!.pieces) pieces.push({ html: piece.html, line: line + piece.line });
      line += unit.lines;
    }
    const notes = footnotes.print(printer);
    this.#place(pieces, { printer, notes, headers, line });
    return pieces;
  }

  // Footnotes and the table of contents, where the text wants them.
  #place(pieces: Piece[], { printer, notes, headers, line }: Ending): void {
    const at = pieces.findIndex(({ html }) => html.includes(footnotePlace));
    if (at >= 0) pieces[at] = { ...pieces[at]!, html: pieces[at]!.html.replace(footnotePlace, () => notes) };
    else if (notes !== "") pieces.push({ html: notes, line });
    const tocAt = pieces.findIndex(({ html }) => html.includes(tocPlace));
    if (tocAt < 0) return;
    const list = printer.toc ?? this.#tocList();
    const toc = list ? printToc(printer, list, headers) : "";
    pieces[tocAt] = { ...pieces[tocAt]!, html: pieces[tocAt]!.html.replace(tocPlace, () => toc) };
  }

  // The list with `{:toc}` of a unit that was not printed anew.
  #tocList(): Element | null {
    for (const { finished } of this.#units) {
      const found = finished && findToc(finished.tree);
      if (found) return found;
    }
    return null;
  }
}

type Ending = { printer: Printer; notes: string; headers: readonly TocHeader[]; line: number };

function findToc(element: Element): Element | null {
  for (const child of element.children) {
    const isList = child.type === "ul" || child.type === "ol";
    if (isList && child.ial?.references.includes("toc")) return child;
    const inner = findToc(child);
    if (inner) return inner;
  }
  return null;
}

function printUnit(printer: Printer, tree: Element, isFirst: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, child] of tree.children.entries()) {
    // It was printed with the unit above.
    if (at === 0 && child.type === "blank" && !isFirst) continue;
    const html = printer.print(child, 0);
    const last = pieces.at(-1);
    if ((child.type === "blank" || html === "") && last) last.html += html;
    else pieces.push({ html, line: child.detail.line ?? 0 });
  }
  return pieces;
}

function idFor(header: Element, options: KramdownOptions, ids: HeaderIds): string | null {
  const given = header.attributes?.get("id");
  if (given !== undefined) return given;
  if (!options.autoIds) return null;
  return options.autoIdPrefix + ids.next(baseId(header.detail.rawText ?? "", options));
}

function normalize(markdown: string): string {
  const text = markdown.includes("\r") ? markdown.replace(/\r\n?/g, "\n") : markdown;
  return text.endsWith("\n") ? text : `${text}\n`;
}

type Change = { from: number; oldTo: number };

// Where two texts begin to differ, and where the old one's common end begins.
function compare(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let end = 0;
  while (
    end < most - from &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return { from, oldTo: before.length - end };
}
