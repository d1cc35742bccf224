import { findBlock } from "#core/front-matter/block.ts";
import { readTokens, type Token } from "#core/liquid/tokens.ts";
import { findDestinations } from "./link-destinations.ts";

/** A link that may lead to another post or page of the blog; every offset is into the whole text of the post. */
export type PostLink = {
  /** `link` and `post_url` are Jekyll's tags; `url` is a plain address. */
  kind: "link" | "post_url" | "url";
  /** As written: the path of `link`, the name of `post_url`, or a URL's path without host, query and fragment. */
  target: string;
  /** Of `target`: what a rewrite replaces. */
  from: number;
  to: number;
  /** Of the whole destination: `{{ site.baseurl }}{% link … %}#part`; of the tag alone outside of any destination. */
  wholeFrom: number;
  wholeTo: number;
  /** What the destination says before the tag or the path: `{{ site.baseurl }}`, `https://host` or `""`. */
  prefix: string;
};

export type Good = Token & { kind: "output" | "tag" };
type Span = { from: number; to: number };

/**
 * Every link of a post that may lead to its own blog, in the order of the text; never throws, in linear time. Jekyll's
 * tags count in code too, where it runs them, but not in `raw` and `comment`; Markdown and HTML outside of code only.
 */
export function findLinks(text: string): PostLink[] {
  const bodyFrom = findBlock(text)?.to ?? 0;
  const body = text.slice(bodyFrom);
  const { good, hidden, highlighted } = readLiquid(body);
  const links: PostLink[] = [];
  let next = 0;
  const tagsUpTo = (end: number, whole: Span | null) => {
    let found = 0;
    for (; next < good.length && good[next]!.begin < end; next++) {
      const tag = readTag(body, good[next]!);
      if (!tag) continue;
      const { begin: from, end: to } = good[next]!;
      const { from: wholeFrom, to: wholeTo } = whole ?? { from, to };
      links.push({ ...tag, wholeFrom, wholeTo, prefix: body.slice(wholeFrom, from) });
      found++;
    }
    return found;
  };
  for (const whole of findDestinations(body, { liquid: good, hidden, highlighted })) {
    tagsUpTo(whole.from, null);
    const first = next;
    if (tagsUpTo(whole.to, whole) > 0) continue;
    const url = readUrl(body, whole, good.slice(first, next));
    if (url) links.push(url);
  }
  tagsUpTo(body.length, null);
  if (bodyFrom === 0) return links;
  return links.map((link) => ({
    ...link,
    from: link.from + bodyFrom,
    to: link.to + bodyFrom,
    wholeFrom: link.wholeFrom + bodyFrom,
    wholeTo: link.wholeTo + bodyFrom,
  }));
}

/** The Liquid that Jekyll runs, what it hides, and the code that its tag `highlight` holds. */
export function readLiquid(body: string): { good: Good[]; hidden: Span[]; highlighted: Span[] } {
  const tokens = readTokens(body);
  const ends = { comment: "endcomment", highlight: "endhighlight" };
  const hidden: Span[] = [];
  const highlighted: Span[] = [];
  // From the end, so that an opener knows at once whether anything closes it.
  const closers = { comment: [] as Token[], highlight: [] as Token[] };
  for (const token of tokens.toReversed()) {
    if (token.kind !== "tag") continue;
    for (const name of ["comment", "highlight"] as const) {
      if (token.name === ends[name]) closers[name].push(token);
      if (token.name !== name) continue;
      const closer = closers[name].pop();
      if (!closer) continue;
      const span = { from: token.end, to: closer.begin };
      const list = name === "comment" ? hidden : highlighted;
      // What lies within was found before.
      while (list.length && list.at(-1)!.from < span.to) list.pop();
      list.push(span);
    }
  }
  hidden.reverse();
  highlighted.reverse();
  let at = 0;
  const good = tokens.filter((token): token is Good => {
    while (at < hidden.length && hidden[at]!.to <= token.begin) at++;
    const isHidden = at < hidden.length && token.begin >= hidden[at]!.from;
    return !isHidden && (token.kind === "output" || token.kind === "tag");
  });
  return { good, hidden, highlighted };
}

// A name that is itself Liquid is known to nobody before the build.
function readTag(body: string, token: Good): Pick<PostLink, "kind" | "target" | "from" | "to"> | null {
  if (token.kind !== "tag" || (token.name !== "link" && token.name !== "post_url")) return null;
  const target = token.markup.trim();
  if (target === "" || target.includes("{{")) return null;
  const from = body.indexOf(target, body.indexOf(token.name, token.begin) + token.name.length);
  return { kind: token.name, target, from, to: from + target.length };
}

const literal = /^(\s*)(["'])(.*?)\2\s*(?:\||$)/s;
// `{ site.baseurl }` is a slip that Jekyll prints; the tag or the path behind it is meant all the same.
const slip = /\{ *site\.\w+ *\} */y;
const host = /(?:https?:)?\/\/[^/?#\s]+/iy;

function readUrl(body: string, whole: Span, liquid: readonly Good[]): PostLink | null {
  const link = (from: number, to: number, prefixTo: number): PostLink | null => {
    const path = /^[^?#]*/.exec(body.slice(from, to))![0].trimEnd();
    if (path === "") return null;
    return {
      kind: "url",
      target: path,
      from,
      to: from + path.length,
      wholeFrom: whole.from,
      wholeTo: whole.to,
      prefix: body.slice(whole.from, prefixTo),
    };
  };
  let at = whole.from;
  let read = 0;
  for (; read < liquid.length; read++) {
    const token = liquid[read]!;
    slip.lastIndex = at;
    if (slip.test(body) && slip.lastIndex <= whole.to) at = slip.lastIndex;
    if (token.begin !== at || token.kind !== "output") break;
    const quoted = literal.exec(token.markup);
    if (quoted) {
      // {{ "/2017/x.html" | relative_url }}
      const from = body.indexOf(quoted[2]!, token.begin) + 1;
      return link(from, from + quoted[3]!.length, token.begin);
    }
    at = token.end;
    while (at < whole.to && body[at] === " ") at++;
  }
  // Liquid in the path leaves nothing to look up; behind `?` or `#` it changes nothing.
  const rest = liquid[read];
  if (rest && !/[?#]/.test(body.slice(at, rest.begin))) return null;
  slip.lastIndex = at;
  if (slip.test(body) && slip.lastIndex <= whole.to) at = slip.lastIndex;
  host.lastIndex = at;
  if (host.test(body)) at = Math.min(host.lastIndex, whole.to);
  // mailto:, tel:, data:…
  else if (/^[a-z][a-z0-9+.-]*:/i.test(body.slice(at, Math.min(at + 40, whole.to)))) return null;
  return link(at, whole.to, at);
}
