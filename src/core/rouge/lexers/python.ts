import { byWord, type Lexer, type LexerRun, type Rule } from "../lexer.ts";

const keywords = `as assert async await break class continue def del elif else except exec finally for from global if import
lambda nonlocal pass print raise return try while with yield`;
const builtins = `__import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod cmp
coerce compile complex delattr dict dir divmod enumerate eval execfile exit file filter float format
frozenset getattr globals hasattr hash hex id input int intern isinstance issubclass iter len list locals
long map max memoryview min next object oct open ord pow property range raw_input reduce reload repr
reversed round set setattr slice sorted staticmethod str sum super tuple type unichr unicode vars xrange zip`;
const exceptions = `ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError
BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError
FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
OverflowError OverflowWarning PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError
ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError
SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning VMSError ValueError Warning
WindowsError ZeroDivisionError`;

const blanks = "(?:\\s|\\\\\\s)";
const dotted = "[\\p{L}_.][\\p{L}\\p{M}\\p{Nd}_.]*";
const escaped =
  /\\(?:[\\abfnrtv"'\n]|N\{[A-Z][A-Z ]+[A-Z]\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[0-7]{1,3})/;

const open = (match: RegExpExecArray, run: LexerRun) => {
  const [, prefix, quote] = match as unknown as [string, string, string];
  run.token("sa", prefix);
  run.token("s", quote);
  const kind = (/r/i.test(prefix) ? "raw " : "") + (/f/i.test(prefix) ? "format " : "");
  run.go(kind + quote);
};

/** The inside of a string for each quote, raw or not, with places for values or not. */
function stringStates(): Record<string, readonly Rule[]> {
  const states: Record<string, readonly Rule[]> = {};
  for (const quote of ["'", '"', "'''", '"""'])
    for (const raw of [false, true])
      for (const format of [false, true])
        states[(raw ? "raw " : "") + (format ? "format " : "") + quote] = [
          // Three quotes in a row are read together, even where one would end the string.
          [quote.length === 3 ? new RegExp(quote) : new RegExp(`${quote}(?!${quote}${quote})`), "s", "#pop"],
          [/"""|'''/, "s"],
          [/[^"'\\{]+/, "s"],
          ...(format
            ? ([
                [/\{\{/, "s"],
                [/\{/, "si", "value"],
              ] satisfies Rule[])
            : []),
          ...(raw ? [] : ([[escaped, "se"]] satisfies Rule[])),
          [/\\[\s\S]/, "s"],
          [/["'\\{]/, "s"],
        ];
  return states;
}

/** Python 2 and 3. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/#.*\n?/, "c1"],
      [/\\\n?/, ""],
      [/([bfru]{0,2})("""|'''|"|')/i, open],
      [new RegExp(`(from)(${blanks}+)(${dotted})(${blanks}+)(import)`, "u"), ["kn", "", "nn", "", "kn"]],
      [new RegExp(`(import)(${blanks}+)(${dotted})`, "u"), ["kn", "", "nn"]],
      [/(def)(\s+)/, ["k", ""], "def"],
      [/(class)(\s+)/, ["k", ""], "class"],
      [/`.*?`/, "sb"],
      [/(?:!=|==|<<|>>|[-~+/*%=<>&^|@]|\/\/|<>)/, "o"],
      [/[[\]{}:(),;.]/, "p"],
      [
        /[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u,
        byWord(
          {
            n: "class def",
            ow: "and in is not or",
            bp: "Ellipsis False None True self",
            k: keywords,
            nb: `${builtins} ${exceptions}`,
          },
          "n",
        ),
      ],
      [/\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?(?:[eE][+-]?\d+)?j?|[eE][+-]?\d+j?|j)/i, "mf"],
      [/0b(?:_?[01])+/i, "mb"],
      [/0o(?:_?[0-7])+/i, "mo"],
      [/0x(?:_?[0-9a-f])+/i, "mh"],
      [/\d+L/, "il"],
      [/\d(?:_?\d)*/, "mi"],
    ],
    def: [[/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u, "nf", "#pop"]],
    class: [[/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u, "nc", "#pop"]],
    value: [[/\}/, "si", "#pop"], [/\{/, "si", "#push"], [/![rsa]/, "si"], [/:/, "si"], { include: "root" }],
    ...stringStates(),
  },
};
