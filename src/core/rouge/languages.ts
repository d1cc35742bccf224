import type { Lexer } from "./lexer.ts";

/** A language that Rouge knows: every name that it answers to, and its lexer, fetched when it is first needed. */
export type Language = {
  /** Rouge's tag first, then the aliases. */
  readonly names: readonly string[];
  readonly load: () => Promise<{ readonly lexer: Lexer }>;
};

/** Each line is a file of `lexers`. */
export const languages: readonly Language[] = [
  { names: ["shell", "bash", "ksh", "sh", "zsh"], load: () => import("./lexers/shell.ts") },
  {
    names: ["console", "shell-session", "shell_session", "terminal"],
    load: () => import("./lexers/console.ts"),
  },
  { names: ["json"], load: () => import("./lexers/json.ts") },
  { names: ["json-doc", "jsonc"], load: () => import("./lexers/json-doc.ts") },
  { names: ["yaml", "yml"], load: () => import("./lexers/yaml.ts") },
  { names: ["ruby", "rb"], load: () => import("./lexers/ruby.ts") },
  { names: ["markdown", "md", "mkd"], load: () => import("./lexers/markdown.ts") },
  { names: ["diff", "patch", "udiff"], load: () => import("./lexers/diff.ts") },
  { names: ["ini"], load: () => import("./lexers/ini.ts") },
  { names: ["toml"], load: () => import("./lexers/toml.ts") },
  { names: ["liquid"], load: () => import("./lexers/liquid.ts") },
  { names: ["erb", "eruby", "rhtml"], load: () => import("./lexers/erb.ts") },
  { names: ["elixir", "exs"], load: () => import("./lexers/elixir.ts") },
  { names: ["plaintext", "text"], load: () => import("./lexers/plaintext.ts") },
  { names: ["java"], load: () => import("./lexers/java.ts") },
  { names: ["python", "py"], load: () => import("./lexers/python.ts") },
  { names: ["csharp", "c#", "cs"], load: () => import("./lexers/csharp.ts") },
  { names: ["sql"], load: () => import("./lexers/sql.ts") },
  { names: ["c"], load: () => import("./lexers/c.ts") },
  { names: ["cpp", "c++"], load: () => import("./lexers/cpp.ts") },
  { names: ["javascript", "js"], load: () => import("./lexers/javascript.ts") },
  { names: ["html"], load: () => import("./lexers/html.ts") },
  { names: ["css"], load: () => import("./lexers/css.ts") },
  { names: ["xml"], load: () => import("./lexers/xml.ts") },
  {
    names: ["objective_c", "obj-c", "obj_c", "objc", "objectivec"],
    load: () => import("./lexers/objective-c.ts"),
  },
  {
    names: ["common_lisp", "cl", "common-lisp", "elisp", "emacs-lisp", "lisp"],
    load: () => import("./lexers/lisp.ts"),
  },
  { names: ["groovy"], load: () => import("./lexers/groovy.ts") },
  { names: ["php", "php3", "php4", "php5"], load: () => import("./lexers/php.ts") },
  { names: ["gradle"], load: () => import("./lexers/gradle.ts") },
  { names: ["kotlin"], load: () => import("./lexers/kotlin.ts") },
  { names: ["typescript", "ts"], load: () => import("./lexers/typescript.ts") },
  { names: ["jsx", "react"], load: () => import("./lexers/jsx.ts") },
  { names: ["tsx"], load: () => import("./lexers/tsx.ts") },
  {
    names: [
      "rust",
      "rs",
      "rs,ignore",
      "rs,no_run",
      "rs,should_panic",
      "rust,ignore",
      "rust,no_run",
      "rust,should_panic",
    ],
    load: () => import("./lexers/rust.ts"),
  },
  { names: ["swift"], load: () => import("./lexers/swift.ts") },
  { names: ["go", "golang"], load: () => import("./lexers/go.ts") },
  { names: ["viml", "vim", "vimscript", "ex"], load: () => import("./lexers/viml.ts") },
  {
    names: ["powershell", "microsoftshell", "msshell", "posh"],
    load: () => import("./lexers/powershell.ts"),
  },
  { names: ["scss"], load: () => import("./lexers/scss.ts") },
  { names: ["r", "R", "S", "s"], load: () => import("./lexers/r.ts") },
  { names: ["lua"], load: () => import("./lexers/lua.ts") },
  { names: ["haskell", "hs"], load: () => import("./lexers/haskell.ts") },
  { names: ["perl", "pl"], load: () => import("./lexers/perl.ts") },
  { names: ["docker", "Dockerfile", "dockerfile"], load: () => import("./lexers/docker.ts") },
  { names: ["nginx"], load: () => import("./lexers/nginx.ts") },
  { names: ["apache"], load: () => import("./lexers/apache.ts") },
  { names: ["sass"], load: () => import("./lexers/sass.ts") },
  { names: ["make", "bsdmake", "gnumake", "makefile", "mf"], load: () => import("./lexers/make.ts") },
];
