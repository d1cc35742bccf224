import type { Action, Lexer, Rule, TokenClass } from "../lexer.ts";
import { byWord } from "../lexer.ts";
import { colors, keywords, properties } from "./css-words.ts";

const known = new Set(properties.trim().split(/\s+/));

/** The class of a property's name. */
export const propertyClass = (name: string): TokenClass => (known.has(name) ? "nl" : "na");

const property: Action = ([, word = "", blank = ""], run) => {
  run.token(propertyClass(word), word);
  run.token("", blank);
  run.token("p", ":");
};
const interpolation: Rule = [/#\{/, "si", "interpolation"];
const strings: readonly Rule[] = [
  [/"/, "s2", "double"],
  [/'/, "s1", "single"],
];

/** Sass with braces. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/\/\/.*/, "c1"],
      // No further than anyone writes, for a text full of openers.
      [/\/\*[\s\S]{0,5000}?\*\//, "cm"],
      [/[{};]/, "p"],
      [/(\$[\w-]+)(\s*)(:)/, ["nv", "", "p"], "value"],
      [/@(?:if|else|each|while|return|debug|warn|media|import|charset)(?![\w-])/, "k", "value"],
      [/@for(?![\w-])/, "k", ["value", "range"]],
      [/(@include)(\s+)([\w-]+)/, ["k", "", "nd"], "value"],
      [/(@(?:mixin|function))(\s+)([\w-]+)/, ["k", "", "nf"], "value"],
      [/@include(?![\w-])/, "k", "value"],
      [/@[\w-]+/, "k", "selector"],
      // A first colon that no letter follows ends a property, whatever stands before it.
      [/(?=[\w-]+;|[^&:{}[\s][^:{}[]{0,500}:(?![A-Za-z]))/, "", "property"],
      [/(?:)/, "", "selector"],
    ],
    property: [
      [/([\w-]+)(\s*):/, property, ["#pop", "value"]],
      [/[\w-]+/, ([text], run) => run.token(propertyClass(text), text)],
      [/:/, "p", ["#pop", "value"]],
    ],
    selector: [
      [/\s+/, ""],
      [/[{};]/, "p", "#pop"],
      interpolation,
      [/\.[\w-]*/, "nc", "nc"],
      [/#[\w-]*/, "nn", "nn"],
      [/%[\w-]*/, "nv", "nv"],
      [/::?[\w-]*/, "nd", "nd"],
      [/[\w-]+/, "nt", "nt"],
      [/&/, "k"],
      [/[~^*!()[\]<>|+=@,/?-]/, "o"],
      ...strings,
    ],
    ...Object.fromEntries((["nc", "nn", "nv", "nd", "nt"] as const).map((token) => [token, named(token)])),
    value: [[/[{};]/, "p", "#pop"], { include: "term" }],
    range: [[/(?:from|to|through)(?![\w-])/, "ow"], [/(?=[{};])/, "", "#pop"], { include: "term" }],
    interpolation: [[/\}/, "si", "#pop"], [/\{/, "p"], { include: "term" }],
    term: [
      [/\s+/, ""],
      interpolation,
      [/\$[\w-]+/, "nv"],
      [/url\([^)]{0,5000}\)/, "sx"],
      [/[A-Za-z_][\w-]*(?=\s*\()/, "nf"],
      [/[A-Za-z_][\w-]*/, byWord({ ow: "and or not", bp: "true false", nb: keywords, no: colors }, "n")],
      [/#[a-zA-Z\d]{1,6}/, "mh"],
      [/-?\d+(?:%|[a-zA-Z\d]+)?/, "m"],
      [/\.\d+(?:%|[a-zA-Z\d]+)?/, "mi"],
      [/[-~^*!&%<>|+=@:,./?]/, "o"],
      [/[()[\]]/, "p"],
      ...strings,
    ],
    double: string('"', "s2"),
    single: string("'", "s1"),
  },
};

function named(token: TokenClass): readonly Rule[] {
  return [interpolation, [/[\w-]+/, token], [/(?:)/, "", "#pop"]];
}

function string(quote: string, token: TokenClass): readonly Rule[] {
  return [
    [new RegExp(quote), token, "#pop"],
    interpolation,
    [/\n+/, "err"],
    [new RegExp(`(?:\\\\.|[^${quote}#\n\\\\])+|[#\\\\]`), token],
  ];
}
