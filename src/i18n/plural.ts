/** `1 post`, `2 posts`: the number as the language writes it, then the form that its plural rule asks for. */
export function count(language: string, n: number, one: string, other: string): string {
  const rule = new Intl.PluralRules(language).select(n);
  return `${new Intl.NumberFormat(language).format(n)} ${rule === "one" ? one : other}`;
}
