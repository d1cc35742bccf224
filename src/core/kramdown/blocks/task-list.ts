import { type Attributes, addClass } from "../attributes.ts";
import type { Element } from "../element.ts";

const box = /^\[([ xX])\][ \t\r\n\f\v]+(?=[^ \t\r\n\f\v])/;
const open = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const checked =
  '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';

/** Items that begin with `[ ]` or `[x]` get a checkbox; from the first of them on all count as tasks. */
export function makeTasks(list: Element): void {
  let isTaskList = false;
  for (const item of list.children) {
    const first = item.children[0];
    const text = first?.type === "p" ? first.children[0] : undefined;
    const found = text ? box.exec(text.value) : null;
    if (found && text) {
      isTaskList = true;
      text.value = (found[1] === " " ? open : checked) + text.value.slice(found[0].length);
    }
    if (isTaskList && text) addClass(attributesOf(item), "task-list-item");
  }
  if (isTaskList) addClass(attributesOf(list), "task-list");
}

function attributesOf(element: Element): Attributes {
  element.attributes ??= new Map();
  return element.attributes;
}
