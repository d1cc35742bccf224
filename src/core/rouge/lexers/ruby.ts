import type { Action, Lexer, LexerRun, Rule, TokenClass } from "../lexer.ts";

const anyOf = (words: string, end = "\\b") => new RegExp(`(?:${words.trim().replace(/\s+/g, "|")})${end}`);

const keywords = anyOf(
  `BEGIN END alias begin break case defined\\? do else elsif end ensure for if in next redo raise
  rescue retry return super then undef unless until when while yield`,
  "(?!\\w)",
);
const pseudoKeywords =
  anyOf(`__FILE__ __LINE__ alias_method attr catch extend false include loop module_function nil
  private protected public throw true`);
const builtinsWithSign = anyOf(
  `autoload\\? block_given\\? const_defined\\? eql\\? equal\\? frozen\\? instance_of\\? is_a\\?
  iterator\\? kind_of\\? method_defined\\? private_method_defined\\? protected_method_defined\\?
  public_method_defined\\? respond_to\\? tainted\\? chomp! chop! exit! gsub! sub!`,
  "",
);
const builtins =
  anyOf(`__id__ __send__ abort ancestors at_exit attr_accessor attr_reader attr_writer autoload binding
  callcc caller chomp chop class_eval class_variables clone const_get const_missing const_set constants display dup eval
  exec exit fail fork format freeze getc gets global_variables gsub hash id included_modules inspect instance_eval
  instance_method instance_methods instance_variable_get instance_variable_set instance_variables lambda load
  local_variables method method_missing methods module_eval name object_id open p print printf private_class_method
  private_instance_methods private_methods proc protected_instance_methods protected_methods public_class_method
  public_instance_methods public_methods putc puts rand readline readlines require require_relative scan select self
  send set_trace_func singleton_methods sleep split sprintf srand sub syscall system taint test to_a to_s trace_var trap
  untaint untrace_var warn`);

/** A text between signs: `depth` counts the pairs open within; escapes are told apart by `isPlain`. */
type Quoted = { token: TokenClass; open: string; close: string; isInterpolated: boolean; depth: number };
type Heredoc = { id: string; isIndented: boolean };

function remembered<T>(run: LexerRun, key: string): T[] {
  run.memory[key] ??= [];
  return run.memory[key] as T[];
}
const quotesOf = (run: LexerRun) => remembered<Quoted>(run, "quotes");
const heredocsOf = (run: LexerRun) => remembered<Heredoc>(run, "heredocs");

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

function openQuoted(run: LexerRun, opener: string, quoted: Omit<Quoted, "open" | "close" | "depth">): void {
  const open = opener.slice(-1);
  run.token(quoted.token, opener);
  quotesOf(run).push({ ...quoted, open, close: closers[open] ?? open, depth: 0 });
  run.go(quoted.isInterpolated ? "interpolated" : "quoted");
}

// `%w(…)` and its kin, after blanks or not.
const percent: Action = (match, run) => {
  const [, blanks = "", opener = "", kind = ""] = match;
  run.go(opener.endsWith(" ") ? "#pop" : ["#pop", "expression"]);
  run.token("", blanks);
  const isInterpolated = /[QWIxr]/.test(kind);
  openQuoted(run, opener, {
    token: kind === "r" ? "sr" : "sx",
    isInterpolated,
  });
};

const slash: Action = (match, run) => {
  run.go("#pop");
  run.token("", match[1]!);
  run.token("sr", "/");
  run.go("slashes");
};

const escaped: Action = (match, run) => {
  const { token, isInterpolated, open, close } = quotesOf(run).at(-1)!;
  const sign = match[0][1]!;
  const isEscape = isInterpolated || ["\\", "#", open, close].includes(sign);
  run.token(isEscape ? "se" : token, match[0]);
};

