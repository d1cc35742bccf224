import { isFloat, isNumber, plainNumber, type RubyNumber, readInteger, toFloat } from "./float.ts";

// Liquid reckons with Ruby's BigDecimal as soon as a fraction is around: 0.1 + 0.2 is 0.3.

/** `digits` × 10^-`scale`. */
export type Decimal = { digits: bigint; scale: number };

/** An Integer or a BigDecimal. */
export type Operand = number | Decimal;

/** A number for arithmetic, of whatever a filter is given: text without a number is 0. */
export function toOperand(value: unknown): Operand {
  if (isNumber(value))
    return isFloat(value) ? (readDecimal(String(plainNumber(value))) ?? Number.NaN) : value;
  if (typeof value !== "string") return 0;
  const text = value.trim();
  return /^-?\d+\.\d+$/.test(text) ? (readDecimal(text) ?? 0) : readInteger(text);
}

function readDecimal(text: string): Decimal | null {
  const found = /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!found) return null;
  const [, whole = "0", fraction = "", exponent = "0"] = found;
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** What Liquid makes of a result: a BigDecimal becomes a Float. */
export function fromOperand(value: Operand): RubyNumber {
  if (typeof value === "number") return value;
  return toFloat(toNumber(value));
}

/** The nearest JavaScript number. */
export function toNumber(value: Operand): number {
  return typeof value === "number" ? value : Number(`${value.digits}e${-value.scale}`);
}

type Pair = { left: bigint; right: bigint; scale: number };

function align(left: Operand, right: Operand): Pair {
  const [a, b] = [asDecimal(left), asDecimal(right)];
  const scale = Math.max(a.scale, b.scale);
  return { left: raise(a, scale), right: raise(b, scale), scale };
}

const asDecimal = (value: Operand): Decimal =>
  typeof value === "number"
    ? { digits: BigInt(Number.isFinite(value) ? Math.trunc(value) : 0), scale: 0 }
    : value;
const raise = ({ digits, scale }: Decimal, to: number) => digits * 10n ** BigInt(to - scale);
const isWhole = (left: Operand, right: Operand): [number, number] | null =>
  typeof left === "number" && typeof right === "number" ? [left, right] : null;

/** `+` */
export function add(left: Operand, right: Operand): Operand {
  const whole = isWhole(left, right);
  if (whole) return whole[0] + whole[1];
  const pair = align(left, right);
  return { digits: pair.left + pair.right, scale: pair.scale };
}

/** `-` */
export function subtract(left: Operand, right: Operand): Operand {
  const whole = isWhole(left, right);
  if (whole) return whole[0] - whole[1];
  const pair = align(left, right);
  return { digits: pair.left - pair.right, scale: pair.scale };
}

/** `*` */
export function multiply(left: Operand, right: Operand): Operand {
  const whole = isWhole(left, right);
  if (whole) return whole[0] * whole[1];
  const [a, b] = [asDecimal(left), asDecimal(right)];
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

const divisionDigits = 40;

/** `/`, rounding down between integers; null when Ruby raises `ZeroDivisionError`. */
export function divide(left: Operand, right: Operand): Operand | null {
  const whole = isWhole(left, right);
  if (whole) return whole[1] === 0 ? null : Math.floor(whole[0] / whole[1]);
  const pair = align(left, right);
  if (pair.right === 0n) return null;
  return { digits: (pair.left * 10n ** BigInt(divisionDigits)) / pair.right, scale: divisionDigits };
}

/** `%`, with the sign of the divisor; null when Ruby raises `ZeroDivisionError`. */
export function modulo(left: Operand, right: Operand): Operand | null {
  const { left: a, right: b, scale } = align(left, right);
  if (b === 0n) return null;
  const rest = a % b;
  const digits = rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
  return isWhole(left, right) ? Number(digits) : { digits, scale };
}

/** -1, 0 or 1. */
export function compare(left: Operand, right: Operand): number {
  const pair = align(left, right);
  return pair.left < pair.right ? -1 : pair.left > pair.right ? 1 : 0;
}

/** `round`, half away from zero; to an integer without digits. */
export function round(value: Operand, digits: number): Operand {
  if (typeof value === "number" && digits >= 0) return value;
  const { digits: all, scale } = asDecimal(value);
  const drop = scale - digits;
  if (drop <= 0) return digits > 0 ? value : Number(all);
  const unit = 10n ** BigInt(drop);
  const size = all < 0n ? -all : all;
  const rounded = ((size + unit / 2n) / unit) * (all < 0n ? -1n : 1n);
  if (digits > 0) return { digits: rounded, scale: digits };
  return Number(rounded * 10n ** BigInt(-digits));
}

/** `floor` (-1) or `ceil` (1). */
export function roundTowards(value: Operand, direction: -1 | 1): number {
  if (typeof value === "number") return value;
  const unit = 10n ** BigInt(value.scale);
  const whole = value.digits / unit;
  const rest = value.digits % unit;
  if (rest === 0n || rest < 0n !== direction < 0) return Number(whole);
  return Number(whole + BigInt(direction));
}
