import { postLanguage } from "#editor/syntax/language.ts";

/** What the parser sees in a text: `Name: source` for each node with one of these names, in order. */
export function nodes(text: string, ...names: string[]): string[] {
  const found: string[] = [];
  postLanguage.parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (names.includes(name)) found.push(`${name}: ${text.slice(from, to)}`);
    },
  });
  return found;
}
