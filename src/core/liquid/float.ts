import { printFloat } from "#core/front-matter/float.ts";

/**
 * A Ruby `Float` without a fraction, `2.0`: JavaScript has no number of its own for it. Floats with a fraction are plain
 * numbers, and so are integers.
 */
export class WholeFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** What Ruby calls an Integer or a Float. */
export type RubyNumber = number | WholeFloat;

/** A Ruby `Float` of a number, with or without a fraction. */
export function toFloat(value: number): RubyNumber {
  return Number.isInteger(value) ? new WholeFloat(value) : value;
}

/** Whether Ruby would say `Numeric`. */
export function isNumber(value: unknown): value is RubyNumber {
  return typeof value === "number" || value instanceof WholeFloat;
}

/** Whether Ruby would say `Float`. */
export function isFloat(value: unknown): value is RubyNumber {
  return value instanceof WholeFloat || (typeof value === "number" && !Number.isInteger(value));
}

/** Whether Ruby would say `Integer`. */
export function isInteger(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

/** The number itself, to reckon with. */
export function plainNumber(value: RubyNumber): number {
  return typeof value === "number" ? value : value.value;
}

/** `to_s` of a number: `Float#to_s` turns to exponents below 0.0001 and from 1e16 on. */
export function printNumber(value: RubyNumber): string {
  if (isInteger(value)) return value === 0 ? "0" : BigInt(value).toString();
  return printFloat(plainNumber(value));
}

/** `String#to_i`: the digits at the start, underscores between them allowed. */
export function readInteger(text: string): number {
  const found = /^[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*)/.exec(text);
  return found ? Number(found[1]!.replaceAll("_", "")) : 0;
}

/** `String#to_f`. */
export function readFloat(text: string): RubyNumber {
  const found = /^[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:e[+-]?\d+)?)/i.exec(text);
  return toFloat(found ? Number(found[1]!.replaceAll("_", "")) : 0);
}
