import type { Context } from "../context.ts";
import type { Expression } from "../expression.ts";
import type { Node, Place } from "../node.ts";
import type { Output } from "../output.ts";
import { print } from "../print.ts";
import type { TagMaker } from "../tag.ts";
import { parseVariable } from "../variable.ts";

/** `{{ value | filter }}`. */
export class OutputNode implements Node {
  readonly place: Place;
  readonly blank = false;
  readonly #value: Expression;

  constructor(place: Place, value: Expression) {
    this.place = place;
    this.#value = value;
  }

  render(context: Context, output: Output): void {
    const text = print(this.#value(context));
    context.spend(0, text.length);
    output.write(text);
  }
}

/** `{% echo value | filter %}`: Liquid 5 alone. */
export const echoTag: TagMaker = ({ markup, place }) => new OutputNode(place, parseVariable(markup));
