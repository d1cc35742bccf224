import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bodyOf } from "#core/front-matter/block.ts";
import { hasLiquid } from "#core/liquid/liquid.ts";
import { kramdownCases } from "../support/kramdown-cases.ts";

const usual = 6_000;
const huge = 500_000;

/** Bodies without Liquid, by where they come from: as long as usual posts, and one as long as a book. */
export type BenchTexts = Record<string, { usual: string[]; huge: string }>;

/** The repository's own fixtures, and real posts where the folder of a corpus is there. */
export function benchTexts(corpus = "../shared/corpus/dev"): BenchTexts {
  const texts: BenchTexts = { fixtures: fromPieces(fixtures()) };
  if (existsSync(corpus)) texts.posts = fromPieces(posts(corpus));
  return texts;
}

// What a writer writes: not the cases of a single option, nor those that are there because nobody writes them.
const usualConstruct =
  /^(?:paragraph|header|list|blockquote|code|codespan|emphasis|link|image|reference|footnote|table|smart-quote|typographic-symbol|block-ial|span-ial)$/;
const usualName =
  /^(?:plain|simple|two-lines|nested|loose|bullets|numbers|atx|inline|full|pairs|all|fenced-with-language|ids-from-text|in-lists|on-blocks|with-blocks|indented|setext|order|several-paragraphs|french)$/;

function fixtures(): string[] {
  const chosen = kramdownCases()
    .filter(({ construct, name }) => usualConstruct.test(construct) && usualName.test(name))
    .map(({ markdown }) => markdown);
  // A page of plain words between two constructs, as in a post.
  const words =
    "Ce matin le café était froid et la page encore blanche ; j'ai écrit trois lignes, puis *une* autre.\n\n";
  return chosen.flatMap((markdown) => [words.repeat(3), markdown]);
}

function posts(corpus: string): string[] {
  return readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?:^|\/)_posts\/.*\.(?:md|markdown)$/.test(path))
    .sort()
    .filter((_, at) => at % 5 === 0)
    .map((path) => bodyOf(readFileSync(join(corpus, path), "utf8")))
    .filter((body) => !hasLiquid(body));
}

function fromPieces(pieces: string[]): BenchTexts[string] {
  const near = pieces.filter(({ length }) => Math.abs(length - usual) < usual / 5).slice(0, 20);
  return { usual: near.length > 0 ? near : [upTo(pieces, usual)], huge: upTo(pieces, huge) };
}

/** The pieces one after another, again and again. */
function upTo(pieces: string[], length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at++) text += `${pieces[at % pieces.length]!}\n\n`;
  return text.slice(0, text.lastIndexOf("\n\n", length) + 1);
}
