import { cLexer, keywords, reserved, types } from "./c-states.ts";

const digits = "\\d+(?:'\\d+)*";

/** C++; braces are not counted: what follows the first block is inside it. */
export const lexer = cLexer({
  keywords: `${keywords} alignas alignof asm catch char8_t co_await co_return co_yield concept const_cast consteval
constexpr constinit decltype delete dynamic_cast explicit export final friend mutable namespace new noexcept operator
override private protected public reinterpret_cast requires restrict static_assert static_cast this thread_local throw
throws try typeid typename using`,
  types: `${types} bool`,
  reserved,
  builtins: "NULL false nullptr true",
  statements: [
    [/(?:class|struct)\b/, "k", "class"],
    [/template\b/, "k", "template"],
    [/(?:u8|[uUL])?R"([^\s()\\]{0,16})\([\s\S]*?\)\1"/, "s"],
    [/\d(?:'?\d)*(?:\.\d+)?(?:h|min|[mun]?s|[yd]|i[lf]?)\b/, "mx"],
    [new RegExp(`${digits}(?:\\.(?:${digits})?)?e[+-]?${digits}[lu]*`, "i"), "mf"],
    [new RegExp(`\\.${digits}e[+-]?${digits}[lu]*`, "i"), "mf"],
    [new RegExp(`${digits}\\.(?:${digits})?|\\.${digits}`), "mf"],
    [/0x[0-9a-f]+(?:'[0-9a-f]+)*[lu]*/i, "mh"],
    [/0b[01]+(?:'[01]+)*/, "mb"],
    [/0[0-7]+(?:'[0-7]+)*[lu]*/i, "mo"],
    [new RegExp(`${digits}[lu]*`, "i"), "mi"],
    [/[{}]/, "p"],
  ],
  states: {
    case: [[/::/, "o"], [/:/, "p", "#pop"], { include: "blanks" }, { include: "statements" }],
    class: [
      [/\s+/, ""],
      [/\.\.\./, "o"],
      { include: "inline blanks" },
      [/[A-Za-z_]\w*/, "nc", "#pop"],
      [/(?:)/, "", "#pop"],
    ],
    template: [
      [/[>;]/, "p", "#pop"],
      [/typename|class/, "k", "class"],
      { include: "blanks" },
      { include: "statements" },
    ],
  },
});
