import { escapeText } from "../attributes.ts";
import { nameOfCharacter } from "../entities.ts";
import type { KramdownOptions } from "../options.ts";

/** Quotes and symbols, by `entity_output`. */
export function printCharacters(text: string, options: KramdownOptions): string {
  if (options.entityOutput === "as_char") return escapeText(text);
  let html = "";
  for (const character of text)
    html += character > "\u007f" ? printCharacter(character, null, options) : character;
  return html;
}

const escaped = '<>&"';

/** A character that may be printed as an entity, by `entity_output`; `original` is how it was written. */
export function printCharacter(
  character: string,
  original: string | null,
  { entityOutput }: KramdownOptions,
): string {
  if (entityOutput === "as_char" && (character === '"' || !escaped.includes(character))) return character;
  if ((entityOutput === "as_input" || entityOutput === "as_char") && original !== null) return original;
  const name = nameOfCharacter(character);
  if (name !== null && (entityOutput === "symbolic" || escaped.includes(character))) return `&${name};`;
  return `&#${character.codePointAt(0)};`;
}
