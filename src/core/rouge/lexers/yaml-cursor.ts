import type { LexerRun, TokenClass } from "../lexer.ts";

/** What Ruby takes for a blank, to be written within brackets: a no-break space is none. */
export const blank = " \\t\\r\\n\\f\\v";

/** A place in a text of YAML that moves on with each token emitted. */
export class Cursor {
  readonly text: string;
  readonly #run: LexerRun;
  at = 0;

  constructor(text: string, run: LexerRun) {
    this.text = text;
    this.#run = run;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get sign(): string {
    return this.text[this.at] ?? "";
  }

  /** What a sticky pattern matches here. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** Emit so many characters. */
  emit(token: TokenClass, length: number): true {
    this.#run.token(token, this.text.slice(this.at, this.at + length));
    this.at += length;
    return true;
  }

  /** Emit what a sticky pattern matches here, if it does. */
  take(pattern: RegExp, token: TokenClass): boolean {
    const found = this.match(pattern);
    return found !== null && this.emit(token, found.length);
  }

  /** Emit the character that nothing else takes. */
  takeError(): true {
    return this.emit("err", this.text.codePointAt(this.at)! > 0xffff ? 2 : 1);
  }
}
