import { highlight } from "./highlight.ts";
import { type Language, languages } from "./languages.ts";
import type { Lexer } from "./lexer.ts";
import { lexer as plaintext } from "./lexers/plaintext.ts";
import { isKnownLanguage } from "./names.ts";

/** Colors code as Rouge does with the languages fetched so far, and remembers which ones were missing. */
export interface Highlighter {
  /** HTML of the code, plain while its language is not here yet; null when Rouge has none by that name. */
  highlight(code: string, language: string): string | null;
  /** Whether languages were asked for that are not here yet. */
  isWanting(): boolean;
  /** Fetch them; rejects once the others are here when one cannot be fetched, which stays wanting. */
  fetch(): Promise<void>;
  /** How many languages came so far: code printed at another count may have other colors now. */
  readonly version: number;
}

const byName = new Map<string, Language>(
  languages.flatMap((language) => language.names.map((name) => [name, language] as const)),
);

/** A highlighter that has no language yet. */
export function createHighlighter(): Highlighter {
  const lexers = new Map<Language, Lexer>();
  const wanted = new Set<Language>();
  // Also asked by a language that holds others: the fenced code of Markdown.
  function find(name: string): Lexer | null {
    const language = byName.get(name);
    if (!language) return isKnownLanguage(name) ? plaintext : null;
    const lexer = lexers.get(language);
    if (!lexer) wanted.add(language);
    return lexer ?? plaintext;
  }
  return {
    highlight(code, name) {
      const lexer = find(name);
      return lexer && highlight(code, lexer, find);
    },
    isWanting: () => wanted.size > 0,
    async fetch() {
      const fetched = await Promise.allSettled(
        [...wanted].map(async (language) => {
          lexers.set(language, (await language.load()).lexer);
          wanted.delete(language);
        }),
      );
      for (const each of fetched) if (each.status === "rejected") throw each.reason;
    },
    get version() {
      return lexers.size;
    },
  };
}
