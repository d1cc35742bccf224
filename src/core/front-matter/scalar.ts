import { typeScalar } from "./scalar-type.ts";
import { parseYaml } from "./yaml/parse.ts";

/** How a string is written on one line. */
export type ScalarForm = "plain" | "single" | "double";

/**
 * A string as a value of the front matter: plain if Jekyll reads it back as the same string, else between double
 * quotes, or single ones where those would need escapes.
 */
export function printScalar(value: string): string {
  if (isPlainSafe(value)) return value;
  return canBeSingle(value) && /["\\]/.test(value) ? printSingle(value) : printDouble(value);
}

/** In the form that is wished for, if this string can be written so, or else as printScalar does. */
export function printScalarAs(form: ScalarForm, value: string, options: { flow: boolean }): string {
  if (form === "single" && canBeSingle(value)) return printSingle(value);
  if (form === "double") return printDouble(value);
  if (options.flow && isPlainSafe(value) && !isFlowSafe(value)) return printDouble(value);
  return printScalar(value);
}

/** Whether Jekyll reads the unquoted string as this very string, and no other reader of a blog takes it for a type. */
export function isPlainSafe(value: string): boolean {
  if (value === "" || /[\r\n\u0085\u2028\u2029]/.test(value) || !isPrintable(value)) return false;
  return !otherTypes.test(value) && typeScalar(value)?.value === value && reads(value, value);
}

/** Strings for safe_yaml, but not for the Psych that Debian's Jekyll uses nor for YAML 1.2: symbols, `oN`, `1e3`. */
const otherTypes =
  /^(?::.*|=|<<|yes|no|on|off|true|false|null|[-+]?\.(?:inf|nan)|[-+]?(?:\d[\d_,]*)?\.?[\d_,]*(?:e[-+]?\d+)?|[-+]?0[box][\da-f_]+|[-+]?\d[\d_]*(?::\d+)+(?:\.[\d_]*)?|\d{4}-\d{1,2}-\d{1,2}(?:(?:t|\s+)[\d:.\sz+-]*)?)$/i;

/** Inside `[…]` or `{…}` a plain scalar may hold none of their indicators. */
function isFlowSafe(value: string): boolean {
  return !/[,[\]{}]|:$|^[-?:]/.test(value);
}

function canBeSingle(value: string): boolean {
  return isPrintable(value) && !/[\r\n\u0085\u2028\u2029\t]/.test(value);
}

function printSingle(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const shortEscapes: Record<string, string> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\0": "\\0",
  "\u0085": "\\N",
  "\u2028": "\\L",
  "\u2029": "\\P",
};

function printDouble(value: string): string {
  return `"${value.replace(/["\\\n\t\r\u0085\u2028\u2029]|[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu, escapeChar)}"`;
}

function escapeChar(char: string): string {
  const code = char.codePointAt(0)!;
  return shortEscapes[char] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function hex(code: number, length: number): string {
  return code.toString(16).toUpperCase().padStart(length, "0");
}

function isPrintable(value: string): boolean {
  return !/[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(value);
}

function reads(source: string, value: string): boolean {
  const { root } = parseYaml(`k: ${source}\n`);
  if (root?.kind !== "mapping" || root.entries.length !== 1) return false;
  const node = root.entries[0]!.value;
  return (
    node.kind === "scalar" && node.value === value && node.tag === undefined && node.anchor === undefined
  );
}
