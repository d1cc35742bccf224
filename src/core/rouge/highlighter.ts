import { escapeCode, highlight } from "./highlight.ts";
import { type Language, languages } from "./languages.ts";
import type { Lexer } from "./lexer.ts";
import { isKnownLanguage } from "./names.ts";

/** Colors code as Rouge does with the languages fetched so far, and remembers which ones were missing. */
export interface Highlighter {
  /** HTML of the code, plain while its language is not here yet; null when Rouge has none by that name. */
  highlight(code: string, language: string): string | null;
  /** Whether languages were asked for that are not here yet. */
  isWanting(): boolean;
  /** Fetch them; rejects when one cannot be fetched. */
  fetch(): Promise<void>;
}

const byName = new Map<string, Language>(
  languages.flatMap((language) => language.names.map((name) => [name, language] as const)),
);

/** A highlighter that has no language yet. */
export function createHighlighter(): Highlighter {
  const lexers = new Map<Language, Lexer>();
  const wanted = new Set<Language>();
  return {
    highlight(code, name) {
      const language = byName.get(name);
      if (!language) return isKnownLanguage(name) ? escapeCode(code) : null;
      const lexer = lexers.get(language);
      if (lexer) return highlight(code, lexer);
      wanted.add(language);
      return escapeCode(code);
    },
    isWanting: () => wanted.size > 0,
    async fetch() {
      await Promise.all(
        [...wanted].map(async (language) => {
          lexers.set(language, (await language.load()).lexer);
          wanted.delete(language);
        }),
      );
    },
  };
}
