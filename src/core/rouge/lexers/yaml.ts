import type { Action, Lexer, LexerRun, TokenClass } from "../lexer.ts";

/** Where the blocks around this place begin, as columns; a document is at -1. */
type Indents = { outer: number[]; block: number; next: number; scalar: number | undefined };

const begin = (): Indents => ({ outer: [], block: 0, next: 0, scalar: undefined });

function indentsOf({ memory }: LexerRun): Indents {
  memory.indents ??= begin();
  return memory.indents as Indents;
}

const resetting =
  (token: TokenClass): Action =>
  (match, run) => {
    run.memory.indents = begin();
    run.token(token, match[0]);
  };

// A line that begins further left closes blocks.
function closeBlocks(width: number, run: LexerRun): Indents {
  const indents = indentsOf(run);
  indents.next = width;
  while (indents.next < indents.block) indents.block = indents.outer.pop() ?? 0;
  return indents;
}

// It should begin where the last of them did, unless it ends a text.
const lineBegins: Action = ([blanks], run) => {
  const isInner = blanks.length >= indentsOf(run).block;
  const { block } = closeBlocks(blanks.length, run);
  const known = isInner ? blanks.length : block;
  run.token("", blanks.slice(0, known));
  run.token("err", blanks.slice(known));
};

function endText(blanks: string, run: LexerRun, pop: string): void {
  closeBlocks(blanks.length, run);
  run.token("", blanks);
  run.go([pop, "line", "indentation"]);
}

const furtherIn: Action = (match, run) => {
  indentsOf(run).next += match[0].length;
  run.token("", match[0]);
};

function openBlock(run: LexerRun): void {
  const indents = indentsOf(run);
  if (indents.block >= indents.next) return;
  indents.outer.push(indents.block);
  indents.block = indents.next;
}

const indicator: Action = (match, run) => {
  openBlock(run);
  indentsOf(run).next += match[0].length;
  run.token("pi", match[0]);
};

const scalarHeader: Action = (match, run) => {
  const indents = indentsOf(run);
  const increment = match[0].replace(/\D/g, "");
  indents.scalar = increment === "" ? undefined : Math.max(indents.block, 0) + Number(increment);
  run.token("pi", match[0]);
};

// Blanks beyond the text's own column are text.
const blankLine: Action = ([blanks], run) => {
  const { block, scalar = block } = indentsOf(run);
  run.token("", blanks.slice(0, scalar));
  run.token("no", blanks.slice(scalar));
};

// The first line sets the column; a line further left ends the scalar and is one of the blocks again.
const scalarLine: Action = (match, run) => {
  const indents = indentsOf(run);
  const width = match[0].length;
  if (indents.scalar === undefined) {
    if (width > indents.block) indents.scalar = width;
    run.token("", match[0]);
  } else if (width >= indents.scalar) run.token("", match[0]);
  else endText(match[0], run, "#pop:2");
};

const continuation: Action = (match, run) => {
  if (match[0].length <= indentsOf(run).block) endText(match[0], run, "#pop:3");
  else {
    run.token("", match[0]);
    run.go("#pop");
  }
};

// Text at the left edge under a header, where there cannot be any, fails once and is read on.
const scalarText: Action = (match, run) => {
  const isLost =
    indentsOf(run).scalar === undefined && (match.index === 0 || match.input[match.index - 1] === "\n");
  const length = isLost ? 1 : 0;
  run.token("err", match[0].slice(0, length));
  run.token("s", match[0].slice(length));
};

