import type { Block } from "./block.ts";
import { lineStart } from "./entry-lines.ts";
import type { YamlValue } from "./value.ts";
import type { MappingEntry, YamlNode } from "./yaml/node.ts";

/** The text being edited, and what was read from it. */
export type Editing = {
  text: string;
  block: Block;
  /** That of the opening fence. */
  lineBreak: string;
  values: ReadonlyMap<YamlNode, YamlValue>;
  /** How a list that is not written yet should begin: the habit of the other lists. */
  lists: "flow" | "block";
};

/** Behind all that is written of an entry. */
export function entryEnd({ key, value, colonTo }: MappingEntry): number {
  return Math.max(key.to, colonTo ?? 0, value.to);
}

/** How far an offset is from the start of its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}
