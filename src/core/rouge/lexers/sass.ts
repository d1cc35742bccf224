import type { Action, Lexer, Rule } from "../lexer.ts";
import { propertyClass, lexer as scss } from "./scss.ts";

const { states } = scss;
const line: Rule = [/[^\S\n]*\n/, "", "#pop"];

// A comment goes on over the lines that are indented more; their indents are not of it.
const comment: Action = ([, , text = ""], run) => {
  const token = text.startsWith("//") ? "c1" : "cm";
  for (const [, before = "", words = ""] of text.matchAll(/(^[^\S\n]*)(.*\n?)/gm)) {
    const end = token === "c1" && words.endsWith("\n") ? "\n" : "";
    run.token("", before);
    run.token(token, words.slice(0, words.length - end.length));
    run.token("", end);
  }
};

// As the first Sass wrote it, with the colon before.
const oldProperty: Action = ([, name = ""], run) => {
  run.token("na", ":");
  run.token(propertyClass(name), name);
};

/** Sass with indents: the statements of SCSS, each on a line. */
export const lexer: Lexer = {
  states: {
    ...states,
    root: [
      [/(?<=^([^\S\n]*))(\/[/*].*(?:\n\1[^\S\n]+.*)*\n?)/, comment],
      [/\s+/, ""],
      [/@import/, "k", "imported"],
      [/:([\w-]*)/, oldProperty, "value"],
      [/\+[\w-]+/, "nd", "value"],
      [/=[\w-]+/, "nf", "value"],
      ...states
        .root!.slice(4)
        .filter((rule) => !("include" in rule) && !/property|selector/.test(String(rule[2]))),
      [/@[\w-]+/, "k", "selector"],
      // The property is seen on its line only.
      [/(?=[^&:{}[\s][^:{}[\n]{0,500}:(?![A-Za-z]))/, "", "property"],
      [/(?:)/, "", "selector"],
    ],
    imported: [line, [/[^\S\n]+/, ""], [/\S+/, "s"]],
    selector: [line, [/;/, "o"], [/[{}]/, "err"], ...states.selector!],
    property: [line, ...states.property!],
    value: [line, { include: "term" }],
    range: [[/(?=\n)/, "", "#pop"], ...states.range!],
  },
};
