/** Why YAML is refused, and where; thrown inside this folder only, never out of it. */
export class YamlRefusal extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A space or a tab; "" stands for the end of the text. */
export function isBlank(char: string): boolean {
  return char === " " || char === "\t";
}

/** The line breaks of YAML 1.1, which libyaml still knows: more than `\n`. */
export function isBreak(char: string): boolean {
  return char === "\n" || char === "\r" || char === "\u0085" || char === "\u2028" || char === "\u2029";
}

export function isBreakOrEnd(char: string): boolean {
  return char === "" || isBreak(char);
}

export function isBlankOrEnd(char: string): boolean {
  // Nearly every character there is.
  if (char > " " && char < "\u0085") return false;
  return isBlank(char) || isBreakOrEnd(char);
}

/** What anchors, aliases and tag handles are made of. */
export function isWordChar(char: string): boolean {
  return /^[0-9A-Za-z_-]$/.test(char);
}

/** A place in the text that knows its line and its column. */
export class Cursor {
  readonly text: string;
  at = 0;
  line = 0;
  #lineStart = 0;

  constructor(text: string) {
    this.text = text;
    // libyaml takes a BOM for part of the encoding.
    if (text.charCodeAt(0) === 0xfeff) this.at = this.#lineStart = 1;
  }

  get column(): number {
    return this.at - this.#lineStart;
  }

  /** The character `ahead` of here, "" behind the end. */
  peek(ahead = 0): string {
    return this.text[this.at + ahead] ?? "";
  }

  /** Moves within a line. */
  advance(count = 1): void {
    this.at += count;
  }

  /** Passes a line break and gives it as Ruby will hold it. */
  readBreak(): string {
    const char = this.peek();
    this.at += char === "\r" && this.peek(1) === "\n" ? 2 : 1;
    this.line++;
    this.#lineStart = this.at;
    return char === "\u2028" || char === "\u2029" ? char : "\n";
  }

  /** `---` or `...` alone at the start of a line. */
  atDocumentMark(mark?: "---" | "..."): boolean {
    if (this.column !== 0 || !isBlankOrEnd(this.peek(3))) return false;
    const three = this.text.slice(this.at, this.at + 3);
    return mark ? three === mark : three === "---" || three === "...";
  }

  refuse(message: string, at = this.at): never {
    throw new YamlRefusal(message, at);
  }
}
