import type { Page } from "playwright-core";

/** Every fixed sentence of the app's words; those made by functions are not among them. */
export function sentences(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

/** All that the page shows or says aloud: texts, accessible names, hints, titles. */
export function heldWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inside = walker.currentNode.parentElement;
      if (inside && !inside.closest("script, style, .cm-content"))
        found.add(walker.currentNode.nodeValue ?? "");
    }
    const named = ["aria-label", "aria-description", "aria-placeholder", "title", "placeholder", "alt"];
    for (const element of document.querySelectorAll("*"))
      for (const name of named) found.add(element.getAttribute(name) ?? "");
    return [...found].map((words) => words.trim()).filter((words) => words !== "");
  });
}
