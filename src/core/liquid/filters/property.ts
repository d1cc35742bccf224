import { isNumber, plainNumber, type RubyNumber, readFloat } from "../float.ts";
import { lookUp } from "../lookup.ts";
import { isHash, toText } from "../print.ts";

// Jekyll::Filters#item_property
/** The property of an item, through hashes by its dots; numbers written as text are numbers. */
export function itemProperty(item: unknown, property: unknown): unknown {
  let value: unknown = item;
  for (const key of toText(property).split(".")) {
    if (!isHash(value)) return null;
    value = lookUp(value, key) ?? null;
  }
  return numeric(value);
}

function numeric(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(value)) return value;
  return readFloat(value.trim().replace(/^(-?)\./, "$10."));
}

/** Whether a number is what Ruby prints of another value too. */
export function isSameNumber(left: RubyNumber, right: unknown): boolean {
  return isNumber(right) && plainNumber(left) === plainNumber(right);
}
