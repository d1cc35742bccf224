/**
 * Follows the lines of a text through Liquid: which line of the source each line of the output comes from.
 * Text between tags is followed exactly, the output of a block by its lines' likeness.
 */
export class SourceLines {
  readonly #source: string[];
  readonly #lines: number[] = [1];
  #at = 1;
  /** The end of that line; -1 on the last one. */
  #next: number;
  /** Nothing stands on the last output line yet: it belongs to the text that will start on it. */
  #isEmpty = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#source = text.split("\n");
    this.#next = text.indexOf("\n");
  }

  /** The source line, 1-based, of an output line, 1-based. */
  lineOf(outputLine: number): number {
    return this.#lines[Math.min(outputLine, this.#lines.length) - 1] ?? 1;
  }

  /** Text that went through unchanged; `from` is where it starts in the source. */
  text(from: number, output: string): void {
    let line = this.#moveTo(from);
    if (this.#isEmpty) this.#lines[this.#lines.length - 1] = line;
    for (let at = output.indexOf("\n"); at >= 0; at = output.indexOf("\n", at + 1)) this.#lines.push(++line);
    this.#note(output);
  }

  /** What a tag or a block printed; `from` to `to` is all of it in the source. */
  printed(from: number, to: number, output: string): void {
    const first = this.#moveTo(from);
    const last = this.#moveTo(to);
    const [, ...rest] = output.split("\n");
    let next = first;
    for (const line of rest) {
      const like = line.trim() === "" ? -1 : this.#find(line, next, first, last);
      if (like >= 0) next = like + 1;
      this.#lines.push(like >= 0 ? like : Math.min(next, last));
    }
    this.#note(output);
  }

  #note(output: string): void {
    const line = output.lastIndexOf("\n");
    if (line >= 0 || this.#isEmpty) this.#isEmpty = output.slice(line + 1).trim() === "";
  }

  #find(line: string, from: number, first: number, last: number): number {
    const wanted = line.trim();
    const until = Math.min(last, from + 200);
    for (let at = from; at <= until; at++) if (this.#source[at - 1]?.trim() === wanted) return at;
    const before = Math.min(from, first + 200);
    for (let at = first; at < before; at++) if (this.#source[at - 1]?.trim() === wanted) return at;
    return -1;
  }

  #moveTo(offset: number): number {
    while (this.#next >= 0 && this.#next < offset) {
      this.#at++;
      this.#next = this.#text.indexOf("\n", this.#next + 1);
    }
    return this.#at;
  }
}
