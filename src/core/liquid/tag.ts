import type { Node, Place } from "./node.ts";
import type { Parser } from "./parser.ts";

/** A tag as it was read: its place, what stands after its name, and the parser to read a body with. */
export type TagSource = { name: string; markup: string; place: Place; parser: Parser };

/** Makes a tag's node; throws a `LiquidFailure` when its syntax is wrong. */
export type TagMaker = (source: TagSource) => Node;

/** Tags by their names. */
export type Tags = Readonly<Record<string, TagMaker>>;
