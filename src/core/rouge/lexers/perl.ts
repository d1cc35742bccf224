import type { Lexer, Rule } from "../lexer.ts";
import { anyOf } from "../words.ts";

const keywords = `BEGIN CHECK END INIT case continue do else elsif for foreach if last my new next our print redo reset
return then unless until use while`;
const builtins = `abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr chroot close closedir
connect cos crypt dbmclose dbmopen defined delete die dump each endgrent endhostent endnetent endprotoent
endpwent endservent eof eval exec exists exit exp fcntl fileno flock fork format formline getc getgrent
getgrgid getgrnam gethostbyaddr gethostbyname gethostent getlogin getnetbyaddr getnetbyname getnetent
getpeername getpgrp getppid getpriority getprotobyname getprotobynumber getprotoent getpwent getpwnam
getpwuid getservbyname getservbyport getservent getsockname getsockopt glob gmtime goto grep hex import
index int ioctl join keys kill lc lcfirst length link listen local localtime log lstat map mkdir msgctl
msgget msgrcv msgsnd no oct open opendir ord pack package pipe pop pos printf prototype push quotemeta rand
read readdir readline readlink readpipe recv ref rename require reverse rewinddir rindex rmdir scalar seek
seekdir select semctl semget semop send setgrent sethostent setnetent setpgrp setpriority setprotoent
setpwent setservent setsockopt shift shmctl shmget shmread shmwrite shutdown sin sleep socket socketpair
sort splice split sprintf sqrt srand stat study substr symlink syscall sysopen sysread sysseek system
syswrite tell telldir tie tied time times tr truncate uc ucfirst umask undef unlink unpack unshift untie
utime values vec wait waitpid wantarray warn write`;

/** What stands between two signs, with escapes. */
const till = (end: string) => `(?:\\\\[\\s\\S]|[^\\\\${end}])*${end}`;
const flags = "[adgilmnoprsux]*";
const pairs = [
  ["\\{", "\\}"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
  ["<", ">"],
] as const;

const patterns: readonly Rule[] = [
  [
    /\b(?:s|tr|y)(?:\s+|(?!\w))([^\s{([<])(?:\\[\s\S]|(?!\1)[^\\])*\1(?:\\[\s\S]|(?!\1)[^\\])*\1[adgilmnoprsux]*/,
    "sr",
  ],
  [/\bm([^\w\s{([<])(?:\\[\s\S]|(?!\1)[^\\])*\1[adgilmnoprsux]*/, "sr"],
  ...pairs.map(
    ([open, close]): Rule => [
      new RegExp(`\\b(?:s|tr|y)${open}${till(close)}\\s*${open}${till(close)}[adegilmnoprsux]*`),
      "sr",
    ],
  ),
  ...pairs.map(([open, close]): Rule => [new RegExp(`\\bm${open}${till(close)}${flags}`), "sr"]),
];

const inside = (token: string): readonly Rule[] => [
  [/\\(?:x[0-9a-fA-F]+|x\{[0-9a-fA-F]+\}|[0-7]{3}|[\\"$@`'tnrabefluLUEQ])?/, "se"],
  [/[$@](?:[A-Za-z_]\w*|\{\w+\})/, "si"],
  [/[$@]\{/, "si", "interpolation"],
  [/[$@]/, token],
];

/** Perl. */
export const lexer: Lexer = {
  states: {
    root: [
      [/#.*/, "c1"],
      [/^=[A-Za-z0-9]+\s[\s\S]*?\n=cut/, "cm"],
      [/__(?:END|DATA)__[\s\S]*/, "cp"],
      [/(format)(\s+)(\w+)(\s*)(=)(\s*\n)/, ["k", "", "n", "", "p", ""], "format"],
      [/<<(['"]?)([A-Za-z_]\w*)\1;?\n[\s\S]*?\n\2\n/, "s"],
      [/sub\s+/, "k", "function"],
      [/[A-Za-z_]\w*(?=\s*=>)/, "s"],
      ...patterns,
      [/\/(?:\\.|[^\\/\n])*\/[adgilmnoprsux]*/, "sr"],
      [
        /\bq[qwxr]?(?:\{|\(|\[|<)/,
        (match, run) => {
          run.token("sx", match[0]);
          run.go(`quote ${match[0].slice(-1)}`);
        },
      ],
      [/\bq[qwxr]?([^\w\s#])[\s\S]*?\1/, "sx"],
      [/\s+/, ""],
      [/(?=[A-Za-z_]\w*::)/, "", "variable"],
      [/(?:STDIN|STDOUT|STDERR|DATA|__DIE__|__WARN__)\b/, "bp"],
      [/\$(?:\^\w|[_\\"[\]'&`+*.,;=%~?@$!<>(^|/-])(?!\w)/, "vg"],
      [/[$@%&*][$@%&*#_]{0,20}(?=[a-z{[;])/i, "nv", "variable"],
      [/0_?[0-7]+(?:_[0-7]+)*/, "mo"],
      [/0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*/, "mh"],
      [/0b[01]+(?:_[01]+)*/, "mb"],
      [/\d*(?:_\d+)*\.\d+(?:_\d+)*(?:e[+-]?\d+)?|\d+(?:_\d+)*e[+-]?\d+/i, "mf"],
      [/\d+(?:_\d+)*/, "mi"],
      [/'/, "p", "single"],
      [/"/, "p", "double"],
      [/`/, "p", "back"],
      [anyOf(keywords), "k"],
      [anyOf("and cmp eq ge gt le lt ne not or"), "ow"],
      [anyOf(builtins), "nb"],
      [/[A-Za-z_][\w:]*/, "nv"],
      [/\[\]|\*\*|::|<<|>>|<=>|===|!=|=~|!~|&&?|\|\||\.{1,3}|[-+/*%=<>&^|!\\~]=?/, "o"],
      [/[(){}[\]:;,?]/, "p"],
    ],
    format: [
      [/\.\n/, "si", "#pop"],
      [/.*\n/, "si"],
    ],
    variable: [
      [/\s+/, "", "#pop"],
      [/[{[]/, "p", "#pop"],
      [/[);,]/, "p", "#pop"],
      [/\w+::/, "nn"],
      [/[\w:]+/, "nv", "#pop"],
      [/(?:)/, "", "#pop"],
    ],
    function: [
      [/[A-Za-z_]\w*/, "nf"],
      [/\s+/, ""],
      [/(\([$@%]*\))(\s*)/, ["p", ""]],
      [/.*?\{/, "p", "#pop"],
      [/;/, "p", "#pop"],
    ],
    single: [
      [/'/, "p", "#pop"],
      [/\\['\\]/, "se"],
      [/[^'\\]+|\\/, "s1"],
    ],
    double: [[/"/, "p", "#pop"], ...inside("s2"), [/[^$@\\"]+/, "s2"]],
    back: [[/`/, "p", "#pop"], ...inside("sb"), [/[^$@\\`]+/, "sb"]],
    interpolation: [
      [/\}/, "si", "#pop"],
      [/\w+/, "si"],
    ],
    ...Object.fromEntries(
      pairs.map(([open, close]): [string, readonly Rule[]] => [
        `quote ${open.slice(-1)}`,
        [
          [/\\[\s\S]/, "sx"],
          [new RegExp(open), "sx", "#push"],
          [new RegExp(close), "sx", "#pop"],
          [new RegExp(`[^${open}${close}\\\\]+`), "sx"],
        ],
      ]),
    ),
  },
};
