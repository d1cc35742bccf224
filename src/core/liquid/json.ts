import { dropNature } from "./drop.ts";
import { isNumber, plainNumber, printNumber } from "./float.ts";
import { isHash, toText } from "./print.ts";

/** Ruby's `JSON.generate` of what Liquid holds; a drop's own neighbors are shown once. */
export function toJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, drops: number): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return String(value);
  if (isNumber(value)) return Number.isFinite(plainNumber(value)) ? printNumber(value) : "null";
  if (Array.isArray(value)) return `[${value.map((one) => write(one, drops)).join(",")}]`;
  if (!isHash(value)) return JSON.stringify(toText(value));
  const within = drops + (dropNature(value) ? 1 : 0);
  // Jekyll::Drops::DocumentDrop#hash_for_json: the neighbors of a neighbor are left out.
  const keys = Object.keys(value).filter((key) => within < 2 || !isNeighbor(key));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(value[key], within)}`).join(",")}}`;
}

const isNeighbor = (key: string) => key === "next" || key === "previous";
