import type { Context } from "./context.ts";
import { dropNature } from "./drop.ts";
import { closeUp, constant, type Expression, fragment, parseExpression } from "./expression.ts";
import { LiquidFailure } from "./failure.ts";
import { isFloat, isNumber, plainNumber, printNumber } from "./float.ts";
import { Emptiness, inspect, isHash, toText } from "./print.ts";
import { Time } from "./time.ts";

/** What Ruby takes as true: everything but nil and false. */
export function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}

const pieces = new RegExp(
  `(?:\\b(?:\\s?and\\s?|\\s?or\\s?)\\b|(?:\\s*(?!\\b(?:\\s?and\\s?|\\s?or\\s?)\\b)(?:${fragment}|\\S+)\\s*)+)`,
  "g",
);
const comparison = new RegExp(`(${fragment})\\s*([=!<>a-z_]+)?\\s*(${fragment})?`);

// Liquid's strict mode needs no blanks around what compares.
function setApart(markup: string): string {
  if (!/[=!<>]/.test(markup)) return markup;
  return markup.replace(/"[^"]*"|'[^']*'|[=!<>]+/g, (found) =>
    /^(?:==|!=|<>|<=|>=|<|>)$/.test(found) ? ` ${found} ` : found,
  );
}

/** Read a condition; `and` and `or` bind alike and from the right. */
export function parseCondition(markup: string, tag: string): Expression {
  const parts = setApart(closeUp(markup)).match(pieces) ?? [];
  const last = parseComparison(parts.pop() ?? "", tag);
  let condition = last;
  while (parts.length > 0) {
    const word = parts.pop()!.trim();
    const left = parseComparison(parts.pop() ?? "", tag);
    const right = condition;
    if (word === "and") condition = (context) => (isTrue(left(context)) ? isTrue(right(context)) : false);
    else if (word === "or") condition = (context) => isTrue(left(context)) || isTrue(right(context));
    else throw syntaxError(tag);
  }
  return condition;
}

function syntaxError(tag: string): LiquidFailure {
  return new LiquidFailure(
    `Liquid syntax error: Syntax Error in tag '${tag}' - Valid syntax: ${tag} [expression]`,
  );
}

function parseComparison(markup: string, tag: string): Expression {
  const found = comparison.exec(markup);
  if (!found) throw syntaxError(tag);
  const left = parseOperand(found[1]!, tag);
  const operator = found[2];
  if (operator === undefined) return left;
  const right = parseOperand(found[3] ?? "", tag);
  return (context: Context) => compare(left(context), operator, right(context));
}

// In Jekyll's `where_exp` these two are nothing but empty text.
function parseOperand(markup: string, tag: string): Expression {
  const isText = tag === "where_exp" && (markup === "empty" || markup === "blank");
  return isText ? constant("") : parseExpression(markup);
}

/** A comparison as Liquid makes it; unlike things that Ruby cannot order stop the build. */
export function compare(left: unknown, operator: string, right: unknown): boolean {
  switch (operator) {
    case "==":
      return isEqual(left, right);
    case "!=":
    case "<>":
      return !isEqual(left, right);
    case "contains":
      return contains(left, right);
    case "<":
      return isOrdered(left, operator, right, (order) => order < 0);
    case ">":
      return isOrdered(left, operator, right, (order) => order > 0);
    case "<=":
      return isOrdered(left, operator, right, (order) => order <= 0);
    case ">=":
      return isOrdered(left, operator, right, (order) => order >= 0);
    default:
      throw new LiquidFailure(`Liquid error: Unknown operator ${operator}`);
  }
}

/** Liquid's `==`: `empty` asks whether the other is; `blank` is known to Rails alone. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left instanceof Emptiness) return isSuch(right, left);
  if (right instanceof Emptiness) return isSuch(left, right);
  return isSame(left, right);
}

function isSuch(value: unknown, { kind }: Emptiness): boolean {
  if (kind === "blank") return false;
  if (typeof value === "string") return value === "";
  if (Array.isArray(value)) return value.length === 0;
  return isHash(value) && !dropNature(value) && Object.keys(value).length === 0;
}

/** Ruby's `==` of two values. */
export function isSame(left: unknown, right: unknown): boolean {
  const [a, b] = [left ?? null, right ?? null];
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return plainNumber(a) === plainNumber(b);
  if (a instanceof Time && b instanceof Time) return a.ms === b.ms;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (!isHash(a) || !isHash(b) || dropNature(a) || dropNature(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

function contains(left: unknown, right: unknown): boolean {
  if (!isTrue(left) || !isTrue(right)) return false;
  if (typeof left === "string") return left.includes(toText(right));
  if (Array.isArray(left)) return left.some((one) => isSame(one, right));
  return isHash(left) && !dropNature(left) && typeof right === "string" && Object.hasOwn(left, right);
}

function isOrdered(
  left: unknown,
  operator: string,
  right: unknown,
  test: (order: number) => boolean,
): boolean {
  if (!isOrderable(left) || !isOrderable(right)) return false;
  const order = orderOf(left, right);
  if (order === null)
    throw new LiquidFailure(`Liquid error: comparison of ${className(left)} with ${describe(right)} failed`);
  return operator !== "" && test(order);
}

const isOrderable = (value: unknown) => typeof value === "string" || isNumber(value) || value instanceof Time;

/** Ruby's `<=>`; null when the two have no order. */
export function orderOf(left: unknown, right: unknown): number | null {
  if (isNumber(left) && isNumber(right)) return Math.sign(plainNumber(left) - plainNumber(right));
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (dropNature(left) && dropNature(right)) return orderOfDocuments(left, right);
  if (left instanceof Time && right instanceof Time) return Math.sign(left.ms - right.ms);
  if (Array.isArray(left) && Array.isArray(right)) {
    for (const [at, one] of left.entries()) {
      if (at >= right.length) return 1;
      const order = orderOf(one, right[at]);
      if (order !== 0) return order;
    }
    return left.length - right.length === 0 ? 0 : -1;
  }
  return isSame(left, right) ? 0 : null;
}

// Jekyll::Document#<=>
function orderOfDocuments(left: unknown, right: unknown): number | null {
  const [a, b] = [left, right] as Record<string, unknown>[];
  return orderOf(a?.date, b?.date) || orderOf(a?.path, b?.path);
}

/** `String#<=>`: by bytes of UTF-8, which is by code points and not by JavaScript's units. */
export function compareText(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  for (let at = 0; at < most; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a === b) continue;
    const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000;
    if (isSurrogate(a) !== isSurrogate(b)) return isSurrogate(a) ? 1 : -1;
    return a < b ? -1 : 1;
  }
  return Math.sign(left.length - right.length);
}

/** The name of a value's class in Ruby. */
export function className(value: unknown): string {
  if (value === null || value === undefined) return "NilClass";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return value ? "TrueClass" : "FalseClass";
  if (isNumber(value)) return isFloat(value) ? "Float" : "Integer";
  if (value instanceof Time) return "Time";
  if (Array.isArray(value)) return "Array";
  return isHash(value) ? "Hash" : "Date";
}

// rb_cmperr: what is special or a Float is shown, all else called by its class.
function describe(value: unknown): string {
  if (isNumber(value)) return printNumber(value);
  return typeof value === "boolean" || value === null ? inspect(value) : className(value);
}
