/** Blanks and line breaks between two words of a flow scalar, and what they become when the next word comes. */
export class Fold {
  #blanks = "";
  #firstBreak = "";
  #otherBreaks = "";
  onNewLine = false;

  addBlank(char: string): void {
    if (!this.onNewLine) this.#blanks += char;
  }

  addBreak(lineBreak: string): void {
    if (this.onNewLine) this.#otherBreaks += lineBreak;
    else {
      this.#blanks = "";
      this.#firstBreak = lineBreak;
      this.onNewLine = true;
    }
  }

  /** A backslash before the line break: nothing stands for it. */
  addEscapedBreak(): void {
    this.onNewLine = true;
  }

  /** One break becomes a space, several lose the first, blanks on a line stay. */
  take(): string {
    let text = this.#blanks;
    if (this.onNewLine) {
      const kept = this.#firstBreak === "\n" ? "" : this.#firstBreak;
      const isSpace = this.#firstBreak === "\n" && this.#otherBreaks === "";
      text = isSpace ? " " : kept + this.#otherBreaks;
    }
    this.#blanks = this.#firstBreak = this.#otherBreaks = "";
    this.onNewLine = false;
    return text;
  }
}
