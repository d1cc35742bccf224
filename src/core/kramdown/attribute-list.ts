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

/** Where a block attribute list ends the block that starts here, or -1; `marked` would swallow its line. */
export function attributeLineIn(raw: string): number {
  if (!raw.includes("\n{:")) return -1;
  const found = /\n\{:(?!:)(?:\\\}|[^}\n])*\}[ \t]*(?:\n|$)/.exec(raw);
  return found ? found.index + 1 : -1;
}
