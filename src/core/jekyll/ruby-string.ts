import { isRubyFloat, printFloat } from "#core/front-matter/float.ts";
import type { RubyDate, RubyFloat, RubyTime, YamlHash, YamlValue } from "#core/front-matter/value.ts";

/** `String#downcase`: character by character, so that a final Σ becomes σ as in Ruby. */
export function downcase(text: string): string {
  // Only capital sigma is lowered by its context in JavaScript.
  return text.includes("Σ") ? Array.from(text, (char) => char.toLowerCase()).join("") : text.toLowerCase();
}

/** `String#capitalize`: the first character upper-cased, all others lower-cased. */
export function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + downcase(text.slice(first.length));
}

/** `String#split` without argument: pieces between runs of ASCII blanks; a no-break space does not split. */
export function splitBlanks(text: string): string[] {
  return text.split(/[ \t\n\v\f\r\0]+/).filter((piece) => piece !== "");
}

/** What Ruby takes as true: everything but `nil` and `false`, so `""` and `0` too. */
export function isTruthy(value: YamlValue | undefined): value is Exclude<YamlValue, null | false> {
  return value !== null && value !== undefined && value !== false;
}

/** `to_s` of a value that came out of YAML; hashes print as Ruby's `inspect` does. */
export function toRubyString(value: YamlValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return isRubyTime(value) ? printTime(value) : inspect(value);
  return printScalar(value);
}

function inspect(value: YamlValue): string {
  if (value === null) return "nil";
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  if (typeof value !== "object") return printScalar(value);
  if (isRubyFloat(value)) return printFloat(value.value);
  if (isRubyDate(value)) return value.iso;
  if (isRubyTime(value)) return printTime(value);
  const pairs = Object.entries(value).map(([key, item]) => `${inspect(key)}=>${inspect(item)}`);
  return `{${pairs.join(", ")}}`;
}

function printScalar(value: string | number | boolean): string {
  if (typeof value !== "number") return String(value);
  return Number.isInteger(value) ? BigInt(value).toString() : printFloat(value);
}

// safe_yaml's times know their offset, and none is UTC itself.
function printTime({ ms, offset = 0 }: RubyTime): string {
  const minutes = Math.abs(offset);
  const zone = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join("");
  const wall = new Date(ms + offset * 60_000).toISOString().slice(0, 19).replace("T", " ");
  return `${wall} ${offset < 0 ? "-" : "+"}${zone}`;
}

/** Whether a value is what YAML's unquoted `2017-09-17` becomes. */
export function isRubyDate(value: YamlValue | undefined): value is RubyDate {
  return isObject(value) && value.ruby === "Date";
}

/** Whether a value is what YAML's unquoted date with a time becomes. */
export function isRubyTime(value: YamlValue | undefined): value is RubyTime {
  return isObject(value) && value.ruby === "Time";
}

/** The value itself when it is a Ruby `Hash`, else null. */
export function asHash(value: YamlValue | undefined): YamlHash | null {
  return isObject(value) && !isRubyDate(value) && !isRubyTime(value) && !isRubyFloat(value) ? value : null;
}

function isObject(value: YamlValue | undefined): value is YamlHash | RubyDate | RubyTime | RubyFloat {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
