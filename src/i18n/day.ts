// Making one takes a thousand times as long as writing a day with it.
const formats = new Map<string, Intl.DateTimeFormat>();

function daysOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  formats.set(language, made);
  return made;
}

/** `2017-10-09` as a language writes a day; what is no day of a calendar stays as it is. */
export function dayIn(language: string, iso: string): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  const day = daysOf(language).format(ms);
  return language === "fr" ? day.replace(/^1(?=\s)/, "1er") : day;
}

/** Words between quotes, the last two joined as the language does. */
export function listIn(language: string, words: readonly string[], quote: (word: string) => string): string {
  return new Intl.ListFormat(language).format(words.map(quote));
}
