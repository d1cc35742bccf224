import type { Side } from "#app/models/settings.ts";

export type Width = "wide" | "medium" | "phone";

/** The pane asked for last: it is the one that stays where there is no room for all. */
export type Front = "library" | "text" | "side";

/** What the desk is asked to show; `alone` wants the preview without the text. */
export type Wish = {
  width: Width;
  libraryOpen: boolean;
  side: Side;
  hasPost: boolean;
  front: Front;
  alone: boolean;
};

/** What it shows; with `side`, the panel or the preview stands beside the text, or instead of it on a phone. */
export type Panes = { library: boolean; text: boolean; side: Side };

/** Three panes on a wide page, two on a middling one, one on a phone. */
export function arrange({ width, libraryOpen, side, hasPost, front, alone }: Wish): Panes {
  if (width === "phone") {
    if (!hasPost || front === "library") return { library: true, text: false, side: "none" };
    const isSide = front === "side" && side !== "none";
    return { library: false, text: !isSide, side: isSide ? side : "none" };
  }
  const library = libraryOpen || !hasPost;
  if (!hasPost) return { library, text: true, side: "none" };
  // The preview alone, for reading: the text steps back and leaves room for the list.
  const text = !(alone && side === "preview");
  if (width === "wide" || !library || side === "none" || !text) return { library, text, side };
  return front === "library" ? { library, text: true, side: "none" } : { library: false, text: true, side };
}

/** What a command changed in the settings. */
export type Change = { libraryOpen: boolean; side: Side };

/**
 * A command only knows the settings: one that closes a pane which had no room meant to see it. Answers which pane
 * comes to the front, and the settings put right.
 */
export function follow(
  before: Change,
  after: Change,
  shown: Panes,
  front: Front,
): { front: Front; settings: Change } {
  if (before.libraryOpen !== after.libraryOpen) {
    if (after.libraryOpen || !shown.library)
      return { front: "library", settings: { ...after, libraryOpen: true } };
    return { front: front === "library" ? "text" : front, settings: after };
  }
  if (before.side !== after.side) {
    if (after.side !== "none") return { front: "side", settings: after };
    if (shown.side === "none") return { front: "side", settings: before };
    return { front: "text", settings: after };
  }
  return { front, settings: after };
}
