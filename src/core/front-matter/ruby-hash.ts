// safe_yaml/psych_handler.rb, kept to the letter: its oddities (a nil key, `<<`, a hash as a key) are Jekyll's.
import { isRubyFloat, printFloat } from "./float.ts";
import { typeScalar } from "./scalar-type.ts";
import type { RubyDate, RubyTime, YamlHash, YamlValue } from "./value.ts";
import type { YamlNode } from "./yaml/node.ts";

/** Thrown when Ruby raises on a value, at the place of the value that it raises for. */
export class RubyRefusal extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

type Structure = YamlValue[] | YamlHash;

const mostUnfolded = 10_000;
/** A text that is as long counts for one value more. */
const lettersOfValue = 100;

/** Turns nodes into what safe_yaml makes of them; one for each document, since anchors and keys are its state. */
export class RubyLoader {
  result: YamlValue | undefined;
  /** What became of each node, for the code that edits it. */
  readonly values = new Map<YamlNode, YamlValue>();
  readonly #anchors = new Map<string, YamlValue>();
  readonly #stack: Structure[] = [];
  #current: Structure | undefined;
  #key: YamlValue = null;
  /** Values that aliases stand for, those within them counted each time. */
  #unfolded = 0;
  /** Where the first alias lies that was too much: nil stands in its place, and in that of all others behind it. */
  cutAt: number | null = null;

  add(node: YamlNode): void {
    if (node.kind === "scalar") this.#addValue(node, this.#scalar(node), node.anchor);
    // An alias is typed once more, and as if it had no quotes; an unknown one is nil.
    else if (node.kind === "alias") this.#addValue(node, this.#retyped(node, this.#aliased(node)));
    else {
      this.open(node);
      if (node.kind === "sequence") for (const item of node.items) this.add(item);
      else
        for (const { key, value } of node.entries) {
          this.add(key);
          this.add(value);
        }
      this.close();
    }
  }

  open(node: YamlNode & { kind: "sequence" | "mapping" }): Structure {
    const structure: Structure = node.kind === "sequence" ? [] : {};
    this.#addValue(node, structure, node.anchor);
    this.#current = structure;
    this.#stack.push(structure);
    return structure;
  }

  close(): void {
    this.#stack.pop();
    this.#current = this.#stack.at(-1);
  }

  /** The key whose value is waited for, as the hash will spell it. */
  get pendingKey(): string | null {
    return this.#key === null ? null : keyName(this.#key);
  }

  // Ruby's structures may hold themselves, or unfold to any size: nobody means that, and no walk through them would end.
  #aliased({ name, from }: YamlNode & { kind: "alias" }): YamlValue {
    const value = this.#anchors.get(name) ?? null;
    const count = countValues(value, mostUnfolded);
    const isOne = typeof value !== "object" || value === null;
    if (isOne && count === 1) return value;
    if (this.#stack.includes(value as Structure)) return null;
    this.#unfolded += count;
    if (this.#unfolded <= mostUnfolded) return value;
    this.cutAt ??= from;
    return null;
  }

  #addValue(node: YamlNode, value: YamlValue, anchor?: string): void {
    this.values.set(node, value);
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    if (this.result === undefined) this.result = value;
    else if (Array.isArray(this.#current)) this.#current.push(value);
    else if (this.#key === null) this.#key = value;
    else if (this.#current) {
      if (this.#key === "<<") this.#merge(node, value);
      else setEntry(this.#current, keyName(this.#key), value);
      this.#key = null;
    }
  }

  // Hash#merge!: of a hash that is written in place nothing is there yet.
  #merge(node: YamlNode, value: YamlValue): void {
    if (!isHash(value)) throw new RubyRefusal("no implicit conversion into Hash", node.from);
    for (const [key, inherited] of Object.entries(value)) setEntry(this.#current as YamlHash, key, inherited);
  }

  #scalar(node: YamlNode & { kind: "scalar" }): YamlValue {
    if (node.tag && binaryTags.has(node.tag)) return decodeBase64(node.value);
    const isPlain = node.style === "plain" || node.style === "empty";
    // libyaml calls a scalar quoted only when it has no tag.
    return isPlain || node.tag !== undefined ? this.#retyped(node, node.value) : node.value;
  }

  #retyped(node: YamlNode, value: YamlValue): YamlValue {
    if (typeof value !== "string") return value;
    const typed = typeScalar(value);
    if (!typed) throw new RubyRefusal(`invalid value for Float(): ${JSON.stringify(value)}`, node.from);
    return typed.value;
  }
}

/** A Ruby hash, and not one of the values that have a shape of their own. */
export function isHash(value: YamlValue | undefined): value is YamlHash {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isMoment(value) &&
    !isRubyFloat(value)
  );
}

/** A Ruby `Date` or `Time`: a hash read from YAML never has a `ruby` beside just these. */
export function isMoment(value: YamlValue | undefined): value is RubyDate | RubyTime {
  if (typeof value !== "object" || value === null) return false;
  const { ruby, iso, ms, offset, ...more } = value as Record<string, unknown>;
  if (Object.keys(more).length > 0) return false;
  if (ruby === "Date") return typeof iso === "string" && ms === undefined && offset === undefined;
  const isOffset = offset === undefined || typeof offset === "number";
  return ruby === "Time" && typeof ms === "number" && iso === undefined && isOffset;
}

/** A key that is not a string has no name that Liquid could ask for: it goes by its Ruby `to_s`. */
export function keyName(key: YamlValue): string {
  if (isMoment(key)) return key.ruby === "Date" ? key.iso : new Date(key.ms).toISOString();
  if (isRubyFloat(key)) return printFloat(key.value);
  return typeof key === "object" && key !== null ? JSON.stringify(key) : String(key);
}

/** How many values there are in one, itself included; no more are looked at than asked for. */
function countValues(value: YamlValue, most: number): number {
  if (typeof value === "string") return 1 + Math.floor(value.length / lettersOfValue);
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const item of Object.values(value)) {
    if (count > most) break;
    count += countValues(item, most - count);
  }
  return count;
}

function setEntry(hash: YamlHash, key: string, value: YamlValue): void {
  if (key === "__proto__")
    Object.defineProperty(hash, key, { value, enumerable: true, configurable: true, writable: true });
  else hash[key] = value;
}

const binaryTags = new Set(["tag:yaml.org,2002:binary", "x-private:binary", "!binary"]);

function decodeBase64(source: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let bits = 0;
  let count = 0;
  let octets = "";
  for (const char of source.split("=", 1)[0]!) {
    const six = alphabet.indexOf(char);
    if (six < 0) continue;
    bits = ((bits << 6) | six) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      octets += `%${((bits >> count) & 0xff).toString(16).padStart(2, "0")}`;
    }
  }
  try {
    return decodeURIComponent(octets);
  } catch {
    // Bytes that are no text: nothing that a field could show.
    return source;
  }
}
