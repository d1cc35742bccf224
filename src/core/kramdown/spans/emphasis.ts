// kramdown's syntax, “Emphasis”: neither may hold itself, and `_` does nothing within a word.
import { parent } from "../element.ts";
import type { SpanConstruct, SpanParser, Stop } from "../span-parser.ts";
import { isSpace } from "../white-space.ts";

const letter = /[\p{L}\p{Nl}\p{M}]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;

/** Where so many openings in a row found no end, the next one finds none either. */
const mostFailures = 20;

/** `*em*`, `_em_`, `**strong**`, `__strong__`. */
export const emphasis: SpanConstruct = {
  name: "emphasis",
  starts: "*_",
  parse(parser) {
    const { text, at } = parser;
    const sign = text[at]!;
    const length = text[at + 1] === sign ? 2 : 1;
    const type = length === 2 ? "strong" : "em";
    const after = text.charCodeAt(at + length);
    const isInWord = sign === "_" && at > 0 && isInWordAt(text, at);
    if (!isInWord && !isSpace(after) && parser.open[type] === 0) {
      if (read(parser, sign, length)) return true;
      if (type === "strong" && parser.frame.element.type !== "em" && read(parser, sign, 1)) return true;
    }
    parser.frame.passed?.push(at + length);
    return parser.skip(at + length);
  },
};

function read(parser: SpanParser, sign: string, length: 1 | 2): boolean {
  const { at, frame } = parser;
  const delimiter = sign.repeat(length);
  const failures = frame.failed?.get(delimiter) ?? 0;
  if (failures >= mostFailures) return false;
  const type = length === 2 ? "strong" : "em";
  const { endless } = parser.memory;
  const around = surroundings(parser, sign, length);
  const from = at + length;
  if (endless.has(from * 32 + around)) return false;
  const element = parent(type);
  parser.at = from;
  parser.open[type]++;
  const passed: number[] = [];
  const found = parser.inside(element, stops[delimiter]!, "all", false, passed);
  parser.open[type]--;
  const end = parser.at + length;
  parser.at = at;
  if (!found) {
    frame.failed ??= new Map();
    frame.failed.set(delimiter, failures + 1);
    endless.add(from * 32 + around);
    // What would be read on from a place that was passed on the way to the end has as little an end.
    for (const one of passed) endless.add(one * 32 + around);
    return false;
  }
  parser.push(element, at, end);
  return true;
}

// All that the end of emphasis depends on beside the text: its own marks, and what is open around.
function surroundings({ open: { em, strong, a, img } }: SpanParser, sign: string, length: 1 | 2): number {
  const marks = (sign === "_" ? 1 : 0) + (length === 2 ? 2 : 0);
  return marks + (em > 0 ? 4 : 0) + (strong > 0 ? 8 : 0) + (a + img > 0 ? 16 : 0);
}

const stops: Record<string, Stop> = Object.fromEntries(
  ["*", "_", "**", "__"].map((one) => [one, stopAt(one)]),
);

function stopAt(delimiter: string): Stop {
  const sign = delimiter[0]!;
  const double = sign + sign;
  return {
    signs: sign,
    isHere({ text, at }, frame) {
      if (!text.startsWith(delimiter, at) || isSpace(text.charCodeAt(at - 1))) return false;
      if (delimiter.length === 1 && text.startsWith(double, at) && text[at + 2] !== sign) return false;
      if (sign === "_" && letterOrDigit.test(characterAt(text, at + delimiter.length))) return false;
      return frame.element.children.length > 0 || at > frame.pendingFrom;
    },
  };
}

// Behind a letter, or behind a letter and a hyphen.
function isInWordAt(text: string, at: number): boolean {
  const hyphen = at > 1 && text.charCodeAt(at - 1) === 0x2d ? 1 : 0;
  return letter.test(before(text, at - hyphen));
}

function before(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 ? text.slice(at - 2, at) : text[at - 1]!;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}
