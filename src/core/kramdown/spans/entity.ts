import { type Element, leaf } from "../element.ts";
import { namedCharacter } from "../entities.ts";
import { matchAt } from "../line.ts";
import type { SpanConstruct } from "../span-parser.ts";

const entity = /&(?:([\w:][\w:.-]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** `&eacute;`, `&#233;`, `&#xe9;`; an unknown name is text. */
export const htmlEntity: SpanConstruct = {
  name: "entity",
  starts: "&",
  parse(parser) {
    const { at } = parser;
    const found = entityAt(parser.text, at);
    if (!found) return false;
    const { original, element } = found;
    const to = at + original.length;
    if (element) parser.push(element, at, to);
    else parser.pushText(original, at, to);
    return true;
  },
};

/** The entity at an offset as it is written, with its element unless its number means nothing. */
export function entityAt(text: string, at: number): { original: string; element: Element | null } | null {
  const found = matchAt(entity, text, at);
  if (!found) return null;
  const [original, name, decimal, hexadecimal] = found;
  const character = name === undefined ? numbered(decimal, hexadecimal) : namedCharacter(name);
  if (character !== null) return { original, element: leaf("entity", character, { original }) };
  if (name === undefined) return { original, element: null };
  return { original, element: leaf("entity", original, { original: `&amp;${original.slice(1)}` }) };
}

// What is no character comes out of Ruby as bytes that mean nothing: 3 for a surrogate, 4 above the last character.
function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  if (code > 0x1fffff) return null;
  if (code > 0x10ffff) return "\ufffd".repeat(4);
  return code >= 0xd800 && code <= 0xdfff ? "\ufffd".repeat(3) : String.fromCodePoint(code);
}
