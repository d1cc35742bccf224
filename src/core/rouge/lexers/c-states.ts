import type { Lexer, Rule } from "../lexer.ts";
import { anyOf } from "../words.ts";

/** What one of C's languages has of its own; words are separated by blanks. */
export type Dialect = {
  readonly keywords: string;
  readonly types: string;
  readonly reserved: string;
  readonly builtins: string;
  /** Rules that come before those of C, among statements. */
  readonly statements?: readonly Rule[];
  /** Rules that come first at the outermost level. */
  readonly root?: readonly Rule[];
  readonly states?: Lexer["states"];
};

/** Keywords of C, which its descendants keep. */
export const keywords = `_Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn _Static_assert _Thread_local auto break
case const continue default do else enum extern for goto if register restricted return sizeof static struct switch typedef
union virtual volatile while`;
/** Types of C's standard library too. */
export const types = `DIR FILE _Bool _Complex char char16_t char32_t clock_t div_t double float fpos_t int int16_t int32_t
int64_t int8_t int_fast16_t int_fast32_t int_fast64_t int_fast8_t int_least16_t int_least32_t int_least64_t int_least8_t
intmax_t intptr_t jmp_buf ldiv_t long mbstate_t off_t ptrdiff_t short sig_atomic_t signed size_t ssize_t time_t uint16_t
uint32_t uint64_t uint8_t uint_fast16_t uint_fast32_t uint_fast64_t uint_fast8_t uint_least16_t uint_least32_t
uint_least64_t uint_least8_t uintmax_t uintptr_t unsigned va_list void wchar_t wctrans_t wctype_t wint_t`;
/** Words of compilers. */
export const reserved = `__asm __based __cdecl __declspec __except __fastcall __finally __inline __int16 __int32 __int8
__leave __naked __restrict __stdcall __thread __try _inline _naked _thread inline naked thread`;

/** The states of C, or of what grew out of it, as a lexer. */
export function cLexer(dialect: Dialect): Lexer {
  const lexer: Lexer = {
    start: () => ["line start"],
    states: {
      root: [
        ...(dialect.root ?? []),
        [/\n+/, "", "directive"],
        { include: "inline blanks" },
        // Only the outermost level looks for functions: what returns, a name, brackets, and their body or nothing.
        [
          /([\w*\s]{1,200}?[\s*])([A-Za-z_]\w*)(\s*\([^;]*?\))((?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*)(?=[{;])/,
          (match, run) => {
            run.delegate(lexer, match[1]!);
            run.token("nf", match[2]!);
            run.delegate(lexer, match[3]!);
            run.delegate(lexer, match[4]!);
          },
        ],
        [/\{/, "p", "function"],
        { include: "statements" },
      ],
      function: [
        { include: "blanks" },
        { include: "statements" },
        [/;/, "p"],
        [/\{/, "p", "#push"],
        [/\}/, "p", "#pop"],
      ],
      blanks: [[/\n+/, "", "line start"], { include: "inline blanks" }],
      "inline blanks": [
        [/[ \t\r]+/, ""],
        [/\\\n/, ""],
        [/\/\/(?:.|(?<=\\)\n)*/, "c1"],
        [/\/(?:\\\n)?\*[\s\S]*?\*(?:\\\n)?\//, "cm"],
      ],
      directive: [
        { include: "inline blanks" },
        [/#if\s0/, "c", "if 0"],
        [/(#include)(\s*)(<[^>]+>|"[^"]+")([^\n]*)/, ["cp", "", "cpf", "c1"], "macro"],
        [/#/, "cp", "macro"],
        [/(?:)/, "", "#pop"],
      ],
      "line start": [[/[A-Za-z_]\w*:(?!:)/, "nl"], { include: "directive" }],
      statements: [
        ...(dialect.statements ?? []),
        [/(?:u8|[uUL])?"/, "s", "string"],
        [/(?:u8|[uUL])?'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|[^\\'\n])'/u, "sc"],
        [/0x[0-9a-f]+[lu]*/i, "mh"],
        [/(?:\d+\.\d*|\.?\d+)e[+-]?\d+[lu]*/i, "mf"],
        [/0[0-7]+[lu]*/i, "mo"],
        [/\d+[lu]*/i, "mi"],
        [/\*\//, "err"],
        [/[-~!%^&*+=|?:<>/]/, "o"],
        [/[()[\],.;]/, "p"],
        [/\bcase(?!\w)/, "k", "case"],
        [anyOf(dialect.builtins), "nb"],
        [anyOf(dialect.keywords), "k"],
        [anyOf(dialect.types), "kt"],
        [anyOf(dialect.reserved), "kr"],
        [/[A-Za-z_]\w*/, "n"],
      ],
      case: [[/:/, "p", "#pop"], { include: "blanks" }, { include: "statements" }],
      string: [
        [/"/, "s", "#pop"],
        [/\\(?:[\\abfnrtv"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})/, "se"],
        [/[^\\"\n]+/, "s"],
        [/\\\n?/, "s"],
      ],
      macro: [
        [/\n/, "cp", "#pop"],
        [/\/(?:\\\n)?\*[\s\S]*?\*(?:\\\n)?\//, "cm"],
        [/[^/\n\\]+/, "cp"],
        [/\\[\s\S]/, "cp"],
        [/[/\\]/, "cp"],
      ],
      "if 0": [
        [/^\s*#if.*?(?<!\\)\n/, "c", "#push"],
        [/^\s*#el(?:se|if)/, "c", "#pop"],
        [/^\s*#endif.*?(?<!\\)\n/, "c", "#pop"],
        [/.*\n/, "c"],
      ],
      ...dialect.states,
    },
  };
  return lexer;
}
