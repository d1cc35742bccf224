import type { Action, Lexer, LexerRun, Rule, TokenClass } from "../lexer.ts";
import { lexer as html } from "./html.ts";
import { builtins } from "./php-words.ts";

const id = "[\\p{L}_][\\p{L}\\p{N}_]*";
const name = `${id}(?:\\\\${id})*`;
const functions = new Set(builtins.trim().split(/\s+/));
const keywords = new Set(
  `__halt_compiler __class__ __dir__ __file__ __function__ __line__ __method__ __namespace__ __trait__ abstract and
  array as break case catch cfunction clone const continue declare default die do echo else elseif empty enddeclare
  endfor endforeach endif endswitch endwhile eval exit extends final finally fn for foreach function global goto if
  implements include include_once instanceof insteadof isset list match new old_function or parent print private
  protected public readonly require require_once return self static switch throw try unset var while xor yield`.split(
    /\s+/,
  ),
);
/** What a keyword opens. */
const opened: Readonly<Record<string, string>> = {
  function: "signature",
  fn: "signature",
  const: "constants",
  private: "member",
  protected: "member",
  public: "member",
};

const word: Action = ([text], run) => {
  const low = text.toLowerCase();
  if (keywords.has(low)) {
    run.token("k", text);
    if (Object.hasOwn(opened, low)) run.go(opened[low]!);
  } else run.token(classOf(text, low), text);
};

function classOf(text: string, low: string): TokenClass {
  if (/^(?:true|false|null)$/.test(low) || /^(?:E|PHP)(?:_[A-Z\d]+)+$/.test(text)) return "kc";
  if (low === "use") return "kn";
  if (/^__\w+__$/.test(text)) return "nb";
  const last = text.slice(text.lastIndexOf("\\") + 1);
  if (/^\p{Lu}[\p{Lu}\d_]+$/u.test(last)) return "no";
  return /^\p{Lu}[\p{L}\d]*$/u.test(last) ? "nc" : "n";
}

const called: Action = (match, run) => {
  const [text] = match;
  const low = text.toLowerCase();
  if (keywords.has(low) || /^(?:true|false|null)$/.test(low)) word(match, run);
  else run.token(functions.has(low) ? "nb" : "nf", text);
};

const blank: readonly Rule[] = [
  [/\s+/, ""],
  [/(?:\/\/|#).*/, "c1"],
  // No further than anyone writes, for a text full of openers.
  [/\/\*\*(?!\/)[\s\S]{0,10000}?\*\//, "cd"],
  [/\/\*[\s\S]{0,10000}?\*\//, "cm"],
];
const here = new RegExp(
  `<<<(["']?)(${id})\\1\\n(?:[\\s\\S]{0,10000}?\\n)?[ \\t]*\\2(?![\\p{L}\\p{N}_]);?`,
  "u",
);
const pop: Rule = [/(?:)/, "", "#pop"];

/** PHP with the HTML around it, or alone when nothing says where it begins. */
export const lexer: Lexer = {
  start: (text) => (/<\?(?:php|=)|^(?![\s\S])/.test(text) || /^\s*</.test(text) ? [] : ["php"]),
  states: {
    root: [
      [/<\?(?:php|=)?/i, "cp", "php"],
      [/(?:[^<]|<(?!\?))+/, around],
    ],
    php: [
      [/\?>/, "cp", "#pop"],
      ...blank,
      [here, "sh"],
      [new RegExp(`(namespace)(\\s+)(${name})`, "iu"), ["kn", "", "nn"]],
      [new RegExp(`(class|interface|trait|extends|implements)(\\s+)(${name})`, "iu"), ["kd", "", "nc"]],
      [new RegExp(`(new)(\\s+)(?!class(?![\\p{L}\\p{N}_]))(${name})`, "iu"), ["k", "", "nc"]],
      [/class(?=\s*\{)/i, "kd"],
      [new RegExp(`${name}\\\\(?=\\{)`, "u"), "nn"],
      [new RegExp(`${name}(?=\\s*\\()`, "u"), called],
      [new RegExp(name, "u"), word],
      [new RegExp(`[$]{1,20}${id}`, "u"), "nv"],
      [/[\d_]*\.[\d_]*(?:[eE][+-]?\d+)?/, "mf"],
      [/0[xX][\da-fA-F]+/, "mh"],
      [/0[bB][01]+/, "mb"],
      [/0[0-7]+(?!\d)/, "mo"],
      [/\d[\d_]*/, "mi"],
      [/[-+*/%=<>!&|^~@:?]+/, "o"],
      [/[()[\]{},;]/, "p"],
      [/'(?:\\[\s\S]|[^'\\]){0,10000}'/, "s1"],
      [/`[^`]{0,10000}`/, "sb"],
      [/"/, "s2", "string"],
    ],
    string: [
      [/"/, "s2", "#pop"],
      [/\\(?:[nrtvef\\$"]|[0-7]{1,3}|x[\da-fA-F]{1,2}|u\{[\da-fA-F]+\})/, "se"],
      [new RegExp(`\\$${id}(?:\\[[^\\]\\s]+\\]|->${id})?`, "u"), "nv"],
      [/\{(?=\$)/, "si", "interpolated"],
      [/(\{)(\S{1,500})(\})/, ["si", "nv", "si"]],
      [/\$\{?|\\\{\$?|[^$\\{"]+|\{(?:\\.)?|\\/, "s2"],
    ],
    interpolated: [[/\}/, "si", "#pop"], { include: "php" }],
    signature: [
      ...blank,
      [/&/, "o"],
      [new RegExp(name, "u"), "n"],
      [/\(/, "p", ["#pop", "returned", "parameters", "parameterType"]],
      pop,
    ],
    parameters: [
      [/\(/, "p", "group"],
      [/\)/, "p", "#pop"],
      [/,/, "p", "parameterType"],
      [/(?=[?\\{};]|<\?)/, "", "#pop"],
      { include: "php" },
    ],
    group: [[/(?==>)/, "", "#pop"], { include: "parameters" }],
    parameterType: [...blank, [/(?:public|protected|private|readonly)\b/i, "k"], { include: "type" }],
    type: [...blank, [new RegExp(`\\??${id}`, "u"), "kt", "#pop"], pop],
    returned: [
      ...blank,
      [/:/, "p", ["#pop", "type"]],
      [/(use)(\s*)(\()/i, ["k", "", "p"], ["#pop", "parameters", "parameterType"]],
      { include: "type" },
    ],
    member: [
      ...blank,
      [/(?:static|readonly)\b/i, "k"],
      [/(?=(?:abstract|const|function)\b)/i, "", "#pop"],
      { include: "type" },
    ],
    constants: [...blank, [new RegExp(id, "u"), "no"], [/,/, "p"], [/=/, "o", "constantValue"], pop],
    constantValue: [[/(?=[,;)]|\?>)/, "", "#pop"], { include: "php" }],
  },
};

// The text around goes on where it was when PHP began.
function around([text]: RegExpExecArray, run: LexerRun): void {
  run.memory.html ??= run.sibling(html);
  (run.memory.html as LexerRun).lex(text);
}
