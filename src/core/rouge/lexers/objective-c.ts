import { cLexer, keywords, reserved, types } from "./c-states.ts";

const id = "[A-Za-z_]\\w*";
const words = `autoreleasepool catch dynamic encode end finally import optional private property protected public
selector synchronized synthesize throw try`;

/** Objective-C; as in Rouge, only the first two parts of a message's name are names of functions. */
export const lexer = cLexer({
  keywords: `${keywords} in`,
  types,
  reserved: `${reserved} _restrict restrict typename`,
  builtins: "NO NULL YES false nil true",
  root: [
    [
      new RegExp(`([-+])(\\s*)((?:\\([^{;]*?\\))?\\s*)(?=${id})`),
      (match, run) => {
        run.token("k", match[1]!);
        run.token("", match[2]!);
        run.delegate(lexer, match[3]!);
      },
      "method",
    ],
  ],
  statements: [
    [/@"/, "s", "string"],
    [/@'(?:[^\\]'|\\.)/, "sc"],
    [/@(?:0x[0-9a-f]+)/i, "mh"],
    [/@(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?|@\d+e[+-]?\d+/i, "mf"],
    [/@0[0-7]+/, "mo"],
    [/@\d+/, "mi"],
    [/@\{/, "p", "dictionary"],
    [/@\[/, "p", "array"],
    [/@(?:true|false|YES|NO)\b/, "nb"],
    [/@(?:interface|implementation|class|protocol)\b/, "k", "class"],
    [new RegExp(`@(?:${words.split(/\s/).join("|")})`), "k"],
    [new RegExp(`@${id}`), "err"],
    [/\[/, "p", "message"],
    [/\?/, "p", "choice"],
  ],
  states: {
    method: [
      [/\s+/, ""],
      { include: "inline blanks" },
      [new RegExp(`(${id})(\\s*)(:)`), ["nf", "", "p"]],
      [/\(/, "p", "type"],
      [/(?:)/, "", "#pop"],
    ],
    type: [
      [new RegExp(`(\\))(${id})`), ["p", "nv"], "#pop"],
      { include: "blanks" },
      { include: "statements" },
    ],
    class: [
      [/\s+/, ""],
      [new RegExp(`(${id})(\\s*)(:)(\\s*)(${id})`), ["nc", "", "p", "", "nc"], "#pop"],
      [new RegExp(`(${id})(\\s*)(\\()(\\s*)(${id})(\\s*)(\\))`), ["nc", "", "p", "", "nl", "", "p"], "#pop"],
      [new RegExp(`(${id})(\\s*)(,)`), ["nc", "", "p"], "classes"],
      [new RegExp(id), "nc", "#pop"],
    ],
    classes: [
      [/\s+/, ""],
      [new RegExp(id), "nc"],
      [/,/, "p"],
      [/;/, "p", "#pop"],
    ],
    message: [
      [new RegExp(`(${id})(\\s*)(:)`), ["nf", "", "p"], ["#pop", "arguments"]],
      [new RegExp(`(${id})(\\s*)(\\])`), ["nf", "", "p"], "#pop"],
      { include: "within message" },
    ],
    arguments: [
      [new RegExp(`(${id})(\\s*)(:)`), ["nf", "", "p"], "#pop"],
      [/\{/, "p", "function"],
      { include: "within message" },
    ],
    "within message": [
      [/\]/, "p", "#pop"],
      [/\{/, "p", "#pop"],
      [/;/, "err"],
      { include: "blanks" },
      { include: "statements" },
    ],
    choice: [[/:/, "p", "#pop"], { include: "blanks" }, { include: "statements" }],
    array: [[/\]/, "p", "#pop"], { include: "blanks" }, { include: "statements" }],
    dictionary: [[/\}/, "p", "#pop"], { include: "blanks" }, { include: "statements" }],
  },
});
