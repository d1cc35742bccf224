import type { Lexer, Rule } from "../lexer.ts";

const keywords = `assembly begin break catch class command configuration continue data define do dynamicparam else elseif
end enum exit filter finally for foreach from function hidden if in inlinescript interface module namespace parallel param
private process public return sequence static switch throw trap try type until using var while workflow`;
const operators = `and as band bor bxor [ci]?contains [ci]?eq [ci]?ge [ci]?gt [ci]?le [ci]?like [ci]?lt [ci]?match
[ci]?ne [ci]?notcontains [ci]?notlike [ci]?notmatch [ci]?replace [ci]?split is isnot isplit join not or shl shr xor`;
const special = `\\$ \\^ \\? _ args ConsoleFileName Error Event ExecutionContext false foreach Host HOME input
IsCoreCLR IsLinux IsMacOS IsWindows LastExitCode Matches MyInvocation NestedPromptLevel null PID PROFILE
PSBoundParameters PSCmdlet PSCommandPath PSCulture PSDebugContext PSHOME PSItem PSScriptRoot PSSenderInfo PSUICulture
PSVersionTable PWD ShellId StackTrace switch this true`;
const any = (words: string) => `(?:${words.split(/\s+/).join("|")})`;

const variables: readonly Rule[] = [
  [new RegExp(`\\$${any(special)}`), "bp"],
  [/(\$)(\w+)(:)(\w+)/, ["nv", "nn", "p", "nv"]],
  [/\$\w+/, "nv"],
  [/\$\{[^}]+\}/, "nv"],
];
const word = "[A-Za-z\\d/\\\\~][-\\w/\\\\~.:]*";

/** PowerShell: a command's name, then its parameters up to the end of the line. */
export const lexer: Lexer = {
  states: {
    root: [
      { include: "blanks" },
      { include: "values" },
      [/(\[)([A-Za-z][\w.]*)/, ["p", "n"], "type"],
      [/[({[]/, "p", "block"],
      [/class(?=\s)/i, "kr", "class"],
      [/(function)(\s+)(?:(\w+)(:))?([\w-]+)/i, ["kr", "w", "nn", "p", "nf"]],
      [new RegExp(`${any(keywords)}(?![-\\w])`, "i"), "kr"],
      [/\d+\.\d+(?![\w.])/, "mf"],
      [/\d+/, "mi"],
      [new RegExp(`(${word})(\\s)`), ["n", "w"], "parameters"],
      [new RegExp(word), "n"],
      { include: "signs" },
    ],
    parameters: [
      [/\s*\n/, "w", "#pop"],
      [/[;|]/, (match, run) => run.token(match[0] === ";" ? "p" : "o", match[0]), "#pop"],
      [
        /[)}]/,
        (match, run) => {
          run.token("p", match[0]);
          run.go(run.stack.at(-2) === "value" ? "#pop" : "#pop:2");
        },
      ],
      [/\]/, "p", "#pop"],
      [/=/, "o", "#pop"],
      [/(\[)([A-Za-z][\w.]*)/, ["p", "n"], ["#pop", "type"]],
      [/[({[]/, "p", ["#pop", "block"]],
      { include: "blanks" },
      { include: "values" },
      [/[\w/\\~][-\w/\\~.:]*/, "nx"],
      { include: "signs" },
    ],
    block: [[/[)}\]]/, "p", "#pop"], { include: "root" }],
    // A bracket of a type is closed by what closes the block around it.
    type: [[/[)}]/, "p", "#pop"], { include: "root" }],
    arguments: [
      [/\)/, "p", "#pop"],
      { include: "blanks" },
      { include: "values" },
      [/[\w/\\~][-\w/\\~.:]*/, "nx"],
      { include: "signs" },
    ],
    hash: [
      [/\}/, "p", "#pop"],
      { include: "blanks" },
      { include: "values" },
      [/\d+\.\d+(?![\w.])/, "mf"],
      [/\d+/, "mi"],
      [/\w[-\w/\\~:]*/, "nx"],
      { include: "signs" },
    ],
    array: [
      [/\)/, "p", "#pop"],
      { include: "blanks" },
      { include: "values" },
      [/\d+\.\d+(?![\w.])/, "mf"],
      [/\d+/, "mi"],
      [/,/, "p"],
    ],
    class: [
      [/\s+/, "w"],
      [/\w+/, "nc"],
      [/[:,]/, "p"],
      [/\{/, "p", "#pop"],
    ],
    comment: [
      [/#>/, "cm", "#pop"],
      [/^(\s*)(\.\w+)/, ["cm", "cs"]],
      [/[^#\n]+|[#\n]/, "cm"],
    ],
    blanks: [
      [/\s+/, "w"],
      [/<#/, "cm", "comment"],
      [/#.*/, "c"],
    ],
    values: [
      [/@"[\s\S]/, "sh", "here text"],
      [/@'\s*\n[\s\S]*?\n'@/, "sh"],
      [/"/, "s2", "text"],
      [/'(?:''|[^'])*'?/, "s1"],
      ...variables,
      [/@\{/, "p", "hash"],
      [/@\(/, "p", "array"],
      [new RegExp(`-${any(operators)}\\b`, "i"), "o"],
      [/--?\w[\w-]*/, "nt"],
      [/(\.)([\w-]+)(\()/, ["o", "nf", "p"], "arguments"],
      [/(\.)([\w-]+)/, ["o", "nf"]],
    ],
    signs: [
      [/`[\s\S]/, "se"],
      [/[-+*%=!|&.]/, "o"],
      [/[{}()[\]:;,]/, "p"],
      [/\?/, "nf"],
      [/@\{/, "p"],
    ],
    "here text": [
      [/^"@/, "sh", "#pop"],
      [/\$\(/, "si", "value"],
      ...variables,
      [/`./, "se"],
      [/[^$`"]+|["]/, "sh"],
    ],
    text: [
      [/""/, "s2"],
      [/"/, "s2", "#pop"],
      [/\$\(/, "si", "value"],
      ...variables,
      [/`./, "se"],
      [/[^$`"]+/, "s2"],
    ],
    value: [[/\)/, "si", "#pop"], { include: "root" }],
  },
};