/** Blocks by their columns; what is between brackets or quotes knows none. */
export const lexer: Lexer = {
  states: {
    root: [
      [/ +(?=#|$)/, ""],
      [/\n+/, ""],
      [/#.*/, "c1"],
      [/^%YAML(?= |$)/, resetting("nt"), "yaml directive"],
      [/^%TAG(?= |$)/, resetting("nt"), "tag directive"],
      [/^(?:---|\.\.\.)(?= |$)/, resetting("nn"), "line"],
      [/ *(?!\s|$)/, lineBegins, ["line", "indentation"]],
    ],
    "rest of line": [
      [/ +/, ""],
      [/#.*/, "c1"],
      [/\n/, "", "#pop:2"],
    ],
    "yaml directive": [[/( +)(\d+\.\d+)/, ["", "m"], "rest of line"]],
    "tag directive": [
      [/( +)(!|![\w-]*!)( +)(!|!?[\w;/?:@&=+$,.!~*'()[\]%-]+)/, ["", "kt", "", "kt"], "rest of line"],
    ],
    indentation: [
      [/ *$/, "", "#pop:2"],
      [/ +(?=[?:-](?: |$))/, furtherIn],
      [/[?:-](?= |$)/, indicator],
      [/ */, furtherIn, "#pop"],
    ],
    line: [
      [/ *(?=#|$)/, "", "#pop"],
      [/ +/, ""],
      { include: "descriptors" },
      [
        /([^#,:?[\]{}"'\n]{1,400})(:)(?=\s|$)/,
        (match, run) => {
          run.token("na", match[1]!);
          run.token("pi", match[2]!);
          openBlock(run);
        },
      ],
      [/[|>][+-]?/, "pi", ["block scalar", "block scalar header"]],
      { include: "flow" },
      [/(?=[^\s?:,[\]{}#&*!|>'"%@`]|[?:]\S)/, "", "plain"],
    ],
    descriptors: [
      [/!<[\w#;/?:@&=+$,.!~*'()[\]%-]+>/, "kt"],
      [/!(?:[\w-]+!)?[\w#;/?:@&=+$,.!~*'()[\]%-]*/, "kt"],
      [/&[\w-]+/, "nl"],
      [/\*[\w-]+/, "nv"],
    ],
    flow: [
      [/\[/, "pi", "sequence"],
      [/\{/, "pi", "mapping"],
      [/'/, "s1", "single quotes"],
      [/"/, "s2", "double quotes"],
    ],
    collection: [
      [/\s+/, ""],
      [/#.*/, "c1"],
      [/[?:,]/, "pi"],
      { include: "descriptors" },
      { include: "flow" },
      [/(?=[^\s?:,[\]{}#&*!|>'"%@`])/, "", "plain in flow"],
    ],
    sequence: [{ include: "collection" }, [/\]/, "pi", "#pop"]],
    mapping: [{ include: "collection" }, [/\}/, "pi", "#pop"]],
    "block scalar": [
      [/\n/, ""],
      [/^( +)$/, blankLine],
      [/^ *(?=[^ \n])/, scalarLine],
      [/ +/, ""],
      [/[^\n\r\f\v]+/, scalarText],
    ],
    "block scalar header": [
      [/[1-9]?[+-]?(?= |$)/, scalarHeader, "rest of line"],
      [/[+-]?[1-9]?(?= |$)/, scalarHeader, "rest of line"],
    ],
    "quoted blanks": [
      [/^ +/, ""],
      [/ +$/, ""],
      [/\n+/, ""],
      [/ +/, "nv"],
    ],
    "single quotes": [{ include: "quoted blanks" }, [/\\'/, "se"], [/'/, "s", "#pop"], [/[^\s']+/, "s"]],
    "double quotes": [
      { include: "quoted blanks" },
      [/"/, "s", "#pop"],
      [/\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/, "se"],
      [/\\[0abt\tn\nvfre "\\N_LP]/, "se"],
      [/[^\s"\\]+/, "s"],
    ],
    plain: [
      [/ *(?=:(?: |$))/, "", "#pop"],
      [/ +(?=#)/, "", "#pop"],
      [/ +$/, ""],
      [/\n+/, "", "plain, next line"],
      [/true|false|null/, "no"],
      [/\d+(?:\.\d+)?(?=\r?\n| +#)/, "m", "#pop"],
      [/ +/, "s"],
      [/[^\s:]+|:\S+/, "s"],
    ],
    "plain, next line": [
      [/^ +(?=\n|$)/, ""],
      [/\n+/, ""],
      [/^(?=---|\.\.\.)/, "", "#pop:3"],
      [/^ */, continuation],
    ],
    "plain in flow": [
      [/ *(?=[,:?[\]{}])/, "", "#pop"],
      [/ +(?=#)/, "", "#pop"],
      [/^ +/, ""],
      [/ +$/, ""],
      [/\n+/, ""],
      [/ +/, "nv"],
      [/[^\s,:?[\]{}]+/, "nv"],
    ],
  },
};
