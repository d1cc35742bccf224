import type { Page } from "playwright-core";

/**
 * HTML as the browser's parser understands it, so that two writings of one document are one text: entities read,
 * attributes in order, no comments, no line breaks and indents between blocks, no `data-line` of the preview.
 */
export async function canonicalHtml(page: Page, html: string): Promise<string> {
  // The app's own page parses no text as HTML.
  const blank = await page.context().newPage();
  const canonical = await blank.evaluate((source) => {
    const inline = /^(?:A|ABBR|B|BR|CODE|DEL|EM|I|IMG|INPUT|KBD|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/;
    const isBlock = (node: Node | null) =>
      node === null || (node instanceof Element && !inline.test(node.tagName));
    const print = (node: Node, preserved: boolean): string => {
      if (node instanceof Text) {
        if (preserved) return node.data;
        let text = node.data.replace(/[ \t\r\n]+/g, " ");
        if (isBlock(node.previousSibling)) text = text.replace(/^ /, "");
        if (isBlock(node.nextSibling)) text = text.replace(/ $/, "");
        return text;
      }
      if (!(node instanceof Element)) return "";
      const name = node.tagName.toLowerCase();
      const attributes = [...node.attributes]
        .filter((one) => one.name !== "data-line")
        .map((one) => ` ${one.name}="${one.value}"`)
        .sort();
      const inside = [...node.childNodes].map((child) => print(child, preserved || name === "pre")).join("");
      const end = inline.test(node.tagName) ? "" : "\n";
      return `<${name}${attributes.join("")}>${inside}</${name}>${end}`;
    };
    const { body } = new DOMParser().parseFromString(source, "text/html");
    // Comments go first: the blanks around them then stand between blocks.
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) comment.parentNode?.removeChild(comment);
    body.normalize();
    return [...body.childNodes].map((node) => print(node, false)).join("");
  }, html);
  await blank.close();
  return canonical;
}
