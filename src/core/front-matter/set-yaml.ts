import type { TextEdit } from "#core/text/edit.ts";
import { findBlock } from "./block.ts";

/** Put other YAML between the fences, as it is given; with no block, one is made before the text. */
export function setYaml(text: string, yaml: string): TextEdit[] {
  const block = findBlock(text);
  const end = yaml === "" || yaml.endsWith("\n") ? "" : "\n";
  if (!block) return [{ from: 0, to: 0, insert: `---\n${yaml}${end}---\n\n` }];
  if (text.slice(block.yamlFrom, block.yamlTo) === yaml + end) return [];
  return [{ from: block.yamlFrom, to: block.yamlTo, insert: yaml + end }];
}
