import type { Page } from "playwright-core";

/** What makes the page scroll sideways, or would be cut off at its edge. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`] : [];
  });
}

/** The controls in sight that are lower or narrower than so many CSS pixels; a link in a sentence may be. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const controls = "a[href], button, input, select, textarea, summary, [role=option], [role=menuitem]";
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      // A native control that is dressed by its label is pressed by it.
      const target = element.matches("input[type=radio], input[type=checkbox]")
        ? (element.closest("label") ?? element)
        : element;
      const { width, height } = target.getBoundingClientRect();
      const seen = element.checkVisibility({ opacityProperty: false, visibilityProperty: true });
      if (!seen || width === 0 || (width >= size && height >= size)) continue;
      const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40);
      found.push(
        `${element.tagName.toLowerCase()} “${name}” is ${Math.round(width)} × ${Math.round(height)}`,
      );
    }
    return found;
  }, least);
}
