import type { Lexer } from "../lexer.ts";
import { lexer as shell } from "./shell.ts";

const functions = `abspath addprefix addsuffix and basename call dir error eval file filter filter-out findstring firstword
flavor foreach if info join lastword notdir or origin patsubst realpath shell sort strip subst suffix value warning
wildcard word wordlist words`;

/** Makefiles; recipes and values are read as shell. */
export const lexer: Lexer = {
  states: {
    root: [
      [/#.*\n?/, "c"],
      [/\s+/, ""],
      [/(-?include|sinclude)(?![\w-])((?:[\t ].*)?)/, ["k", "sx"]],
      [/(ifn?def|ifn?eq)([\t ]+)([^#\n]+)/, ["k", "", "nv"]],
      [/(?:else|endif)(?=[\t ]*(?:#|\n|$(?![\s\S])))/, "k"],
      [/(export)([\t ]+)(?=[\w${}()\t -]{1,300}(?:\n|$(?![\s\S])))/, ["k", ""], "export"],
      [/export[\t ]+/, "k"],
      [/([\w${}().-]{1,200})([\t ]{0,80})([:+?!]?=)/, ["nv", "", "o"], "line"],
      [/"(?:\\[\s\S]|[^"\\])*"/, "s2"],
      [/'[^']*'/, "s1"],
      [/([^\s:#=][^:\n#=]{0,300})(::?)/, ["nl", "o"], "header"],
    ],
    export: [
      [/[\w${}()-]+/, "nv"],
      [/\n/, "", "#pop"],
      [/[\t ]+/, ""],
    ],
    header: [
      [/[\t ]+/, ""],
      [/\n(?=\t)/, "", ["#pop", "recipe"]],
      [/\n/, "", "#pop"],
      [/#/, "c"],
      [/,/, "p"],
      [/[^#\n,]+/, "nf"],
    ],
    recipe: [
      [/(\t[\t ]*)([@+-]*)/, ["", "p"], "line"],
      [/(?:)/, "", "#pop"],
    ],
    line: [[/(\\)(\n)/, ["se", ""]], [/\n/, "", "#pop"], { include: "shell" }],
    variables: [
      [new RegExp(`(\\$\\()(\\s*)(${functions.split(/\s/).join("|")})(?=[\\s),])`), ["nf", "", "nb"], "call"],
      [/\$(?:[({][\w.:=%/-]+[)}]|\w+|\$(?![({])|[^({\s$])/, "nv"],
    ],
    // Each stretch begins shell anew: a quote that is open does not last.
    shell: [
      [/"/, "s2", "text"],
      [/'(?=[^'\n]{0,300}')/, "s1", "quote"],
      { include: "variables" },
      [/\\./, "se"],
      [/[^\n\\$"'()]+|[$"'()]/, (match, run) => run.delegate(shell, match[0])],
    ],
    text: [
      [/"/, "s2", "#pop"],
      [/\\[\s\S]/, "se"],
      { include: "variables" },
      [/[^"\\$]+/, "s2"],
      [/\$/, "err"],
    ],
    quote: [[/'/, "s1", "#pop"], { include: "variables" }, [/[^'$]+|\$/, "s1"]],
    call: [[/\)/, "nf", "#pop"], [/\n/, ""], { include: "shell" }],
  },
};
