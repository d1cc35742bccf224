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
    if (isTaskList && text) addClass(item, "task-list-item");
  }
  if (isTaskList) addClass(list, "task-list");
}

function addClass(element: Element, name: string): void {
  element.attributes ??= new Map();
  const before = element.attributes.get("class");
  element.attributes.set("class", before ? `${before} ${name}` : name);
}
