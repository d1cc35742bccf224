import { makeDrop } from "../drop.ts";
import { LiquidFailure } from "../failure.ts";
import { renderNodes } from "../node.ts";
import type { TagMaker } from "../tag.ts";
import { integerOf, parseLoop, sliceItems } from "./loop.ts";

/** `{% tablerow item in collection cols:3 %}`: cells, and a row after each so many; `break` is for what is around it. */
export const tableRowTag: TagMaker = ({ markup, place, parser }) => {
  const loop = parseLoop(markup);
  if (!loop)
    throw new LiquidFailure(
      "Liquid syntax error: Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3",
    );
  const { nodes } = parser.readBody("tablerow", ["endtablerow"]);
  return {
    place,
    blank: false,
    render(context, output) {
      const collection = loop.collection(context);
      if (collection === null || collection === undefined) return;
      const from = integerOf(loop.attributes.get("offset"), context) ?? 0;
      const limit = integerOf(loop.attributes.get("limit"), context);
      const items = sliceItems(collection, from, limit === null ? null : from + limit);
      const cols = integerOf(loop.attributes.get("cols"), context) ?? items.length;
      output.write('<tr class="row1">\n');
      const names = new Map<string, unknown>();
      context.within(names, () => {
        for (const [index, item] of items.entries()) {
          context.spend(1);
          const col = cols > 0 ? (index % cols) + 1 : index + 1;
          const row = cols > 0 ? Math.floor(index / cols) + 1 : 1;
          const isLast = index === items.length - 1;
          names.set(loop.variable, item);
          names.set("tablerowloop", tableRowDrop({ index, length: items.length, col, row, cols }));
          output.write(`<td class="col${col}">`);
          renderNodes(nodes, context, output);
          output.write("</td>");
          if (col === cols && !isLast) output.write(`</tr>\n<tr class="row${row + 1}">`);
        }
      });
      output.write("</tr>\n");
    },
  };
};

type Cell = { index: number; length: number; col: number; row: number; cols: number };

function tableRowDrop({ index, length, col, row, cols }: Cell): Record<string, unknown> {
  const drop = {
    ...{ length, row, col, col0: col - 1, index: index + 1, index0: index },
    ...{
      rindex: length - index,
      rindex0: length - index - 1,
      first: index === 0,
      last: index === length - 1,
    },
    ...{ col_first: col === 1, col_last: col === cols },
  };
  return makeDrop(drop, {
    text: () => "Liquid::TablerowloopDrop",
    inspect: () => "Liquid::TablerowloopDrop",
  });
}
