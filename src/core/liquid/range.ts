/** Ruby's `(1..3)`. */
export class Range {
  readonly from: number;
  readonly to: number;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }

  get size(): number {
    return Math.max(0, this.to - this.from + 1);
  }

  /** The numbers of the range, at most `most` of them. */
  items(most = Number.POSITIVE_INFINITY): number[] {
    return Array.from({ length: Math.min(this.size, most) }, (_, at) => this.from + at);
  }
}
