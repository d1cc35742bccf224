// What the parser for GFM does to a finished text: with `hard_wrap` each line ends with a line break, without it those that
// end with a backslash do. HTML, footnotes, and the end of a block have none.
import { type Element, leaf } from "./element.ts";

/** Put line breaks into all text below an element. */
export function breakLines(element: Element, hardWrap: boolean): void {
  const mark = hardWrap ? "\n" : "\\\n";
  let isChanged = false;
  for (const child of element.children) {
    if (child.type === "text") isChanged ||= child.value.includes(mark);
    else if (child.type !== "html_element" && child.children.length > 0) breakLines(child, hardWrap);
  }
  if (!isChanged) return;
  // What a block ends with is no line of its own.
  const last = element.type === "p" ? element.children.length - 1 : -1;
  element.children = element.children.flatMap((child, at) =>
    child.type === "text" ? split(child, mark, at === last) : [child],
  );
}

function split(text: Element, mark: string, isLast: boolean): Element[] {
  const lines = text.value.split(mark);
  const pieces: Element[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) {
      const isEnd = isLast && at === lines.length - 1 && line === "";
      if (isEnd) pieces.push(leaf("text", "\n"));
      else pieces.push(leaf("br", ""), leaf("text", `\n${line}`));
    } else if (line !== "") pieces.push(leaf("text", line));
  }
  return pieces;
}
