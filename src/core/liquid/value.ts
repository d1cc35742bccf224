import { isRubyFloat } from "#core/front-matter/float.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import { asHash, isRubyDate, isRubyTime } from "#core/jekyll/ruby-string.ts";
import { WholeFloat } from "./float.ts";
import { Time } from "./time.ts";

/** What Liquid sees of a value of the front matter or of `_config.yml`. */
export function toLiquid(value: YamlValue | undefined, zone: string): unknown {
  // POSIX counts the other way: `UTC-2` is two hours ahead.
  if (isRubyTime(value)) return new Time(value.ms, fixedZone(value.offset ?? 0));
  if (isRubyDate(value)) return value.iso;
  if (isRubyFloat(value)) return new WholeFloat(value.value);
  if (Array.isArray(value)) return value.map((one) => toLiquid(one, zone));
  const entries = asHash(value);
  if (!entries) return value ?? null;
  const hash: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(entries)) define(hash, key, toLiquid(one, zone));
  return hash;
}

function fixedZone(offset: number): string {
  const minutes = Math.abs(offset);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `UTC${offset > 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Set a key even when it is called `__proto__`. */
export function define(hash: Record<string, unknown>, key: string, value: unknown): void {
  // Half the time, and a blog may have thousands of posts.
  if (key !== "__proto__" && !Object.hasOwn(hash, key)) hash[key] = value;
  else Object.defineProperty(hash, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A key that is worked out when Liquid first asks for it. */
export function defineLazy(hash: Record<string, unknown>, key: string, read: () => unknown): void {
  Object.defineProperty(hash, key, {
    enumerable: true,
    configurable: true,
    // Whoever copies the key copies the question; the answer stays with the hash that was asked.
    get(this: Record<string, unknown>) {
      const value = read();
      define(this, key, value);
      return value;
    },
  });
}
