type Counting = { rules: Intl.PluralRules; numbers: Intl.NumberFormat };

// They take longer to make than all that they then say, and the words are counted at every pause.
const countings = new Map<string, Counting>();

/** `1 post`, `2 posts`: the number as the language writes it, then the form that its plural rule asks for. */
export function count(language: string, n: number, one: string, other: string): string {
  const { rules, numbers } = countingOf(language);
  return `${numbers.format(n)} ${rules.select(n) === "one" ? one : other}`;
}

function countingOf(language: string): Counting {
  const known = countings.get(language);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
  countings.set(language, made);
  return made;
}
