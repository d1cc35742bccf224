import { leaf } from "../element.ts";
import { namedCharacter } from "../entities.ts";
import { matchAt } from "../line.ts";
import type { SpanConstruct } from "../span-parser.ts";

const entity = /&(?:([A-Za-z_:][\w:.-]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

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
    if (character === null) parser.pushText("&amp;", at, at + 1);
    else parser.push(leaf("entity", character, { original }), at, at + original.length);
    return true;
  },
};

function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
