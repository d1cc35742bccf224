import { type Element, leaf } from "./element.ts";

/** `hard_wrap`: each line of a text ends with a line break, but in HTML and at the end of its block. */
export function wrapHard(element: Element): void {
  if (element.children.length === 0) return;
  const children: Element[] = [];
  for (const [at, child] of element.children.entries()) {
    if (child.type !== "text" || !child.value.includes("\n")) {
      if (child.type !== "html_element") wrapHard(child);
      children.push(child);
      continue;
    }
    const isLast = at === element.children.length - 1;
    const lines = child.value.split("\n");
    const last = lines.length - 1;
    for (const [n, line] of lines.entries()) {
      if (n > 0) children.push(leaf("text", `\n${line}`));
      else if (line !== "") children.push(leaf("text", line));
      if (n < last && !(isLast && n === last - 1 && lines[last] === "")) children.push(leaf("br", ""));
    }
  }
  element.children = children;
}
