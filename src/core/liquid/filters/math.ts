import * as decimal from "../decimal.ts";
import { toOperand } from "../decimal.ts";
import { LiquidFailure } from "../failure.ts";
import { isNumber, plainNumber, readFloat, toFloat } from "../float.ts";
import { type Filter, type Filters, filter, plain } from "./filter.ts";

/** Liquid's arithmetic (standardfilters.rb): Integers stay Integers, a fraction is reckoned with exactly. */
export const mathFilters: Filters = {
  plus: binary(decimal.add),
  minus: binary(decimal.subtract),
  times: binary(decimal.multiply),
  divided_by: filter(1, 1, (input, [by]) => {
    const [left, right] = [toOperand(input), toOperand(by)];
    if (decimal.toNumber(right) === 0 && (typeof left !== "number" || typeof right !== "number")) {
      const sign = Math.sign(decimal.toNumber(left));
      return sign === 0 ? Number.NaN : sign * Number.POSITIVE_INFINITY;
    }
    return decimal.fromOperand(notByZero(decimal.divide(left, right)));
  }),
  modulo: filter(1, 1, (input, [by]) =>
    decimal.fromOperand(notByZero(decimal.modulo(toOperand(input), toOperand(by)))),
  ),
  at_least: filter(1, 1, (input, [limit]) => bound(input, limit, -1)),
  at_most: filter(1, 1, (input, [limit]) => bound(input, limit, 1)),
  abs: plain((input) => {
    const value = toOperand(input);
    if (typeof value === "number") return Math.abs(value);
    return toFloat(Math.abs(decimal.toNumber(value)));
  }),
  ceil: plain((input) => decimal.roundTowards(toOperand(input), 1)),
  floor: plain((input) => decimal.roundTowards(toOperand(input), -1)),
  round: filter(0, 1, (input, [digits]) => {
    const places = digits === null || digits === undefined ? 0 : decimal.toNumber(toOperand(digits));
    return decimal.fromOperand(decimal.round(toOperand(input), Math.trunc(places)));
  }),
  to_integer: plain((input) => {
    if (input === true) return 1;
    if (input === false) return 0;
    if (isNumber(input)) return Math.trunc(plainNumber(input));
    return typeof input === "string" ? Math.trunc(plainNumber(readFloat(input))) : 0;
  }),
};

function binary(reckon: (left: decimal.Operand, right: decimal.Operand) => decimal.Operand): Filter {
  return filter(1, 1, (input, [other]) => decimal.fromOperand(reckon(toOperand(input), toOperand(other))));
}

function notByZero(result: decimal.Operand | null): decimal.Operand {
  if (result === null) throw new LiquidFailure("Liquid error: divided by 0");
  return result;
}

function bound(input: unknown, limit: unknown, direction: -1 | 1): unknown {
  const [value, other] = [toOperand(input), toOperand(limit)];
  const chosen = decimal.compare(value, other) * direction > 0 ? other : value;
  return decimal.fromOperand(chosen);
}
