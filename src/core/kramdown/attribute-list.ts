import { type Attributes, parseAttributes } from "./attributes.ts";
import type { Construct } from "./construct.ts";
import type { Session } from "./session.ts";

const line = /^ {0,3}\{:(?!:)((?:\\\}|[^}\n])*)\}[ \t]*(?:\n|$)/;
const definition = /^([A-Za-z][\w-]*):[ \t]+/;

/** A block attribute list on a line of its own; the walk over blocks gives it to its neighbor. */
export function attributeList(session: Session): Construct {
  return {
    name: "attributeList",
    level: "block",
    tokenizer(source) {
      const found = line.exec(source);
      if (!found) return undefined;
      const text = found[1]!;
      const name = definition.exec(text);
      if (name) {
        session.named.set(name[1]!, parseAttributes(text.slice(name[0].length), session.named));
        return { type: "attributeList", raw: found[0], attributes: new Map() };
      }
      return { type: "attributeList", raw: found[0], attributes: parseAttributes(text, session.named) };
    },
    renderer: () => "",
  };
}

/** `{:.x}` right behind a span: its attributes and its length, or null. */
export function spanAttributes(
  text: string,
  session: Session,
): { attributes: Attributes; length: number } | null {
  const found = /^\{:(?!:)((?:\\\}|[^}\n])*)\}/.exec(text);
  return found ? { attributes: parseAttributes(found[1]!, session.named), length: found[0].length } : null;
}

/** Where the first line that is a block attribute list starts below the first line, or -1. */
export function attributeLineIn(source: string): number {
  for (let at = source.indexOf("\n{:"); at >= 0; at = source.indexOf("\n{:", at + 1)) {
    attributeLine.lastIndex = at;
    if (attributeLine.test(source)) return at + 1;
  }
  return -1;
}

const attributeLine = /\n\{:(?!:)(?:\\\}|[^}\n])*\}[ \t]*(?:\n|$)/y;
