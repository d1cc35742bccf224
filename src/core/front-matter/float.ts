import type { RubyFloat, YamlValue } from "./value.ts";

/** A Ruby `Float`: a plain number when its fraction tells it from an Integer. */
export function toRubyFloat(value: number): number | RubyFloat {
  return Number.isInteger(value) ? { ruby: "Float", value } : value;
}

/** Whether a value is what YAML's unquoted `2.0` or `12:30` becomes. */
export function isRubyFloat(value: unknown): value is RubyFloat {
  if (typeof value !== "object" || value === null) return false;
  const { ruby, value: number } = value as { ruby?: unknown; value?: unknown };
  return ruby === "Float" && typeof number === "number" && Object.keys(value).length === 2;
}

/** Whether Ruby would say `Numeric`. */
export function isRubyNumber(value: YamlValue | undefined): value is number | RubyFloat {
  return typeof value === "number" || isRubyFloat(value);
}

/** `Float#to_s`: with a fraction always, and with an exponent below 0.0001 and from 1e15 on. */
export function printFloat(number: number): string {
  if (!Number.isFinite(number)) return String(number);
  if (number === 0) return Object.is(number, -0) ? "-0.0" : "0.0";
  const [digits = "", exponent = "0"] = number.toExponential().split("e");
  const power = Number(exponent);
  if (power < -4 || power >= 15) {
    const mantissa = digits.includes(".") ? digits : `${digits}.0`;
    return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const plain = String(number);
  return plain.includes(".") ? plain : `${plain}.0`;
}
