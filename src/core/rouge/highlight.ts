import { type FindLexer, type Lexer, LexerRun, type TokenClass } from "./lexer.ts";

/** The code as Rouge's HTML formatter prints it: a `span` for each run of one class, `&`, `<` and `>` escaped. */
export function highlight(code: string, lexer: Lexer, find?: FindLexer): string {
  let html = "";
  let last: TokenClass = "";
  let held = "";
  const flush = () => {
    if (held === "") return;
    html += last === "" ? escapeCode(held) : `<span class="${last}">${escapeCode(held)}</span>`;
    held = "";
  };
  const run = new LexerRun(
    lexer,
    (token, text) => {
      if (token !== last) {
        flush();
        last = token;
      }
      held += text;
    },
    code,
    find,
  );
  run.lex(code);
  flush();
  return html;
}

/** Escape code for HTML as Rouge does: entities are text too. */
export function escapeCode(code: string): string {
  return code.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
}
