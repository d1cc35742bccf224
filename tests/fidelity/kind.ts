import type { Difference } from "./compare.ts";
import { type Element, print, textOf, withoutTokens } from "./tree.ts";

type Sides = { tagsOf: (tag: RegExp) => [number, number]; texts: [string, string]; trees: [string, string] };

const headers = /^h[1-6]$/;
const ofMarkdown =
  /^(?:p|h[1-6]|[uo]l|li|d[ldt]|blockquote|pre|code|table|t(?:head|body|foot|[rdh])|a|img|em|strong|del|[bh]r|sup|input|abbr|span|div|section|#\w+)$/;
const plainTypography = (text: string) =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, "...")
    .replace(/—/g, "---")
    .replace(/–/g, "--")
    .replace(/«\u00a0?/g, "<<")
    .replace(/\u00a0?»/g, ">>");
const differs = ([a, b]: [unknown, unknown]) => a !== b;
const without = (pattern: RegExp) => (tree: string) => tree.replace(pattern, "");

function isSame(sides: Sides, normal: (tree: string) => string): boolean {
  return normal(sides.trees[0]) === normal(sides.trees[1]);
}

/** From what explains a difference wholly to what is only its most telling trait: the first that applies names it. */
const kinds: [string, (sides: Sides) => boolean][] = [
  ["header id", (sides) => isSame(sides, without(/(?<=<h[1-6][^>]*?) id="[^"]*"/g))],
  ["typography", (sides) => isSame(sides, plainTypography)],
  ["code class", (sides) => isSame(sides, without(/(?<=<(?:code|div|pre)[^>]*?) class="[^"]*"/g))],
  ["Liquid left as it is", ({ trees: [, b] }) => /class="liquid-/.test(b)],
  ["white space in code", (sides) => sides.trees[1].includes("<pre") && isSame(sides, without(/\s+/g))],
  ["white space", (sides) => isSame(sides, without(/\s+/g))],
  ["tightness of a list", (sides) => isSame(sides, (tree) => without(/<\/?p>|\s+/g)(tree))],
  ["line break", (sides) => isSame(sides, (tree) => without(/<\/?br>|\s+/g)(tree))],
  ["address", (sides) => isSame(sides, without(/ (?:href|src)="[^"]*"/g))],
  ["attributes", (sides) => isSame(sides, without(/(?<=<[^>]*) [\w-]+="[^"]*"/g))],
  [
    "footnotes",
    ({ trees }) => differs([/class="footnotes"/.test(trees[0]), /class="footnotes"/.test(trees[1])]),
  ],
  ["footnotes", ({ trees: [a, b] }) => /class="footnotes"/.test(a) && /class="footnotes"/.test(b)],
  ["attribute list or extension", ({ texts: [a, b] }) => /\{:/.test(b) && !/\{:/.test(a)],
  ["table", ({ tagsOf }) => differs(tagsOf(/^t[rdh]$/))],
  ["definition list", ({ tagsOf }) => differs(tagsOf(/^d[ldt]$/))],
  ["math", ({ texts: [a, b] }) => /\\[([]/.test(a) !== /\\[([]/.test(b)],
  ["abbreviation", ({ tagsOf }) => differs(tagsOf(/^abbr$/))],
  ["footnote reference", ({ tagsOf }) => differs(tagsOf(/^sup$/))],
  ["header", ({ tagsOf }) => differs(tagsOf(headers))],
  ["code block", ({ tagsOf }) => differs(tagsOf(/^pre$/))],
  ["HTML", ({ trees: [a, b] }) => differs([foreignTags(a), foreignTags(b)])],
  ["HTML comment", ({ tagsOf }) => differs(tagsOf(/^#comment$/))],
  ["list", ({ tagsOf }) => differs(tagsOf(/^(?:[uo]l|li)$/))],
  ["blockquote", ({ tagsOf }) => differs(tagsOf(/^blockquote$/))],
  ["link or image", ({ tagsOf }) => differs(tagsOf(/^(?:a|img)$/))],
  ["emphasis", ({ tagsOf }) => differs(tagsOf(/^(?:em|strong|del)$/))],
  ["code span", ({ tagsOf }) => differs(tagsOf(/^code$/))],
  ["paragraphs", ({ tagsOf }) => differs(tagsOf(/^(?:p|#text)$/))],
  ["text", () => true],
];

function foreignTags(tree: string): string {
  const tags = [...tree.matchAll(/<([a-z][^\s>]*)/g)].map(([, tag]) => tag!);
  return tags.filter((tag) => !ofMarkdown.test(tag)).join();
}

function count(blocks: Element[], tag: RegExp): number {
  let found = 0;
  for (const block of blocks) {
    if (tag.test(block.tag)) found++;
    found += count(
      block.children.filter((child) => typeof child === "object"),
      tag,
    );
  }
  return found;
}

/** What a difference is about, in a word or two. */
export function kindOf({ expected, printed }: Difference): string {
  const trees = (blocks: Element[]) => blocks.map(print).join("\n");
  const plain = (blocks: Element[]) => trees(blocks.map(withoutTokens));
  if (plain(expected) === plain(printed)) return "code tokens";
  const [a, b] = [expected.map(withoutTokens), printed.map(withoutTokens)];
  const sides: Sides = {
    tagsOf: (tag) => [count(a, tag), count(b, tag)],
    texts: [a.map(textOf).join("\n"), b.map(textOf).join("\n")],
    trees: [trees(a), trees(b)],
  };
  return kinds.find(([, applies]) => applies(sides))![0];
}

/** Block by block where both sides have as many: a difference of several kinds is then told apart. */
export function separate(difference: Difference): Difference[] {
  const { expected, printed } = difference;
  if (expected.length !== printed.length) return [difference];
  return expected.map((block, at) => ({ expected: [block], printed: [printed[at]!] }));
}
