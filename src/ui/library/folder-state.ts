import type { Card } from "#core/post/card.ts";
import { isInFolder } from "#core/post/post.ts";

/** How a post stands to the blog's repository, as far as the desk has seen. */
export type FolderState = "in" | "changed" | "imported" | "absent";

/** `imported`: as it came in a zip or picked files, which may no longer be what the repository holds. */
export function folderState(card: Pick<Card, "rev" | "path" | "base">): FolderState {
  if (!card.base) return "absent";
  if (isInFolder(card)) return "in";
  return card.base.rev === card.rev && card.base.path === card.path ? "imported" : "changed";
}
