import type { EditorState, Text } from "@codemirror/state";
import { findLinks, type PostLink } from "#core/post/post-links.ts";
import { nodeAround } from "../commands/node-around.ts";

const known = new WeakMap<Text, readonly PostLink[]>();
const around = new Set(["Link", "Image", "LinkReference", "Autolink", "HTMLTag"]);

/** The link whose words or destination are at a place of the text, or null. */
export function linkAt(state: EditorState, at: number): PostLink | null {
  let links = known.get(state.doc);
  if (!links) {
    links = findLinks(state.doc.toString());
    known.set(state.doc, links);
  }
  if (links.length === 0) return null;
  const own = links.find(({ wholeFrom, wholeTo }) => wholeFrom <= at && at < wholeTo);
  if (own) return own;
  const node = nodeAround(state, at, around);
  if (!node || at >= node.to) return null;
  // Of a picture in the words of a link, the outer one leads on.
  return links.findLast(({ wholeFrom, wholeTo }) => node.from <= wholeFrom && wholeTo <= node.to) ?? null;
}
