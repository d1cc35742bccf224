import { bodyOf } from "#core/front-matter/block.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import { type CheckSource, rule } from "../rule.ts";
import { fixBy } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Excerpt#extract_excerpt partitions at the very string.
export const separatorNear = rule({
  id: "separator-near",
  severity: "meaning",
  docs: pages.excerpts,
  check(source) {
    const { document, site } = source;
    const separator = wordedSeparator(source);
    if (separator === null) return [];
    const [near] = nearMisses(source, separator);
    if (!near) return [];
    const { from, to, written } = near;
    // A layout may cut the text at it by itself.
    if (Object.values(site.files).some((file) => file.includes(written))) return [];
    const edits = [{ from, to, insert: document.excerptSeparator.trim() }];
    return [{ from, to, data: { written, separator }, ...fixBy(edits) }];
  },
});

/** Words of a text of which one rather shows the beginning. */
const longText = 300;

// Jekyll::Excerpt#extract_excerpt: without the separator the whole body is the head.
export const separatorAbsent = rule({
  id: "separator-absent",
  severity: "cosmetic",
  docs: pages.excerpts,
  check(source) {
    const separator = wordedSeparator(source);
    const body = source.text.slice(source.bodyFrom);
    if (separator === null || nearMisses(source, separator).length > 0) return [];
    const words = body.match(/\S+/g)?.length ?? 0;
    if (words < longText || !/\S\n[ \t]*\n+\S/.test(body)) return [];
    const end = body.search(/\n[ \t]*\n/);
    const from = source.bodyFrom;
    return [{ from, to: from + (end < 0 ? body.length : end), data: { separator, words } }];
  },
});

// The default separator is two line feeds, and a CRLF file has none side by side.
export const excerptCrlf = rule({
  id: "excerpt-crlf",
  severity: "meaning",
  docs: pages.excerpts,
  check({ document, file, text, bodyFrom, frontMatter }) {
    const { excerptSeparator, data } = document;
    if (document.kind === "other" || !frontMatter.block || !/^\n+$/.test(excerptSeparator)) return [];
    if (!file.includes("\r\n") || hasOwnExcerpt(data.excerpt) || bodyOf(file).includes(excerptSeparator))
      return [];
    const body = text.slice(bodyFrom);
    const at = body.indexOf(excerptSeparator);
    if (at < 0 || body.slice(at).trim() === "") return [];
    return [{ from: bodyFrom, to: bodyFrom + at, data: {} }];
  },
});

/** The blog's or the post's separator, where it is of words and the body has none; null otherwise. */
function wordedSeparator({ document, text, bodyFrom, frontMatter }: CheckSource): string | null {
  const { excerptSeparator: separator, data } = document;
  if (document.kind === "other" || !frontMatter.block || separator.trim() === "") return null;
  return hasOwnExcerpt(data.excerpt) || text.includes(separator, bodyFrom) ? null : separator;
}

function hasOwnExcerpt(excerpt: CheckSource["document"]["data"][string] | undefined): boolean {
  return isTruthy(excerpt);
}

type Near = { from: number; to: number; written: string };

/** What a reader would take for the separator: other blanks, other dashes, other letters, on a line outside of code. */
function nearMisses({ text, bodyFrom }: CheckSource, separator: string): Near[] {
  const wanted = squeeze(separator);
  const found: Near[] = [];
  let fence: string | null = null;
  for (let from = bodyFrom; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const opening = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (opening) fence = fence === null ? opening[0]! : opening.startsWith(fence) ? null : fence;
    else if (fence === null && !/^(?: {4}|\t)/.test(line) && !line.includes("`")) {
      const written = pieceLike(line, wanted);
      if (written !== null && squeeze(written) === wanted) {
        const at = from + line.indexOf(written);
        found.push({ from: at, to: at + written.length, written });
      }
    }
    from = end < 0 ? text.length : end + 1;
  }
  return found;
}

/** The comment of a line, or the whole line where the separator is none. */
function pieceLike(line: string, wanted: string): string | null {
  if (!wanted.startsWith("<!-")) return line.trim();
  return /<\s*!\s*[-–—‐‑][^<>]{0,80}>/.exec(line)?.[0] ?? null;
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/—|–/g, "--")
    .replace(/[‐‑]/g, "-")
    .replace(/-+/g, "-");
}
