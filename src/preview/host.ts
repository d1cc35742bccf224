/** What the frame may ask of the outside. */
export type FrameHost = {
  /** As Jekyll wrote it: the app finds the post by its URL, or opens a new window. */
  openLink(href: string): void;
  words: {
    /** The label in place of something foreign: `iframe`, `image`, `video`, `audio`, `script`, `object`, `svg`. */
    embed(kind: string): string;
    missingImage(src: string): string;
    frameTitle: string;
  };
  /** A key pressed while the focus is in the frame: the app's own keys must work there too. */
  pressed?(event: KeyboardEvent): void;
  /** The line, 1-based and fractional, that is at the top after the reader scrolled. */
  scrolled?(line: number): void;
  /** The blog's own image, or null when it has none by that address. */
  image?(src: string): Promise<Blob | null>;
};
