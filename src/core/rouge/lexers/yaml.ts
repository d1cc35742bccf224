import type { Lexer, LexerRun } from "../lexer.ts";
import { blank, Cursor } from "./yaml-cursor.ts";
import { readDirective, readFlow, readLineEnd, readProperty, readQuoted, takeTab } from "./yaml-flow.ts";

// YAML's structure is in its columns, so a text is read here in one go, by hand. What Rouge cannot read it marks as an
// error and goes on, and it is lost sooner than YAML is: a quoted key has no colon, a block scalar whose first line is
// no deeper than its parent has no end.

export const lexer: Lexer = {
  states: { root: [[/[\s\S]+/, (match, run) => new Reader(match[0], run).read()]] },
};

/** What ends where a line begins: only after a whole node may it be anything. */
type Before = "node" | "plain" | "scalar";

const marker = /(?:---|\.\.\.)(?![^ \n])/y;
const indicator = /[-?:](?![^ \n])/y;
const beforeKeyColon = /[^#,:?[\]{}"'\n]+/y;
const colon = new RegExp(`:(?![^${blank}])`, "y");
const plainStart = new RegExp(`[^?:,[\\]{}#&*!|>'"%@\`${blank}]|[?:](?=[^${blank}])`, "y");
const plainWord = new RegExp(`[^:${blank}]+(?::[^${blank}]+)?|:[^${blank}]+`, "y");
const plainBlanks = new RegExp(` +(?![ #]|$|:(?![^${blank}]))`, "y");
const constant = /true|false|null/y;
const number = /\d+(?:\.\d+)?(?= +#|\r?\n)/y;
const scalarHead = /[|>][+-]?/y;
const scalarHeadEnd = /(?:[1-9]?[+-]?|[+-][1-9])(?![^ \n])/y;
const beforeHeadEnd = /[^ \n]+?(?=(?:[1-9]?[+-]?|[+-][1-9])(?![^ \n]))/y;

class Reader {
  readonly #cursor: Cursor;
  /** The columns of the open collections, the outermost first. */
  readonly #columns = [0];
  /** Where the next key or indicator stands that may open another. */
  #column = 0;
  /** Up to here the text was searched in vain for a key. */
  #keyless = 0;

  constructor(text: string, run: LexerRun) {
    this.#cursor = new Cursor(text, run);
  }

  read(): void {
    this.#startLine("node");
    while (!this.#cursor.isAtEnd) this.#readNode();
  }

  get #deepest(): number {
    return this.#columns[this.#columns.length - 1]!;
  }

  #startLine(before: Before): void {
    const cursor = this.#cursor;
    cursor.take(before === "node" ? /(?: *\n)+/y : /(?:[ \t]*\n)+/y, "");
    if (before !== "scalar" && cursor.take(marker, "nn")) {
      this.#columns.length = 1;
      this.#column = 0;
      return;
    }
    if (before === "node" && readDirective(cursor)) return;
    const indent = cursor.match(/ */y)!.length;
    if (before === "node" && /^#?$/.test(cursor.text[cursor.at + indent] ?? "")) return;
    this.#indent(indent, before);
    while (cursor.take(indicator, "pi")) {
      this.#openCollection();
      const blanks = cursor.match(/[ \t]*(?=\n)| */y)!.length;
      this.#column += 1 + blanks;
      cursor.emit("", blanks);
    }
  }

  // Spaces beyond the column that a line comes back to are errors, and so is all that a tab ends.
  #indent(indent: number, before: Before): void {
    const cursor = this.#cursor;
    const isLost = before === "node" && indent < this.#deepest;
    while (this.#deepest > indent) this.#columns.pop();
    if (before === "node" && cursor.take(/ *\t[ \t]*(?<=\t)/y, "err"))
      this.#column = cursor.match(/ */y)!.length;
    else {
      this.#column = indent;
      cursor.emit("", isLost ? this.#deepest : indent);
    }
    cursor.take(/ +/y, isLost ? "err" : "");
  }

  #openCollection(): void {
    if (this.#column > this.#deepest) this.#columns.push(this.#column);
  }

  #readNode(): void {
    const cursor = this.#cursor;
    if (cursor.sign === "\n") {
      cursor.emit("", 1);
      this.#startLine("node");
    } else if (cursor.take(/ +/y, "") || readProperty(cursor) || this.#readKey()) return;
    else if (readQuoted(cursor) || readFlow(cursor)) return;
    else if (cursor.take(scalarHead, "pi")) this.#readScalar();
    else if (cursor.match(plainStart) !== null) this.#readPlain();
    else cursor.takeError();
  }

  #readKey(): boolean {
    const cursor = this.#cursor;
    if (cursor.at < this.#keyless) return false;
    const length = cursor.match(beforeKeyColon)?.length ?? 0;
    colon.lastIndex = cursor.at + length;
    if (length === 0 || !colon.test(cursor.text)) {
      this.#keyless = cursor.at + length;
      return false;
    }
    this.#openCollection();
    return cursor.emit("na", length) && cursor.emit("pi", 1);
  }

  // Text without quotes ends at a comment, a number, a colon that begins nothing, or a line no deeper than its parent.
  #readPlain(): void {
    const cursor = this.#cursor;
    while (!cursor.isAtEnd) {
      if (cursor.take(number, "m")) return;
      if (cursor.take(constant, "no") || cursor.take(plainWord, "s") || takeTab(cursor)) continue;
      const lines = cursor.match(/(?: *\n)+ */y);
      if (lines !== null) {
        const indent = lines.length - lines.lastIndexOf("\n") - 1;
        const goesOn = indent > this.#deepest && cursor.at + lines.length < cursor.text.length;
        cursor.emit("", goesOn ? lines.length : lines.length - indent);
        if (goesOn) continue;
        this.#startLine("plain");
        return;
      }
      if (!cursor.take(plainBlanks, "s")) return;
    }
  }

  #readScalar(): void {
    const cursor = this.#cursor;
    const parent = this.#deepest;
    if (cursor.match(scalarHeadEnd) === null) cursor.take(beforeHeadEnd, "err");
    const end = cursor.match(scalarHeadEnd)!;
    // Without a digit, a second sign gives a depth of none rather than one to find.
    let depth = end === "" ? null : parent + Number(/\d/.exec(end)?.[0] ?? 0);
    cursor.emit("pi", end.length);
    readLineEnd(cursor);
    while (!cursor.isAtEnd) {
      cursor.emit("", 1);
      const indent = cursor.match(/ */y)!.length;
      const length = cursor.match(/[^\n]*/y)!.length;
      if (indent === length) {
        const shown = Math.min(depth ?? indent, indent);
        cursor.emit("", shown);
        cursor.emit("no", length - shown);
      } else if (indent >= (depth ?? parent)) {
        depth ??= indent;
        cursor.emit("", indent);
        if (indent === 0) cursor.takeError();
        cursor.take(/[^\n]+/y, "s");
      } else {
        this.#startLine("scalar");
        return;
      }
    }
  }
}
