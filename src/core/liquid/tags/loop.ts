import type { Context } from "../context.ts";
import { dropNature } from "../drop.ts";
import { closeUp, type Expression, fragment, parseExpression } from "../expression.ts";
import { LiquidFailure } from "../failure.ts";
import { toInteger } from "../filters/string.ts";
import { isHash } from "../print.ts";
import { Range } from "../range.ts";

/** `item in collection` with its attributes: what `for` and `tablerow` loop over. */
export type Loop = {
  variable: string;
  /** As it is written: with the variable, the loop's name. */
  source: string;
  collection: Expression;
  isReversed: boolean;
  attributes: Map<string, Expression>;
};

const syntax = new RegExp(`^\\s*([\\w-]+)\\s+in\\s+((?:\\([^)]*\\)|${fragment})+)\\s*(reversed)?`);
const attribute = new RegExp(`(\\w+)\\s*:\\s*(${fragment})`, "g");

/** Read a loop's head, or null when it is none. */
export function parseLoop(written: string): Loop | null {
  const markup = closeUp(written);
  const found = syntax.exec(markup);
  if (!found) return null;
  const [, variable = "", source = ""] = found;
  const attributes = new Map<string, Expression>();
  for (const [, key, value] of markup.matchAll(attribute)) {
    if (key === "offset" && value === "continue") attributes.set(key, () => "continue");
    else attributes.set(key!, parseExpression(value!));
  }
  return {
    variable,
    source,
    collection: parseExpression(source),
    isReversed: found[3] !== undefined,
    attributes,
  };
}

/** The items of a collection from one place to another: Ruby's `each`. */
export function sliceItems(collection: unknown, start: number, to: number | null): unknown[] {
  const from = Math.max(0, start);
  if (collection === null || collection === undefined) return [];
  if (typeof collection === "string") return collection === "" ? [] : [collection];
  if (collection instanceof Range) {
    const size = Math.max(0, Math.min(collection.size, to ?? collection.size) - from);
    if (size > 1_000_000) throw new LiquidFailure("Liquid error: the range is too long for a preview");
    return new Range(collection.from + from, collection.from + from + size - 1).items();
  }
  const all = itemsOf(collection);
  return from === 0 && to === null ? all : all.slice(from, to === null ? undefined : Math.max(0, to));
}

function itemsOf(collection: unknown): unknown[] {
  if (Array.isArray(collection)) return collection;
  if (!isHash(collection)) return [];
  return dropNature(collection) ? Object.keys(collection) : Object.entries(collection);
}

/** `limit:` and `offset:` as Liquid reads them; null for what is not given. */
export function integerOf(expression: Expression | undefined, context: Context): number | null {
  const value = expression?.(context) ?? null;
  return value === null ? null : toInteger(value);
}
