import { typeScalar } from "./scalar-type.ts";
import { parseYaml } from "./yaml/parse.ts";

/** How a string is written on one line. */
export type ScalarForm = "plain" | "single" | "double";

/** A string as a value of the front matter: plain if Jekyll reads it back as the same string, quoted otherwise. */
export function printScalar(value: string): string {
  if (isPlainSafe(value)) return value;
  return canBe("single", value) && value.includes("\\") ? printSingle(value) : printDouble(value);
}

/** In the form that is wished for, if this string can be written so, or else as printScalar does. */
export function printScalarAs(form: ScalarForm, value: string, options: { flow: boolean }): string {
  if (form === "single" && canBe("single", value)) return printSingle(value);
  if (form === "double") return printDouble(value);
  if (options.flow && isPlainSafe(value) && !isFlowSafe(value)) return printDouble(value);
  return printScalar(value);
}

/** Whether the unquoted string is one for every YAML that a blog may meet: Jekyll's, and the stricter ones. */
export function isPlainSafe(value: string): boolean {
  if (value === "" || /^\s|\s$|[\r\n\u0085\u2028\u2029]/.test(value) || !isPrintable(value)) return false;
  if (/: |:$|\s#|^(?:---|\.\.\.)(?:\s|$)|\t/.test(value)) return false;
  // No-break space before a colon: what a French writer means as "Bilan : x" is best seen quoted.
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<]/.test(value) && !/^[-:](?![\s\d.])[^,[\]{}]/.test(value)) return false;
  if (otherTypes.test(value) || typeScalar(value)?.value !== value) return false;
  return reads(value, value);
}

/** Beyond safe_yaml: what Psych alone, YAML 1.1 and 1.2 type otherwise (Debian's Jekyll, GitHub's own view). */
const otherTypes =
  /^(?:y|n|yes|no|on|off|true|false|null|nil|~|[-+]?\.(?:inf|nan)|[-+]?[\d.,_]+(?:e[-+]?\d+)?|[-+]?0[box][\da-f_]+|[-+]?\d[\d_]*(?::\d+)+(?:\.[\d_]*)?|\d{4}-\d{1,2}-\d{1,2}.*)$/i;

/** Inside `[…]` or `{…}` a plain scalar may hold none of their indicators. */
function isFlowSafe(value: string): boolean {
  return !/[,[\]{}]|:$|^[-?:]/.test(value);
}

function canBe(form: "single", value: string): boolean {
  return form === "single" && isPrintable(value) && !/[\r\n\u0085\u2028\u2029\t]/.test(value);
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
  return !/[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(value);
}

function reads(source: string, value: string): boolean {
  const { root } = parseYaml(`k: ${source}\n`);
  if (root?.kind !== "mapping" || root.entries.length !== 1) return false;
  const node = root.entries[0]!.value;
  return (
    node.kind === "scalar" && node.value === value && node.tag === undefined && node.anchor === undefined
  );
}
