import type { YamlHash } from "#core/front-matter/value.ts";
import { asHash } from "./ruby-string.ts";

/** Jekyll::Utils#deep_merge_hashes: the second hash wins, hashes are merged, and `nil` never hides a value. */
export function mergeHashes(target: YamlHash, overwrite: YamlHash): YamlHash {
  const merged: YamlHash = { ...target };
  for (const [key, value] of Object.entries(overwrite)) {
    // Would replace the prototype instead of adding a key.
    if (key === "__proto__") continue;
    const before = Object.hasOwn(merged, key) ? merged[key] : undefined;
    const [under, over] = [asHash(before), asHash(value)];
    if (under && over) merged[key] = mergeHashes(under, over);
    else if (before === undefined || value !== null) merged[key] = value;
  }
  return merged;
}
