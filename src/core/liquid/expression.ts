import type { Context } from "./context.ts";
import { LiquidFailure } from "./failure.ts";
import { isInteger, isNumber, plainNumber, readInteger, toFloat } from "./float.ts";
import { lookUp, lookUpName } from "./lookup.ts";
import { Emptiness, toText } from "./print.ts";
import { Range } from "./range.ts";

/** Something that has a value in a context. */
export type Expression = (context: Context) => unknown;

/** A quoted string, or anything without blanks, commas, bars and quotes: Liquid's smallest piece. */
export const fragment = `(?:"[^"]*"|'[^']*'|(?:[^\\s,|'"]|"[^"]*"|'[^']*')+)`;

/** Without the blanks that Liquid's strict mode allows around dots and in brackets; what is quoted stays. */
export function closeUp(markup: string): string {
  if (!/\s[.[\]]|[.[]\s/.test(markup)) return markup;
  const pieces = markup.match(/"[^"]*"|'[^']*'|\s+|[^\s"']+|["']/g) ?? [];
  const isNeeded = (piece: string, at: number) => {
    if (!/^\s/.test(piece)) return true;
    const [before = "", after = ""] = [pieces[at - 1], pieces[at + 1]];
    if (before.endsWith("[") || after.startsWith("]")) return false;
    if (before.endsWith(".")) return !/^[a-zA-Z_]/.test(after);
    if (after === "." && /^[a-zA-Z_]/.test(pieces[at + 3] ?? "")) return false;
    return !/^\.[a-zA-Z_]/.test(after) && !(after.startsWith("[") && /[\w\]]$/.test(before));
  };
  return pieces.filter(isNeeded).join("");
}

const literals: Record<string, unknown> = {
  "": null,
  nil: null,
  null: null,
  true: true,
  false: false,
  blank: new Emptiness("blank"),
  empty: new Emptiness("empty"),
};

const known = new Map<string, Expression>();
const mostKnown = 5000;

/** Read an expression as Liquid's lax mode does: every text is one. */
export function parseExpression(markup: string): Expression {
  const text = markup.trim();
  const before = known.get(text);
  if (before) return before;
  const made = read(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, made);
  return made;
}

/** An expression that is the same in every context. */
export function constant(value: unknown): Expression {
  return () => value;
}

function read(text: string): Expression {
  if (Object.hasOwn(literals, text)) return constant(literals[text]);
  const quoted = /^(?:"([\s\S]*)"|'([\s\S]*)')$/.exec(text);
  if (quoted) return constant(quoted[1] ?? quoted[2]);
  if (/^-?\d+$/.test(text)) return constant(Number(text));
  if (text.startsWith("(")) {
    const range = /^\(\s*(\S+)\s*\.\.\s*(\S+)\s*\)$/.exec(text);
    if (range) return readRange(range[1]!, range[2]!);
  }
  if (/^-?\d[\d.]+$/.test(text)) return constant(toFloat(Number(/^-?\d+(?:\.\d+)?/.exec(text)![0])));
  return readVariable(text);
}

function readRange(from: string, to: string): Expression {
  const [start, end] = [parseExpression(from), parseExpression(to)];
  // Between two numbers that are written there, a fraction is cut off; elsewhere it is a mistake.
  const isWritten = /^-?\d[\d.]*$/.test(from) && /^-?\d[\d.]*$/.test(to);
  return (context) => new Range(rangeEnd(start(context), isWritten), rangeEnd(end(context), isWritten));
}

function rangeEnd(value: unknown, isWritten: boolean): number {
  if (isNumber(value) && (isWritten || isInteger(value))) return Math.trunc(plainNumber(value));
  if (typeof value === "string") return readInteger(value);
  if (value === null || value === undefined) return 0;
  throw new LiquidFailure("Liquid error: invalid integer");
}

type Step = { name: string } | { key: Expression };

// Liquid::VariableLookup: names, and keys in brackets, whatever stands between them.
function readVariable(text: string): Expression {
  const steps = readSteps(text);
  const [first, ...rest] = steps;
  if (!first) return constant(null);
  return (context) => {
    let value = "name" in first ? context.find(first.name) : context.find(toText(first.key(context)));
    for (const step of rest) {
      if (value === null || value === undefined) return null;
      value = "name" in step ? lookUpName(value, step.name) : lookUp(value, step.key(context));
    }
    return value;
  };
}

/** From there on, brackets that open and do not close are not looked for. */
const mostUnclosed = 20;

function readSteps(text: string): Step[] {
  const steps: Step[] = [];
  const word = /[\w-]+\??/y;
  let unclosed = 0;
  for (let at = 0; at < text.length; ) {
    const isOpening = text[at] === "[" && unclosed < mostUnclosed;
    const end = isOpening ? closingBracket(text, at) : -1;
    if (isOpening && end < 0) unclosed++;
    if (end > 0) {
      steps.push({ key: parseExpression(text.slice(at + 1, end)) });
      at = end + 1;
      continue;
    }
    word.lastIndex = at;
    const found = word.exec(text);
    if (found) steps.push({ name: found[0] });
    at += found ? found[0].length : 1;
  }
  return steps;
}

function closingBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at === from + 1 ? -1 : at;
  }
  return -1;
}
