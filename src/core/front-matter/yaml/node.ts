import type { ScalarStyle } from "./token.ts";

/** Where a node lies, properties (`&anchor`, `!tag`) included, blanks and comments around it not. */
type Place = {
  from: number;
  to: number /** Behind the properties. */;
  contentFrom: number;
  anchor?: string;
  tag?: string;
};

export type ScalarNode = Place & {
  kind: "scalar";
  value: string;
  /** `empty`: nothing is written, as behind `key:`. */
  style: ScalarStyle | "empty";
};

export type SequenceNode = Place & {
  kind: "sequence";
  flow: boolean;
  items: YamlNode[] /** Where the `-` of each item of a block list is. */;
  dashes: number[];
};

export type MappingNode = Place & { kind: "mapping"; flow: boolean; entries: MappingEntry[] };

export type MappingEntry = {
  /** Of the key, or of the `?` before it. */
  from: number;
  key: YamlNode;
  value: YamlNode;
  /** Behind the `:`, or null when there is none. */
  colonTo: number | null;
};

export type AliasNode = Place & { kind: "alias"; name: string };

export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;
