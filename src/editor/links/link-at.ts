import type { EditorState, Text } from "@codemirror/state";
import { findLinks, type PostLink } from "#core/post/post-links.ts";
import { nodeAround } from "../commands/node-around.ts";
import { longText } from "../syntax/parse-window.ts";

const known = new WeakMap<Text, readonly PostLink[]>();
/** Of a long text, what is read on each side of a place. */
const reach = 20_000;
const around = new Set(["Link", "Image", "LinkReference", "Autolink", "HTMLTag"]);

/** The link whose words or destination are at a place of the text, or null. */
export function linkAt(state: EditorState, at: number): PostLink | null {
  const links = linksAround(state, at);
  if (links.length === 0) return null;
  const own = links.find(({ wholeFrom, wholeTo }) => wholeFrom <= at && at < wholeTo);
  if (own) return own;
  const node = nodeAround(state, at, around);
  if (!node || at >= node.to) return null;
  // Of a picture in the words of a link, the outer one leads on.
  return links.findLast(({ wholeFrom, wholeTo }) => node.from <= wholeFrom && wholeTo <= node.to) ?? null;
}

function linksAround({ doc }: EditorState, at: number): readonly PostLink[] {
  if (doc.length > longText) {
    const start = doc.lineAt(Math.max(0, at - reach)).from;
    return findLinks(doc.sliceString(start, at + reach)).map((link) => moved(link, start));
  }
  const before = known.get(doc);
  if (before) return before;
  const links = findLinks(doc.toString());
  known.set(doc, links);
  return links;
}

function moved(link: PostLink, by: number): PostLink {
  return {
    ...link,
    from: link.from + by,
    to: link.to + by,
    wholeFrom: link.wholeFrom + by,
    wholeTo: link.wholeTo + by,
  };
}
