// libyaml's scanner (src/scanner.c), which Psych and so Jekyll use: the same tokens, and refusals in the same places.
// A "simple key" is a place where, should a `:` follow on the line, a key has begun; its token is put in afterwards.
import { beyondMeasure } from "../beyond-measure.ts";
import { Cursor, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, YamlRefusal } from "./cursor.ts";
import { scanBlockScalar } from "./scan-block-scalar.ts";
import { scanPlain } from "./scan-plain.ts";
import { scanAnchor, scanDirective, scanTag } from "./scan-property.ts";
import { scanQuoted } from "./scan-quoted.ts";
import type { Mark, Token } from "./token.ts";

type SimpleKey = { token: number; required: boolean; at: number; line: number; column: number };

const longestSimpleKey = 1024;
/** Ours, not libyaml's: no writer nests so deep, and the time for each token grows with it. */
const deepestFlow = 200;

/** All tokens of a text; the last is the stream's end, or the refusal that ended it. */
export function scan(text: string): Token[] {
  const scanner = new Scanner(text);
  try {
    scanner.run();
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    scanner.tokens.push({ type: "refusal", message: error.message, from: error.at, to: error.at });
  }
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly #cursor: Cursor;
  /** Columns of the open block collections, -1 outside of all. */
  readonly #indents: number[] = [];
  #indent = -1;
  /** One place for each open flow collection, and one for the block around them. */
  readonly #simpleKeys: (SimpleKey | null)[] = [null];
  #keyAllowed = true;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
  }

  get #inFlow(): boolean {
    return this.#simpleKeys.length > 1;
  }

  run(): void {
    const cursor = this.#cursor;
    for (;;) {
      this.#skipToToken();
      this.#dropStaleKeys();
      this.#closeBlocks(cursor.column);
      if (cursor.peek() === "") {
        this.#endBlocks();
        this.#add("stream-end", 0);
        return;
      }
      this.#scanToken();
    }
  }

  #scanToken(): void {
    const cursor = this.#cursor;
    const char = cursor.peek();
    const isAlone = isBlankOrEnd(cursor.peek(1));
    if (cursor.column === 0 && char === "%") {
      this.#endBlocks();
      this.tokens.push(scanDirective(cursor));
    } else if (cursor.atDocumentMark()) {
      this.#endBlocks();
      this.#add(char === "-" ? "document-start" : "document-end", 3);
    } else if (char === "[" || char === "{") this.#openFlow(char);
    else if (char === "]" || char === "}") this.#closeFlow(char);
    else if (char === ",") {
      this.#takeKey();
      this.#keyAllowed = true;
      this.#add("flow-entry", 1);
    } else if (char === "-" && isAlone) this.#scanIndicator("block-entry");
    else if (char === "?" && (this.#inFlow || isAlone)) this.#scanIndicator("key");
    else if (char === ":" && (this.#inFlow || isAlone)) this.#scanValue();
    else this.#scanContent(char);
  }

  #scanContent(char: string): void {
    const cursor = this.#cursor;
    if ((char === "|" || char === ">") && !this.#inFlow) {
      this.#takeKey();
      this.#keyAllowed = true;
      this.tokens.push(scanBlockScalar(cursor, this.#indent));
      return;
    }
    const starts = this.#plainMayStart(char);
    if (!starts && !"*&!'\"".includes(char)) cursor.refuse("found character that cannot start any token");
    this.#noteKey();
    this.#keyAllowed = false;
    if (char === "*" || char === "&") this.tokens.push(scanAnchor(cursor));
    else if (char === "!") this.tokens.push(scanTag(cursor, this.#inFlow));
    else if (char === "'" || char === '"') this.tokens.push(scanQuoted(cursor));
    else {
      const { token, onNewLine } = scanPlain(cursor, { indent: this.#indent, flow: this.#inFlow });
      this.tokens.push(token);
      if (onNewLine) this.#keyAllowed = true;
    }
  }

  #plainMayStart(char: string): boolean {
    const next = this.#cursor.peek(1);
    if (!"-?:,[]{}#&*!|>'\"%@`\t".includes(char)) return true;
    if (char === "-") return !isBlank(next);
    return (char === "?" || char === ":") && !this.#inFlow && !isBlankOrEnd(next);
  }

  /** `-` or `?`, which open a block collection where there is none at this column. */
  #scanIndicator(type: "block-entry" | "key"): void {
    if (!this.#inFlow) {
      if (!this.#keyAllowed) {
        const what = type === "key" ? "mapping keys" : "block sequence entries";
        this.#cursor.refuse(`${what} are not allowed in this context`);
      }
      const { column, at } = this.#cursor;
      this.#openBlock(column, type === "key" ? "block-mapping" : "block-sequence", at, this.tokens.length);
    }
    this.#takeKey();
    this.#keyAllowed = type === "block-entry" || !this.#inFlow;
    this.#add(type, 1);
  }

  #scanValue(): void {
    const key = this.#simpleKeys.at(-1);
    if (key) {
      this.tokens.splice(key.token, 0, { type: "key", from: key.at, to: key.at });
      this.#openBlock(key.column, "block-mapping", key.at, key.token);
      this.#simpleKeys[this.#simpleKeys.length - 1] = null;
      this.#keyAllowed = false;
    } else {
      if (!this.#inFlow) {
        if (!this.#keyAllowed) this.#cursor.refuse("mapping values are not allowed in this context");
        this.#openBlock(this.#cursor.column, "block-mapping", this.#cursor.at, this.tokens.length);
      }
      this.#keyAllowed = !this.#inFlow;
    }
    this.#add("value", 1);
  }

  #openFlow(char: "[" | "{"): void {
    if (this.#simpleKeys.length > deepestFlow) this.#cursor.refuse(beyondMeasure.nested);
    this.#noteKey();
    this.#simpleKeys.push(null);
    this.#keyAllowed = true;
    this.#add(char === "[" ? "flow-sequence" : "flow-mapping", 1);
  }

  #closeFlow(char: "]" | "}"): void {
    this.#takeKey();
    if (this.#inFlow) this.#simpleKeys.pop();
    this.#keyAllowed = false;
    this.#add(char === "]" ? "flow-sequence-end" : "flow-mapping-end", 1);
  }

  /** Remembers that a key may begin here. */
  #noteKey(): void {
    const { at, line, column } = this.#cursor;
    if (!this.#keyAllowed) return;
    const required = !this.#inFlow && this.#indent === column;
    this.#takeKey();
    this.#simpleKeys[this.#simpleKeys.length - 1] = { token: this.tokens.length, required, at, line, column };
  }

  /** Forgets the possible key of this level; it must not have been one that the indentation asked for. */
  #takeKey(): void {
    const key = this.#simpleKeys.at(-1);
    if (key?.required) this.#refuseKey(key);
    this.#simpleKeys[this.#simpleKeys.length - 1] = null;
  }

  /** A simple key is on one line and not longer than 1024 characters. */
  #dropStaleKeys(): void {
    const { at, line } = this.#cursor;
    this.#simpleKeys.forEach((key, level) => {
      if (!key || (key.line === line && key.at + longestSimpleKey >= at)) return;
      if (key.required) this.#refuseKey(key);
      this.#simpleKeys[level] = null;
    });
  }

  #refuseKey(key: SimpleKey): never {
    return this.#cursor.refuse("could not find expected ':' while scanning a simple key", key.at);
  }

  #openBlock(column: number, type: "block-sequence" | "block-mapping", at: number, index: number): void {
    if (this.#inFlow || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    this.tokens.splice(index, 0, { type, from: at, to: at });
  }

  #closeBlocks(column: number): void {
    if (this.#inFlow) return;
    while (this.#indent > column) {
      this.#indent = this.#indents.pop()!;
      this.#add("block-end", 0);
    }
  }

  #endBlocks(): void {
    this.#closeBlocks(-1);
    this.#takeKey();
    this.#keyAllowed = false;
  }

  #add(type: Mark, length: number): void {
    const from = this.#cursor.at;
    this.#cursor.advance(length);
    this.tokens.push({ type, from, to: from + length });
  }

  #skipToToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      if (cursor.column === 0 && cursor.peek() === "\ufeff") cursor.advance();
      // A tab may stand between tokens, but not where it could be taken for indentation.
      while (cursor.peek() === " " || (cursor.peek() === "\t" && (this.#inFlow || !this.#keyAllowed)))
        cursor.advance();
      if (cursor.peek() === "#") while (!isBreakOrEnd(cursor.peek())) cursor.advance();
      if (!isBreak(cursor.peek())) return;
      cursor.readBreak();
      if (!this.#inFlow) this.#keyAllowed = true;
    }
  }
}
