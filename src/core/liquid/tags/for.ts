import type { Context } from "../context.ts";
import { makeDrop } from "../drop.ts";
import { LiquidFailure } from "../failure.ts";
import { type Node, renderNodes } from "../node.ts";
import type { TagMaker } from "../tag.ts";
import { withoutBlanks } from "./blank.ts";
import { integerOf, type Loop, parseLoop, sliceItems } from "./loop.ts";

/** `{% for item in collection %}`. */
export const forTag: TagMaker = ({ markup, place, parser }) => {
  const loop = parseLoop(markup);
  if (!loop)
    throw new LiquidFailure(
      "Liquid syntax error: Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]",
    );
  const ends = ["else", "endfor"];
  const { nodes, end } = parser.readBody("for", ends);
  let otherwise: Node[] = [];
  for (let last = end.name; last === "else"; ) {
    const body = parser.readBody("for", ends);
    otherwise = body.nodes;
    last = body.end.name;
  }
  const [blank, [body = [], empty = []]] = withoutBlanks([nodes, otherwise]);
  const name = `${loop.variable}-${loop.source}`;
  return {
    place,
    blank,
    render(context, output) {
      const items = segment(loop, name, context);
      if (items.length === 0) return renderNodes(empty, context, output);
      const parents = parentsOf(context);
      const state = { index: 0, length: items.length };
      const names = new Map<string, unknown>([["forloop", forLoopDrop(state, name, parents.at(-1))]]);
      parents.push(names.get("forloop"));
      try {
        context.within(names, () => {
          for (const item of items) {
            names.set(loop.variable, item);
            context.spend(1);
            renderNodes(body, context, output);
            state.index++;
            const { interrupt } = context;
            context.interrupt = null;
            if (interrupt === "break") break;
          }
        });
      } finally {
        parents.pop();
      }
    },
  };
};

function parentsOf(context: Context): unknown[] {
  const parents = (context.registers.get("loops") as unknown[] | undefined) ?? [];
  context.registers.set("loops", parents);
  return parents;
}

function segment(loop: Loop, name: string, context: Context): unknown[] {
  const collection = loop.collection(context);
  const stops = (context.registers.get("stops") as Map<string, number> | undefined) ?? new Map();
  context.registers.set("stops", stops);
  const offset = loop.attributes.get("offset");
  const isContinued = offset?.(context) === "continue";
  const from = isContinued
    ? ((stops.get(name) as number | undefined) ?? 0)
    : (integerOf(offset, context) ?? 0);
  const limit = integerOf(loop.attributes.get("limit"), context);
  const items = sliceItems(collection, from, limit === null ? null : limit + from);
  stops.set(name, from + items.length);
  return loop.isReversed ? [...items].reverse() : items;
}

type LoopState = { index: number; length: number };

const fields: Record<string, (state: LoopState) => unknown> = {
  length: ({ length }) => length,
  index: ({ index }) => index + 1,
  index0: ({ index }) => index,
  rindex: ({ index, length }) => length - index,
  rindex0: ({ index, length }) => length - index - 1,
  first: ({ index }) => index === 0,
  last: ({ index, length }) => index === length - 1,
};

function forLoopDrop(state: LoopState, name: string, parent: unknown): Record<string, unknown> {
  const drop: Record<string, unknown> = { name, parentloop: parent ?? null };
  for (const [key, read] of Object.entries(fields))
    Object.defineProperty(drop, key, { enumerable: true, get: () => read(state) });
  return makeDrop(drop, { text: () => "Liquid::ForloopDrop", inspect: () => "Liquid::ForloopDrop" });
}

/** `{% break %}`; outside of loops it ends the page. */
export const breakTag: TagMaker = ({ place }) => interruption(place, "break");

/** `{% continue %}`. */
export const continueTag: TagMaker = ({ place }) => interruption(place, "continue");

function interruption(place: Node["place"], kind: "break" | "continue"): Node {
  return {
    place,
    blank: true,
    render(context) {
      context.interrupt = kind;
    },
  };
}
