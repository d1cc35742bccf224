import type { Lexer, LexerRun } from "../lexer.ts";

const keywords = "if|fi|else|while|in|do|done|for|then|return|function|select|continue|until|esac|elif";
const builtins =
  `alias|arch|awk|b2sum|base32|base64|basename|bg|bind|break|builtin|caller|cat|cd|chcon|chgrp|chmod|chown|
chroot|cksum|comm|command|compgen|complete|cp|csplit|cut|date|dd|declare|df|dir|dircolors|dirname|dirs|disown|du|echo|
enable|env|eval|exec|exit|expand|export|expr|factor|false|fc|fg|fmt|fold|getopts|grep|groups|gunzip|gzip|hash|head|help|
history|hostid|hostname|id|install|jobs|join|kill|let|link|ln|local|logname|logout|ls|mapfile|md5sum|mkdir|mkfifo|mknod|
mktemp|mv|nice|nl|nohup|nproc|numfmt|od|paste|pathchk|popd|pr|printenv|printf|ptx|pushd|pwd|read|readlink|readonly|
realpath|rm|rmdir|runcon|sed|seq|set|sha1sum|sha224sum|sha256sum|sha384sum|sha512sum|shift|shopt|shred|shuf|sleep|sort|
source|split|stat|stdbuf|stty|sudo|sum|suspend|sync|tac|tail|tar|tee|test|time|timeout|times|touch|tr|trap|true|truncate|
tsort|tty|type|typeset|ulimit|umask|unalias|uname|unexpand|uniq|unlink|unset|uptime|users|vdir|wait|wc|who|whoami|
yes`.replace(/\s/g, "");

// A word takes the blanks after it when another word follows.
const letter = "[\\p{L}\\p{N}_]";
const keyword = new RegExp(`(?:${keywords})(?:\\s+(?=${letter})|(?!${letter}))`, "u");
const builtin = new RegExp(`(?:${builtins})(?:\\s+(?=${letter})|(?!${letter}|[.-]))`, "u");

/** The words that end the open here-documents. */
function openEnds({ memory }: LexerRun): string[] {
  memory.ends ??= [];
  return memory.ends as string[];
}

/** Bash and its family. */
export const lexer: Lexer = {
  states: {
    root: [{ include: "basic" }, { include: "data" }, { include: "interp" }],
    basic: [
      [/#.*/, "c"],
      [new RegExp(`case(?!${letter})`, "u"), "k", "case"],
      [keyword, "k"],
      [builtin, "nb"],
      [/\.(?=\s)/, "nb"],
      [/\\.?/, "se"],
      [/(\w+)(=)/, ["nv", "o"]],
      [/[[\]{}()!=>]/, "o"],
      [/&&|\|\|/, "o"],
      [/<<</, "o"],
      [
        /(<<-?)(\s*)((['"]?)\\?)(\w+)(\4)/,
        (match, run) => {
          run.token("o", match[1]!);
          run.token("", match[2]!);
          run.token("sh", match[3]!);
          run.token("no", match[5]!);
          run.token("sh", match[6]!);
          openEnds(run).push(match[5]!);
          run.go("heredoc");
        },
      ],
    ],
    data: [
      [/\s+/, ""],
      [/\$?"/, "s2", "double quotes"],
      [/\$'/, "s1", "ansi string"],
      [/'/, "s1", "single quotes"],
      [/\*/, "k"],
      [/;;?/, "p"],
      [/--?[\w-]+/, "nt"],
      [/[^=\s{}()$"'`\\<;*]+/, ""],
      [/</, ""],
    ],
    interp: [
      [/\$\(\(/, "k", "math"],
      [/\$\(/, "si", "paren"],
      [/\$\{#?/, "k", "curly"],
      [/`/, "sb", "backticks"],
      [/\$#?(?:\w+|.)/u, "nv"],
    ],
    case: [[/esac\b/, "k", "#pop"], [/\|/, "p"], [/\)/, "p", "stanza"], { include: "root" }],
    stanza: [[/;;/, "p", "#pop"], { include: "root" }],
    "double quotes": [
      [/"/, "s2", "#pop"],
      [/\\.?/, "se"],
      [/[^"`\\$]+|\$#?(?=")/, "s2"],
      { include: "interp" },
    ],
    "single quotes": [
      [/'/, "s1", "#pop"],
      [/[^']+/, "s1"],
    ],
    "ansi string": [
      [/'/, "s1", "#pop"],
      [/\\.?/, "se"],
      [/[^\\']+/, "s1"],
    ],
    heredoc: [
      [
        /^\s*(\w+)\s*\n/,
        (match, run) => {
          const isEnd = match[1] === openEnds(run).at(-1);
          run.token(isEnd ? "no" : "sh", match[0]);
          if (!isEnd) return;
          openEnds(run).pop();
          run.go("#pop");
        },
      ],
      [/\s/, "sh"],
      [/\\.?/, "se"],
      [/[^\s\\$]+/, "sh"],
      { include: "interp" },
      [/\$/, "sh"],
    ],
    paren: [[/\)/, "si", "#pop"], [/\(/, "o", "inner paren"], { include: "root" }],
    "inner paren": [[/\)/, "o", "#pop"], [/\(/, "o", "#push"], { include: "root" }],
    math: [[/\)\)/, "k", "#pop"], [/[-+*/%^|&!]/, "o"], [/\d+(?:#\d+)?/, "m"], { include: "root" }],
    curly: [[/\}/, "k", "#pop"], [/:-/, "k"], [/\w+/, "nv"], [/[^}:"'`$]+/, "p"], { include: "root" }],
    backticks: [[/`/, "sb", "#pop"], { include: "root" }],
  },
};
