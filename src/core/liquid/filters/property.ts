import { readFloat } from "../float.ts";
import { lookUp } from "../lookup.ts";
import { isHash, toText } from "../print.ts";

// Jekyll::Filters#item_property
/** The property of an item, through hashes by its dots. */
export function itemProperty(item: unknown, property: unknown): unknown {
  let value: unknown = item;
  for (const key of toText(property).split(".")) {
    if (!isHash(value)) return null;
    value = lookUp(value, key) ?? null;
  }
  return value;
}

/** What `sort` compares: numbers written as text are numbers. */
export function sortKey(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(value)) return value;
  return readFloat(value.trim().replace(/^(-?)\./, "$10."));
}