const signOfQuoted: Action = (match, run) => {
  const quoted = quotesOf(run).at(-1)!;
  run.token(quoted.token, match[0]);
  if (match[0] === quoted.close && quoted.depth-- === 0) {
    quotesOf(run).pop();
    run.go(quoted.token === "sr" ? ["#pop", "regex flags"] : "#pop");
  } else if (match[0] === quoted.open) quoted.depth++;
};

const lineEnd: Action = (match, run) => {
  const isBeforeText = heredocsOf(run).length > 0;
  run.token(isBeforeText ? "sh" : "", match[0]);
  run.go(isBeforeText ? "heredoc" : "expression");
};

const heredocLine: Action = ([, blanks, text], run) => {
  const [{ id, isIndented } = { id: "", isIndented: false }, next] = heredocsOf(run);
  if (text !== id || (!isIndented && blanks !== "")) return;
  heredocsOf(run).shift();
  run.go(["#pop", ...(next ? ["heredoc"] : []), "heredoc end"]);
};

const interpolated = (token: TokenClass, close: string): readonly Rule[] => [
  [new RegExp(close), token, "#pop"],
  { include: "escapes" },
  { include: "embedded" },
  [new RegExp(`[^\\\\#${close}]+|[\\\\#]`), token],
];

const method = /[a-zA-Z_]\w*[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<|>>|[<>]|===?/.source;

/** Ruby; whether a slash divides or begins a pattern depends on what stands before it. */
export const lexer: Lexer = {
  start: () => ["expression"],
  states: {
    root: [
      [/\n/, lineEnd],
      [/\s+/, ""],
      [/^=begin\b[\s\S]*?^=end/, "cm"],
      [/#.*/, "c1"],
      [/__END__[\s\S]*/, "cp"],
      { include: "symbols" },
      { include: "strings" },
      { include: "numbers" },
      [
        /(<<[-~]?)(["'`]?)([a-zA-Z_]\w*|(?<=["'`]))(\2)/,
        (match, run) => {
          run.token("o", match[1]!);
          run.token("no", `${match[2]}${match[3]}${match[4]}`);
          heredocsOf(run).push({ id: match[3]!, isIndented: match[1] !== "<<" });
        },
      ],
      { include: "names" },
      [/\.{2,3}/, "o", "expression"],
      [/(\.)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-/[<>=])/, ["p", "", "nf"], "call"],
      [
        /::|\.|===?|=~|=>|->|<=>|<<=|>>=|\*\*=|\|\|=|&&=|&&|\|\||!=|!~|[-+*/%&|^<>]=|\*\*|<<|>>|[-+*/%=<>!&|^~]/,
        "o",
        "expression",
      ],
      [/\?/, "p", ["ternary", "expression"]],
      [/[([{,;:\\]/, "p", "expression"],
      [/[)\]}]/, "p"],
    ],
    symbols: [
      [/:(?:[a-zA-Z_]\w*[!?]?|@{1,2}[a-zA-Z_]\w*|\*\*|[-+]@|\[\]=?|<=>|<<|>>|<=?|===?|[/%&|^`~])/, "ss"],
      [/:'(?:\\[\s\S]|[^'\\])*'/, "ss"],
      [/:"/, "ss", "quoted symbol"],
      [/[a-z_]\w*[!?]?:\s+/, "ss", "expression"],
    ],
    strings: [
      [/'(?:\\[\s\S]|[^'\\])*'/, "s1"],
      [/"/, "s2", "double quotes"],
      [/`/, "sb", "backticks"],
    ],
    numbers: [
      [/0_?[0-7]+(?:_[0-7]+)*/, "mo"],
      [/0x[\da-fA-F]+(?:_[\da-fA-F]+)*/, "mh"],
      [/0b[01]+(?:_[01]+)*/, "mb"],
      [/\d[\d_]*(?:\.\d[\d_]*)?[eE][-+]?\d[\d_]*|\d+(?:_\d+)*\.\d+(?:_\d+)*/, "mf"],
      [/\d+(?:_\d+)*/, "mi"],
    ],
    names: [
      [/@@[a-zA-Z_]\w*/, "vc"],
      [/@[a-zA-Z_]\w*/, "vi"],
      [/\$(?:\w+|-\w|[!@&`'+~=/\\,;.<>_*$?:"])/, "vg"],
      [/(module)(\s+)([a-zA-Z_]\w*(?:::\w+)*)/, ["k", "", "nn"]],
      [/def\b/, "k", "method name"],
      [/class\b/, "k", "class name"],
      [keywords, "k", "expression"],
      [pseudoKeywords, "kp", "expression"],
      [builtinsWithSign, "nb", "call"],
      [builtins, "nb", "call"],
      [/[A-Z]\w*/, "no", "call"],
      [/[a-z_]\w*[!?]?/, "n", "call"],
    ],
    "method name": [
      [/\s+/, ""],
      [/\(/, "p", "receiver"],
      [new RegExp(`([a-zA-Z_]\\w*)(\\.)(${method})`), ["nc", "o", "nf"], "#pop"],
      [new RegExp(method), "nf", "#pop"],
      [/(?=)/, "", "#pop"],
    ],
    receiver: [[/(\))(\.|::)?/, ["p", "o"], "#pop"], { include: "root" }],
    "class name": [
      [/\s+/, ""],
      [/[a-zA-Z_]\w*(?:::\w+)+/, "nc"],
      [/[A-Z]\w*/, "nc", "#pop"],
      [/<</, "o", "#pop"],
      [/(?=)/, "", "#pop"],
    ],
    expression: [
      [/[ \t\r]+/, ""],
      [/\?(?:\\(?:[CM]-)*.|[^\s\\])(?!\w)/u, "sc", "#pop"],
      [/()(%([rqswQWxiI])?(?: (?=[^ \n]* )|[^\w\s]))/, percent],
      [/()\//, slash],
      [/(?=)/, "", "#pop"],
    ],
    call: [
      [/([ \t\r]+)\/(?=[^\s=])/, slash],
      [/([ \t\r]+)(%([rqswQWxiI])?[^\w\s=])/, percent],
      [/(?=[ \t]*(?:#|[ \t]\n))/, "", ["#pop", "expression", "after call"]],
      [/(?=)/, "", "#pop"],
    ],
    // Lines that end here do not begin the text of a here-document.
    "after call": [
      [/\s+/, ""],
      [/#.*/, "c1"],
      [/(?=)/, "", "#pop"],
    ],
    ternary: [[/:(?![^#\n]*:)|:(?=\s)/, "p", ["#pop", "expression"]], { include: "root" }],
    interpolation: [[/\}/, "si", "#pop"], { include: "root" }],
    escapes: [[/\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}|.)/, "se"]],
    embedded: [
      [/#\{/, "si", ["interpolation", "expression"]],
      [/#@@?[a-zA-Z_]\w*|#\$[a-zA-Z_]\w*/, "si"],
    ],
    "double quotes": interpolated("s2", '"'),
    "quoted symbol": interpolated("ss", '"'),
    backticks: interpolated("sb", "`"),
    quoted: [
      [/\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}|.)/, escaped],
      [/[\s\S]/, signOfQuoted],
    ],
    interpolated: [{ include: "embedded" }, { include: "quoted" }],
    slashes: [
      [/\//, "sr", ["#pop", "regex flags"]],
      [/\\[\\/]/, "sr"],
      { include: "embedded" },
      [/[^\\/#]+|[\\#]/, "sr"],
    ],
    "regex flags": [[/[mixounse]*/, "sr", "#pop"]],
    heredoc: [
      [/^(?=([ \t]*)(.*?)[ \t\r]*$)/, heredocLine],
      [/\n/, "sh"],
      { include: "escapes" },
      { include: "embedded" },
      [/[^\n\\#]+|[\\#]/, "sh"],
    ],
    "heredoc end": [[/.*/, "no", "#pop"]],
  },
};
