import type { UnreadReason } from "#core/jekyll/file-name.ts";
import type { Problem } from "#core/problem.ts";
import type { ExchangeWords } from "#i18n/exchange.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";

/** Why a file was left out, in a sentence. */
export function skippedWords(
  words: Messages,
  m: ExchangeWords,
  why: Problem | UnreadReason,
  path: string,
): string {
  return typeof why === "string" ? m.unread[why](path) : problemWords(words, why);
}
