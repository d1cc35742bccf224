/** Where nodes print. */
export class Output {
  readonly #pieces: string[] = [];

  write(text: string): void {
    if (text !== "") this.#pieces.push(text);
  }

  get text(): string {
    return this.#pieces.join("");
  }
}
