/** `2017-10-09` as a language writes a day; what is no day of a calendar stays as it is. */
export function dayIn(language: string, iso: string): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(ms);
  return language === "fr" ? day.replace(/^1(?=\s)/, "1er") : day;
}

/** Words between quotes, the last two joined as the language does. */
export function listIn(language: string, words: readonly string[], quote: (word: string) => string): string {
  return new Intl.ListFormat(language).format(words.map(quote));
}
