import type { Lexer, LexerRun } from "../lexer.ts";
import { anyOf, wordSign } from "../words.ts";

const keywords = `Self abstract as async await become box break const continue crate do dyn else enum extern false final fn
for if impl in let log loop macro match mod move mut override priv pub ref return self static struct super trait true try
type typeof union unsafe unsized use virtual where while yield`;
const builtins = `Add Arc AsMut AsRef BitAnd BitOr BitXor Box Clone Const Copy Default DoubleEndedIterator Div Drop Either Eq Err ExactSizeIterator Extend Fn FnMut
FnOnce From Gc Index Into IntoIterator Iterator Left Mul Neg None Num Ok Option Ord Owned PartialEq PartialOrd Pin Rc Result Right Send Shl Shr Sized Some String Sub Sync
Unpin Vec bool char drop f32 f64 float i128 i16 i32 i64 i8 int isize str u128 u16 u32 u64 u8 uint usize`;

const id = `[\\p{L}_]${wordSign}*`;
const rule = (source: string) => new RegExp(source, "u");
const escaped = "\\\\(?:[nrt0'\"\\\\]|x[0-9a-fA-F]{2}|u\\{[0-9a-fA-F]+\\})";

const macroRules = (match: RegExpExecArray, run: LexerRun) => {
  const [, word, gap, name, space, bracket] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  run.token("nd", word);
  run.token("", gap);
  run.token(bracket === "(" ? "nf" : "n", name);
  run.token("", space);
  run.token("p", bracket);
};

/** Rust. */
export const lexer: Lexer = {
  states: {
    root: [[/^([^\S\n]*)(#\s.*)/, ["", "cs"]], { include: "definition" }, { include: "statements" }],
    definition: [[rule(`(macro_rules!)(\\s+)(${id})(\\s*)([({])`), macroRules, "macro"]],
    statements: [
      { include: "blanks" },
      [/#!?\[/, "nd", "attribute"],
      [/b?r(#*)"[\s\S]*?"\1/, "s"],
      [/b?"/, "s", "string"],
      [rule(`b?'(?:${escaped}|[^\\\\])'`), "sc"],
      [/'static\b/, "k"],
      [rule(`'${id}`), "nv"],
      [/->|=>/, "k"],
      [/\.{2,3}=?/, "o"],
      [/\.await\b/, "k"],
      [anyOf(keywords), "k"],
      [rule(`\\.?\\s*${id}(?=\\s*\\()`), "nf"],
      [rule(`\\.\\s*${id}`), "py"],
      [/\.\d+/, "na"],
      [rule(`(${id})(::)`), ["nn", "p"]],
      [rule(`(${id}!)(\\s*)([[({])`), ["nd", "", "p"], "call of macro"],
      [rule(`${id}!`), "nd"],
      [anyOf(builtins), "nb"],
      [rule(id), "n"],
      [
        /\d[\d_]*(?:\.\d[\d_]*(?:e[+-]?[\d_]+)?(?:f(?:32|64))?|e[+-]?\d[\d_]*(?:f(?:32|64))?|f(?:32|64))/i,
        "mf",
      ],
      [rule(`\\d[\\d_]*\\.(?![.\\p{L}_])`), "mf"],
      [/(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*)(?:[ui](?:8|16|32|64|128|size)?)?/, "mi"],
      [/\|\||[|()[\]{},:;]/, "p"],
      [/[-+*/%&^!~<>=?@]/, "o"],
    ],
    blanks: [
      [/\s+/, ""],
      [/\/\/(?:[/!](?!\/)).*/, "cd"],
      [/\/\/.*/, "c1"],
      [/\/\*(?:\*(?![*/])|!)/, "cd", "doc comment"],
      [/\/\*/, "cm", "comment"],
    ],
    comment: [
      [/\/\*/, "cm", "#push"],
      [/\*\//, "cm", "#pop"],
      [/[^/*]+|[/*]/, "cm"],
    ],
    "doc comment": [
      [/\/\*/, "cd", "#push"],
      [/\*\//, "cd", "#pop"],
      [/[^/*]+|[/*]/, "cd"],
    ],
    attribute: [
      { include: "blanks" },
      [/\]/, "nd", "#pop"],
      [/b?r(#*)"[\s\S]*?"\1/, "s"],
      [/b?"/, "s", "string"],
      [/[^[\]"\s]+/, "nd"],
    ],
    string: [
      [/"/, "s", "#pop"],
      [rule(escaped), "se"],
      [/[^"\\]+/, "s"],
    ],
    "call of macro": [
      [/[[({]/, "p", "#push"],
      [/[\])}]/, "p", "#pop"],
      [/\$/, ""],
      [anyOf("true false"), "kc"],
      { include: "statements" },
    ],
    macro: [
      { include: "definition" },
      [rule(`(${id}!)(\\s*)([[({])`), ["nd", "", "p"], "#push"],
      [/[[({]/, "p", "#push"],
      [/[\])}]/, "p", "#pop"],
      [rule(`\\$${id}(?::${id})?`), "nv"],
      [/\$/, "nv"],
      { include: "root" },
    ],
  },
};
