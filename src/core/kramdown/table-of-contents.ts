import type { Session, TocEntry } from "./session.ts";

/** Stands for the table of contents until every heading is known. */
export const tocMark = "<!--kramdown-toc-->";

type Node = { entry: TocEntry; children: Node[] };

/** `{:toc}` on a list: nested links to the document's headings. */
export function printToc(session: Session, ordered: boolean): string {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const entry of session.headings) {
    if (!session.options.tocLevels.includes(entry.level)) continue;
    while (open.length > 0 && open.at(-1)!.entry.level >= entry.level) open.pop();
    const node = { entry, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots.length > 0 ? printList(roots, ordered ? "ol" : "ul", ' id="markdown-toc"') : "";
}

function printList(nodes: Node[], tag: "ol" | "ul", attributes = ""): string {
  const items = nodes.map(({ entry, children }) => {
    const link = `<a href="#${entry.id}" id="markdown-toc-${entry.id}">${entry.html.replace(/<\/?a\b[^>]*>/g, "")}</a>`;
    return `<li>${link}${children.length > 0 ? printList(children, tag) : ""}</li>`;
  });
  return `<${tag}${attributes}>\n${items.join("\n")}\n</${tag}>\n`;
}
