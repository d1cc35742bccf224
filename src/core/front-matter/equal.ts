import { isMoment } from "./ruby-hash.ts";
import type { YamlValue } from "./value.ts";

/** Whether two values are the same for Ruby; the order of a hash's keys does not count. */
export function areEqual(one: YamlValue | undefined, other: YamlValue | undefined): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  // Two times are the same moment, wherever their clocks stand.
  if (isMoment(one) && isMoment(other) && one.ruby === "Time" && other.ruby === "Time")
    return one.ms === other.ms;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other)) return false;
    return one.length === other.length && one.every((item, index) => areEqual(item, other[index]));
  }
  const [these, those] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    these.length === those.size &&
    these.every(([key, item]) => those.has(key) && areEqual(item, those.get(key)))
  );
}
