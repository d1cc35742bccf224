import { compareHtml, type Difference } from "./compare.ts";
import { kindOf, separate } from "./kind.ts";
import { render } from "./render.ts";
import { print } from "./tree.ts";
import { renderWhole, type Whole } from "./whole-post.ts";

/** What Jekyll prints of one Markdown text. */
export type ReferenceDocument = {
  id: string;
  body: string;
  html: string;
  /** The text before Liquid. */
  raw?: string;
  site?: string;
  options?: Record<string, unknown> | null;
};

export type Wishes = { corpus: string; bodyOnly: boolean; ignoreTokens: boolean; show: number };

type Count = { identicalDocuments: number; blocks: number; identicalBlocks: number };
type Kind = { kind: string; blocks: number; documents: number; example: string };

/** Characters that are shown of a difference, and those of them before the first that differs. */
const shownLength = 400;
const shownBefore = 80;

/** Counts what is the same in a set of documents, strictly and without the colors of code, and names what is not. */
export async function measure(documents: ReferenceDocument[], wishes: Wishes) {
  const strict: Count = { identicalDocuments: 0, blocks: 0, identicalBlocks: 0 };
  const tokenless: Count = { ...strict };
  const kinds = new Map<string, Kind>();
  const errors: { id: string; error: string }[] = [];
  const withoutIncludes = { documents: 0, identicalDocuments: 0 };
  let left = wishes.show;
  let ms = 0;
  for (const document of documents) {
    const began = performance.now();
    const { html, missing } = await rendered(document, wishes).catch((error: unknown): Whole => {
      errors.push({ id: document.id, error: String(error) });
      return { html: "<p>ERROR</p>", missing: [] };
    });
    ms += performance.now() - began;
    const compared = compareHtml(document.html, html);
    for (const [count, one] of [
      [strict, compared.strict] as const,
      [tokenless, compared.tokenless] as const,
    ]) {
      count.identicalDocuments += Number(one.isIdentical);
      count.blocks += one.blocks;
      count.identicalBlocks += one.identicalBlocks;
    }
    if (missing.length > 0) {
      withoutIncludes.documents++;
      withoutIncludes.identicalDocuments += Number(compared.tokenless.isIdentical);
    }
    const named = new Set<string>();
    const { differences } = wishes.ignoreTokens ? compared.tokenless : compared.strict;
    for (const difference of differences.flatMap(separate)) {
      const name = kindOf(difference);
      const kind = kinds.get(name) ?? { kind: name, blocks: 0, documents: 0, example: document.id };
      kind.blocks += Math.max(difference.expected.length, difference.printed.length);
      if (!named.has(name)) kind.documents++;
      named.add(name);
      kinds.set(name, kind);
      if (left-- > 0) process.stderr.write(shown(document.id, name, difference));
    }
  }
  return {
    documents: documents.length,
    blocks: strict.blocks,
    strict: withShares(strict, documents.length),
    ignoringTokens: withShares(tokenless, documents.length),
    ...(withoutIncludes.documents > 0 ? { withoutIncludes } : {}),
    errors,
    ms: Math.round(ms),
    differences: [...kinds.values()].sort((a, b) => b.blocks - a.blocks),
  };
}

async function rendered(document: ReferenceDocument, { corpus, bodyOnly }: Wishes): Promise<Whole> {
  const { raw, ...rest } = document;
  if (raw === undefined || bodyOnly)
    return { html: await render(document.body, document.options), missing: [] };
  return renderWhole({ ...rest, raw }, corpus);
}

function withShares({ identicalDocuments, blocks, identicalBlocks }: Count, documents: number) {
  const share = (part: number, whole: number) => Number((part / (whole || 1)).toFixed(5));
  return {
    identicalDocuments,
    documentShare: share(identicalDocuments, documents),
    identicalBlocks,
    blockShare: share(identicalBlocks, blocks),
  };
}

function shown(id: string, kind: string, { expected, printed }: Difference): string {
  const [a, b] = [expected.map(print).join("\n"), printed.map(print).join("\n")];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = Math.max(0, same - shownBefore);
  const part = (text: string) =>
    (from > 0 ? "…" : "") + text.slice(from, from + shownLength).replaceAll("\n", "\n          ");
  return `${id}: ${kind}\n  jekyll: ${part(a)}\n  ours:   ${part(b)}\n`;
}
