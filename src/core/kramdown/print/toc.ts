import { withAttribute } from "../attributes.ts";
import { type Element, parent } from "../element.ts";
import type { Printer } from "./printer.ts";

/** A header that a table of contents may list. */
export type TocHeader = { level: number; id: string; header: Element };

/** Whether a table of contents lists such a header. */
export function mayBeInToc(header: Element, levels: readonly number[]): boolean {
  return (
    levels.includes(header.detail.level ?? 1) && !/\bno_toc\b/.test(header.attributes?.get("class") ?? "")
  );
}

/** The nested list of headers in place of a list with `{:toc}`; "" when there is no header. */
export function printToc(printer: Printer, place: Element, headers: readonly TocHeader[]): string {
  if (headers.length === 0) return "";
  const list = parent(place.type);
  list.attributes = place.attributes?.has("id")
    ? place.attributes
    : withAttribute(place.attributes, "id", "markdown-toc");
  const prefix = list.attributes.get("id")!;
  const open: { level: number; inner: Element }[] = [{ level: 0, inner: list }];
  for (const { level, id, header } of headers) {
    while (open.length > 1 && open.at(-1)!.level >= level) open.pop();
    const item = entry(header, id, prefix);
    const inner = parent(place.type);
    open.at(-1)!.inner.children.push(item);
    item.children.push(inner);
    open.push({ level, inner });
  }
  prune(list);
  return printer.print(list, 0);
}

function entry(header: Element, id: string, prefix: string): Element {
  const text = parent("p", { transparent: true });
  const link = parent("a");
  link.attributes = new Map([
    ["href", `#${id}`],
    ["id", `${prefix}-${id}`],
  ]);
  link.children = withoutLinks(header.children);
  text.children.push(link);
  const item = parent("li");
  item.children.push(text);
  return item;
}

// No link lies in a link, and a footnote is mentioned in one place.
function withoutLinks(children: readonly Element[]): Element[] {
  return children.flatMap((child) => {
    if (child.type === "footnote") return [];
    if (child.type === "a") return withoutLinks(child.children);
    if (child.children.length === 0) return [child];
    const copy = parent(child.type, child.detail);
    copy.value = child.value;
    copy.attributes = child.attributes;
    copy.children = withoutLinks(child.children);
    return [copy];
  });
}

function prune(list: Element): void {
  for (const item of list.children) {
    const inner = item.children.at(-1)!;
    if (inner.children.length === 0) item.children.pop();
    else prune(inner);
  }
}
