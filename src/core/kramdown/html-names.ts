// kramdown's syntax, “HTML Blocks” and “HTML Spans”: how the content of each element is read.
import type { ContentModel } from "./element.ts";

const set = (names: string) => new Set(names.split(" "));

const blockContent = set(
  "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td",
);
const spanContent = set(
  "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt",
);
const rawContent = set(
  "script style math option textarea pre code kbd samp var colgroup table tbody thead tfoot tr ul ol",
);

/** Elements of running text: none of them begins an HTML block. */
export const spanElements = set(
  "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var",
);
/** Elements that running text may not hold: their tags are text there. */
export const blockElements = set(
  "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul",
);
/** Elements that never have a closing tag. */
export const voidElements = set(
  "area base br col command embed hr img input keygen link meta param source track wbr",
);

const known = new Set([
  ...blockContent,
  ...spanContent,
  ...rawContent,
  ...spanElements,
  ...blockElements,
  ...voidElements,
]);

/** Whether case counts for nothing in the name of this element. */
export function isHtmlName(name: string): boolean {
  return known.has(name.toLowerCase());
}

/** How kramdown reads inside an element when it is asked to read there at all. */
export function contentModelOf(name: string): ContentModel {
  return blockContent.has(name) ? "block" : spanContent.has(name) ? "span" : "raw";
}
