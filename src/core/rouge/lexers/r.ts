import type { Lexer } from "../lexer.ts";

const primitives = `abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment as.integer
as.logical as.null.default as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser c call ceiling class
Conj cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv exp expression floor forceAndCall gamma
gc.time globalenv Im interactive invisible is.array is.call is.character is.complex is.double is.environment is.expression
is.finite is.function is.infinite is.integer is.language is.list is.logical is.matrix is.na is.name is.nan is.null
is.numeric is.object is.pairlist is.raw is.recursive is.single is.symbol lazyLoadDBfetch length lgamma list log max min
missing Mod names nargs nzchar oldClass on.exit pos.to.env proc.time prod quote range Re rep retracemem return round
seq.int seq_along seq_len sign signif sin sinh sinpi sqrt standardGeneric substitute sum switch tan tanh tanpi tracemem
trigamma trunc unclass untracemem UseMethod xtfrm`;
const any = (words: string) => `(?:${words.replaceAll(".", "\\.").split(/\s+/).join("|")})`;
const ended = "(?![\\p{L}\\p{Nd}_.])";
const rule = (source: string) => new RegExp(source, "u");
const name = "(?:\\p{L}|\\.(?!\\d))[\\p{L}\\p{Nd}_.]*";

/** R. */
export const lexer: Lexer = {
  states: {
    root: [
      [/#'.*/, "cd"],
      [/#.*/, "c1"],
      [/\s+/, "w"],
      [rule(`${any("if else for while repeat in next break function")}${ended}`), "k"],
      [
        rule(`${any("TRUE FALSE NULL NA NaN Inf NA_integer_ NA_real_ NA_character_ NA_complex_")}${ended}`),
        "kc",
      ],
      [rule(`${any("T F pi letters LETTERS month.abb month.name")}${ended}`), "nb"],
      [rule(`${any(primitives)}(?=\\s*\\()`), "nf"],
      [/`[^`\n]*`/, "n"],
      [/"(?:\\[\s\S]|[^"\\])*"/, "s2"],
      [/'(?:\\[\s\S]|[^'\\])*'/, "s1"],
      [/[+-]?0x[0-9a-fA-F]+L?/, "mh"],
      [/[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?[Li]?/, "m"],
      [/\.\.\d+|\.\.\./, "n"],
      [rule(name), "n"],
      [/[[\]{}();,]/, "p"],
      [/%[^%\n]*%|<<-|->>|[-+*/^<>=!&|~?:@$]/, "o"],
    ],
  },
};
