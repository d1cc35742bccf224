// safe_yaml/transform.rb and transform/*.rb (1.0.5): how Jekyll types an unquoted scalar, in the same order.
import { toRubyFloat } from "./float.ts";
import type { RubyDate, RubyTime, YamlValue } from "./value.ts";

/** What Jekyll makes of an unquoted scalar, or null where Ruby raises and the whole front matter is lost. */
export function typeScalar(source: string): { value: YamlValue } | null {
  const digits = source.replace(/[_,]/g, "");
  const integer = toInteger(digits);
  if (integer !== undefined) return { value: integer };
  const float = sexagesimal.test(digits) ? readSexagesimal(digits.trim()) : toFloat(source);
  if (float !== undefined) return float === null ? null : { value: toRubyFloat(float) };
  if (words.has(source)) return { value: words.get(source)! };
  if (/^(?:|~|null|Null|NULL)$/.test(source)) return { value: null };
  return { value: toDate(source) ?? toTime(source) ?? source };
}

const words = new Map<string, boolean>();
for (const [word, value] of [
  ["yes", true],
  ["on", true],
  ["true", true],
  ["no", false],
  ["off", false],
  ["false", false],
] as const) {
  for (const spelling of [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    words.set(spelling, value);
}

const sexagesimal = /^ *[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+[ \t\n]*$/;
const sexagesimalFloat = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/;

/** undefined: not for this type; null: Ruby's `Float()` raises. */
type Conversion = number | null | undefined;

// Commas and underscores are gone already, whatever the base (`0,7` is octal), and Ruby's `\Z` does not see the line
// break that they may leave at the end.
function toInteger(digits: string): number | undefined {
  if (/^[-+]?(?:0|[1-9][0-9]*)\n?$/.test(digits)) return Number(digits) + 0;
  if (/^0[0-7]+\n?$/.test(digits)) return Number.parseInt(digits, 8);
  if (/^0b[01]+\n?$/.test(digits)) return Number.parseInt(digits.slice(2), 2);
  const hexadecimal = /^([-+]?)0x([0-9a-f]+)[ \t\n]*$/i.exec(digits);
  if (hexadecimal && (hexadecimal[1] === "" || digits.includes("0x")))
    return Number.parseInt(hexadecimal[2]!, 16) * (hexadecimal[1] === "-" ? -1 : 1);
  return undefined;
}

const infinities = new Map([
  [".inf", Infinity],
  ["-.inf", -Infinity],
  [".nan", Number.NaN],
]);

function toFloat(source: string): Conversion {
  if (/^[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?$/.test(source)) return rubyFloat(source);
  if (/^-?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(source)) return infinities.get(source.toLowerCase());
  return sexagesimalFloat.test(source) ? readSexagesimal(source) : undefined;
}

// safe_yaml/parse/sexagesimal.rb: the sign is on the first part too, so that -12:30 is 690.
function readSexagesimal(source: string): number | null {
  const [whole = "", fraction] = source.split(".");
  let sum = 0;
  for (const part of whole.split(":")) {
    const value = rubyFloat(part);
    if (value === null) return null;
    sum = sum * 60 + value;
  }
  if (fraction) {
    const value = rubyFloat(`.${fraction}`);
    if (value === null) return null;
    sum += value;
  }
  return source.startsWith("-") ? -sum : sum;
}

/** Kernel#Float allows an underscore only between two digits. */
const floatForm = /^[-+]?(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?$/;

function rubyFloat(source: string): number | null {
  return floatForm.test(source) && /\d/.test(source) ? Number(source.replaceAll("_", "")) : null;
}

function toDate(source: string): RubyDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(source);
  if (!match || !isCivil(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
  return { ruby: "Date", iso: source };
}

const timeForm =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?[ \t]*(Z|[-+]\d{1,2}(?::?\d{2})?)?$/;

// safe_yaml/parse/date.rb: DateTime.parse, which takes UTC where no offset is written.
function toTime(source: string): RubyTime | null {
  const match = timeForm.exec(source);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isTimeOfDay =
    (hour < 24 && minute < 60 && second < 61) || (hour === 24 && minute === 0 && second === 0);
  const offset = offsetSeconds(match[8]);
  if (!isCivil(year, month, day) || !isTimeOfDay || offset === null) return null;
  const ms = Math.floor(Number(`0.${match[7] || "0"}`) * 1000);
  // A leap second is the 59th for DateTime.
  const seconds = (hour * 60 + minute) * 60 + Math.min(second, 59) - offset;
  const time: RubyTime = {
    ruby: "Time",
    ms: daysFromEpoch(year, month, day) * 86_400_000 + seconds * 1000 + ms,
  };
  return offset === 0 ? time : { ...time, offset: offset / 60 };
}

function offsetSeconds(zone: string | undefined): number | null {
  if (!zone || zone === "Z") return 0;
  const digits = zone.slice(1).replace(":", "");
  const hours = Number(
    zone.includes(":") ? zone.slice(1).split(":")[0] : digits.slice(0, digits.length % 2 || 2),
  );
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  // No zone is so far away: DateTime.parse passes over it, but refuses a whole day.
  const seconds = (hours * 60 + minutes) * 60;
  if (hours > 23) return seconds === 86_400 ? null : 0;
  return seconds * (zone.startsWith("-") ? -1 : 1);
}

function isCivil(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function daysFromEpoch(year: number, month: number, day: number): number {
  // Date.UTC takes 0–99 for 1900–1999; 400 years are always 146,097 days.
  return Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;
}
