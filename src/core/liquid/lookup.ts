import { dropNature } from "./drop.ts";
import { isInteger } from "./float.ts";
import { isHash } from "./print.ts";

/** Liquid's `container[key]`: nil for whatever the container has not. */
export function lookUp(container: unknown, key: unknown): unknown {
  if (Array.isArray(container)) return isInteger(key) ? container.at(key) : undefined;
  if (!isHash(container)) return undefined;
  const name = typeof key === "string" ? key : isInteger(key) ? String(key) : null;
  return name !== null && Object.hasOwn(container, name) ? container[name] : undefined;
}

/** Liquid's `container.name`; `size`, `first` and `last` are asked of what has no such key. */
export function lookUpName(container: unknown, name: string): unknown {
  if (isHash(container) && Object.hasOwn(container, name)) return container[name];
  if (name === "size") {
    if (typeof container === "string") return Array.from(container).length;
    if (Array.isArray(container)) return container.length;
    return isHash(container) && !dropNature(container) ? Object.keys(container).length : undefined;
  }
  if (name === "first") {
    if (Array.isArray(container)) return container[0];
    return isHash(container) && !dropNature(container) ? Object.entries(container)[0] : undefined;
  }
  return name === "last" && Array.isArray(container) ? container.at(-1) : undefined;
}
