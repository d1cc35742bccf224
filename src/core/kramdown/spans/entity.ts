import { leaf } from "../element.ts";
import { namedCharacter } from "../entities.ts";
import { matchAt } from "../line.ts";
import type { SpanConstruct } from "../span-parser.ts";

const entity = /&(?:([\w:][\w:.-]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** `&eacute;`, `&#233;`, `&#xe9;`; an unknown name is text. */
export const htmlEntity: SpanConstruct = {
  name: "entity",
  starts: "&",
  parse(parser) {
    const { text, at } = parser;
    const found = matchAt(entity, text, at);
    if (!found) return false;
    const [original, name, decimal, hexadecimal] = found;
    const character = name === undefined ? numbered(decimal, hexadecimal) : namedCharacter(name);
    const to = at + original.length;
    if (character !== null) parser.push(leaf("entity", character, { original }), at, to);
    else if (name === undefined) parser.pushText(original, at, to);
    else parser.push(leaf("entity", original, { original: `&amp;${original.slice(1)}` }), at, to);
    return true;
  },
};

// What is no character comes out of Ruby as bytes that mean nothing: 3 for a surrogate, 4 above the last character.
function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  if (code > 0x1fffff) return null;
  if (code > 0x10ffff) return "\ufffd".repeat(4);
  return code >= 0xd800 && code <= 0xdfff ? "\ufffd".repeat(3) : String.fromCodePoint(code);
}
