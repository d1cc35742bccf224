import type { YamlValue } from "#core/front-matter/value.ts";
import { isRubyDate } from "#core/jekyll/ruby-string.ts";
import { dropNature } from "./drop.ts";
import { isNumber, printNumber } from "./float.ts";
import { Range } from "./range.ts";
import { Time } from "./time.ts";

/** Liquid's `empty` and `blank`, which print nothing and compare by what they ask. */
export class Emptiness {
  readonly kind: "empty" | "blank";

  constructor(kind: "empty" | "blank") {
    this.kind = kind;
  }
}

/** Whether Ruby would see a `Hash` or a drop. */
export function isHash(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !isRubyDate(value as YamlValue);
}

/** What `{{ }}` prints: the pieces of a list run together, a hash as Ruby inspects it. */
export function print(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined || value instanceof Emptiness) return "";
  if (typeof value === "boolean") return String(value);
  if (isNumber(value)) return printNumber(value);
  if (Array.isArray(value)) return value.map(print).join("");
  if (value instanceof Time) return value.toString();
  if (value instanceof Range) return `${value.from}..${value.to}`;
  const drop = dropNature(value);
  if (drop) return drop.text();
  return isRubyDate(value as YamlValue) ? (value as { iso: string }).iso : inspect(value);
}

/** `to_s` as filters call it: of a list, what Ruby inspects. */
export function toText(value: unknown): string {
  return Array.isArray(value) ? inspect(value) : print(value);
}

/** Ruby's `inspect`. */
export function inspect(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return inspectText(value);
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  const drop = dropNature(value);
  if (drop) return drop.inspect();
  if (isRubyDate(value as YamlValue)) return `#<Date: ${(value as { iso: string }).iso}>`;
  if (!isHash(value)) return print(value);
  const pairs = Object.entries(value).map(([key, one]) => `${inspectText(key)}=>${inspect(one)}`);
  return `{${pairs.join(", ")}}`;
}

const named: Record<string, string> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\f": "\\f",
  "\v": "\\v",
  "\b": "\\b",
  "\x07": "\\a",
  "\x1b": "\\e",
};

// String#inspect: `#` is escaped where it would interpolate.
function inspectText(text: string): string {
  const escaped = text.replace(/["\\\x00-\x1f\x7f\u200b-\u200f\u2028-\u202f\ufeff]|#(?=[{$@])/g, (char) => {
    if (char === "#") return "\\#";
    const code = char.charCodeAt(0).toString(16).toUpperCase();
    return named[char] ?? (code.length < 3 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`);
  });
  return `"${escaped}"`;
}
