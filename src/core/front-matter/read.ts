import type { DocumentProblem } from "#core/problem.ts";
import { type Block, findBlock } from "./block.ts";
import { emptyValueAt, entryLines } from "./entry-lines.ts";
import { loadYaml, unreadable } from "./ruby-yaml.ts";
import type { YamlHash, YamlValue } from "./value.ts";
import type { MappingEntry, MappingNode, YamlNode } from "./yaml/node.ts";

/** How a value is written. */
export type FieldStyle =
  | "plain"
  | "single"
  | "double"
  /** `|` or `>` */
  | "block"
  | "flow-list"
  | "block-list"
  /** A hash, inline or not. */
  | "map"
  | "alias"
  | "empty";

/** One key of the front matter and where it is written; offsets are into the whole text. */
export type Field = {
  /** As the hash holds it. */
  key: string;
  keyFrom: number;
  keyTo: number;
  /** Of the value's source, its anchor and tag included; when nothing is written, the empty range where it would be. */
  valueFrom: number;
  valueTo: number;
  /** Whole lines of the entry, with the comment lines right above it; just the entry in a `{…}` front matter. */
  from: number;
  to: number;
  value: YamlValue;
  style: FieldStyle;
};

/** A field with the node that it was read from. */
export type ParsedField = Field & { entry: MappingEntry };

/** Front matter as Jekyll reads it. */
export type FrontMatter = {
  block: Block | null;
  /** In the order of the text, duplicates included. */
  fields: Field[];
  data: YamlHash;
  /** Offsets are into the whole text. */
  problems: DocumentProblem[];
};

/** A front matter with the tree behind its fields, for the code that edits it. */
export type ParsedFrontMatter = Omit<FrontMatter, "fields"> & {
  fields: ParsedField[];
  root: MappingNode | null;
  values: ReadonlyMap<YamlNode, YamlValue>;
};

/** Reads the front matter as Jekyll does: safe_yaml's types, the last of duplicate keys wins. */
export function readFrontMatter(text: string): FrontMatter {
  const { block, fields, data, problems } = parseFrontMatter(text);
  return { block, fields: fields.map(({ entry: _, ...field }) => field), data, problems };
}

/** As readFrontMatter, with the nodes (their offsets are into the text too). */
export function parseFrontMatter(text: string): ParsedFrontMatter {
  const block = findBlock(text);
  const none = { block, fields: [], root: null, data: {}, values: new Map() };
  if (!block) return { ...none, problems: [{ code: "front-matter-missing", from: 0, to: 0 }] };

  // Ruby is given the opening fence too, and skips a BOM as this parser does: offsets are those of the text.
  const yaml = text.slice(0, block.yamlTo);
  const loaded = loadYaml(yaml, (loader, root): ParsedFrontMatter => {
    if (root.kind !== "mapping") {
      loader.add(root);
      // `merge_data!(data) if data`: nil and false are no front matter, anything else raises.
      const isNothing = loader.result === null || loader.result === false;
      return {
        ...none,
        problems: isNothing ? [] : [unreadable(yaml, root.from, "not a hash of keys and values")],
      };
    }
    const data = loader.open(root) as YamlHash;
    const fields: ParsedField[] = [];
    for (const entry of root.entries) {
      loader.add(entry.key);
      const key = loader.pendingKey;
      loader.add(entry.value);
      if (key !== null) fields.push(describeField(text, block, root, entry, key, data[key] ?? null));
    }
    loader.close();
    return { block, fields, root, data, values: loader.values, problems: [] };
  });
  if (loaded.problem) return { ...none, problems: [loaded.problem] };
  return loaded.result ?? { ...none, problems: [] };
}

function describeField(
  text: string,
  block: Block,
  root: MappingNode,
  entry: MappingEntry,
  key: string,
  value: YamlValue,
): ParsedField {
  const { key: name, value: node } = entry;
  const valueTo = Math.max(node.to, entry.colonTo ?? name.to);
  const isEmpty = styleOf(node) === "empty";
  const emptyAt = root.flow ? valueTo : emptyValueAt(text, valueTo);
  const own = { from: entry.from, to: valueTo };
  const { from, to } = root.flow ? own : entryLines(text, block, own);
  return {
    key,
    keyFrom: name.from,
    keyTo: name.to,
    valueFrom: isEmpty ? emptyAt : node.from,
    valueTo: isEmpty ? emptyAt : valueTo,
    from,
    to,
    value,
    style: styleOf(node),
    entry,
  };
}

function styleOf(node: YamlNode): FieldStyle {
  if (node.kind === "alias") return "alias";
  if (node.kind === "mapping") return "map";
  if (node.kind === "sequence") return node.flow ? "flow-list" : "block-list";
  if (node.style === "literal" || node.style === "folded") return "block";
  return node.style === "empty" && node.from < node.to ? "plain" : node.style;
}
