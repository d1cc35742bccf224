import { isRubyFloat, printFloat } from "./float.ts";
import { isMoment } from "./ruby-hash.ts";
import { printScalarAs, type ScalarForm } from "./scalar.ts";
import { typeScalar } from "./scalar-type.ts";
import type { RubyTime, YamlValue } from "./value.ts";

/** What the surroundings of a value ask of its source. */
export type PrintOptions = {
  /** The form of the strings, where they can have it. */
  form: ScalarForm;
  /** Inside `[…]` or `{…}`, where a comma ends a plain scalar. */
  flow: boolean;
  /** Minutes east of UTC in which a time is written. */
  offset?: number;
};

/** A value on one line: lists and hashes inline. */
export function printInline(value: YamlValue, options: PrintOptions): string {
  if (typeof value === "string") return printScalarAs(options.form, value, options);
  if (typeof value === "number") return printNumber(value);
  if (isRubyFloat(value)) return printFloat(value.value);
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  const inside = { ...options, flow: true };
  if (Array.isArray(value)) return `[${value.map((item) => printInline(item, inside)).join(", ")}]`;
  if (isMoment(value)) return value.ruby === "Date" ? value.iso : printTime(value, options.offset ?? 0);
  const entries = Object.entries(value).map(
    ([key, item]) => `${printKey(key, true)}: ${printInline(item, inside)}`,
  );
  return entries.length ? `{ ${entries.join(", ")} }` : "{}";
}

/** A key, quoted when plain it would not be this string. */
export function printKey(key: string, flow: boolean): string {
  return printScalarAs("plain", key, { flow });
}

// An exponent needs a fraction and a sign, or safe_yaml sees a string.
function printNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const short = String(value);
  if (typeScalar(short)?.value === value) return short;
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toExponential().replace(/^(-?\d)e/, "$1.0e");
}

function printTime({ ms }: RubyTime, offset: number): string {
  const [date, time] = new Date(ms + offset * 60_000).toISOString().split("T") as [string, string];
  const minutes = Math.abs(offset);
  const zone = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join("");
  return `${date} ${time.replace(/(?:\.000)?Z$/, "")} ${offset < 0 ? "-" : "+"}${zone}`;
}

/** Minutes east of UTC that the source of a time names, 0 when it names none. */
export function offsetOf(source: string): number {
  const match = /\d\s*([-+])(\d{1,2}):?(\d{2})?$/.exec(source);
  if (!match || !/\d:\d/.test(source)) return 0;
  return (Number(match[2]) * 60 + Number(match[3] ?? 0)) * (match[1] === "-" ? -1 : 1);
}

/** A list or a hash on lines of its own, below the key: each line with its break before it; null if it has none. */
export function printBelow(value: YamlValue, indent: string, lineBreak: string): string | null {
  if (typeof value !== "object" || value === null || isMoment(value) || isRubyFloat(value)) return null;
  const options: PrintOptions = { form: "plain", flow: false };
  const lines = Array.isArray(value)
    ? value.map((item) => `- ${printInline(item, options)}`)
    : Object.entries(value).map(([key, item]) => `${printKey(key, false)}: ${printInline(item, options)}`);
  return lines.length ? lines.map((line) => lineBreak + indent + line).join("") : null;
}

/**
 * A string of several lines as `|` or `>`, its lines indented by `indent`; null when that cannot hold it. `header` is
 * how the scalar was introduced before, `column` that of the key.
 */
export function printBlockScalar(
  value: string,
  {
    header,
    indent,
    column,
    lineBreak,
  }: { header: string; indent: string; column: number; lineBreak: string },
): string | null {
  const content = value.replace(/\n+$/, "");
  const trailing = value.length - content.length;
  if (
    !/\S/.test(content) ||
    /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(value)
  )
    return null;
  const isFolded = header.startsWith(">") && !/\n[ \t]|^[ \t]/.test(content);
  const needsIndicator = /^\n*[ \t]/.test(content);
  const chomping = trailing === 0 ? "-" : trailing === 1 ? "" : "+";
  const lines = isFolded ? content.replace(/(?<!\n)\n+(?!\n)/g, "$&\n").split("\n") : content.split("\n");
  const body = lines.map((line) => (line === "" ? "" : indent + line)).join(lineBreak);
  const tail = lineBreak.repeat(Math.max(trailing - 1, 0));
  return `${isFolded ? ">" : "|"}${needsIndicator ? indent.length - column : ""}${chomping}${lineBreak}${body}${tail}`;
}
