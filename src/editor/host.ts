import type { PostLink } from "#core/post/post-links.ts";

/** What the editor tells the outside. */
export type EditorHost = {
  /** After each change of the text; `snapshot` builds the string only when called, as the text was then. */
  changed(snapshot: () => string, origin: ChangeOrigin): void;
  /** After each move of the selection; `words` is counted only when read. */
  selected?(selection: { from: number; to: number; readonly words: number }): void;
  /** After the writer scrolled: 1-based number of the line at the top, with the part of it already gone. */
  scrolled?(topLine: number): void;
  /** When a part of the editor could not be loaded; the text is as it was, and the next call tries again. */
  failed?(error: unknown): void;
  /** Before every match is replaced at once: keeps the text, then calls `replace`; at once when left out. */
  replacesAll?(replace: () => void): void;
  /** What is known of the other posts of the blog; asked once the writer links to one, or points at a link. */
  links?(): Promise<LinkDesk>;
};

/** The posts of the blog, as links need them. */
export type LinkDesk = {
  /** In the language of the interface, at each reading. */
  readonly words: LinkWords;
  /** Posts whose titles answer to what was typed, the best first; the newest when nothing was. */
  offers(query: string): Promise<readonly LinkOffer[]>;
  /** What there is to say of where a link leads; `""` when that is not the blog. */
  note(link: PostLink): string;
  /** Whether opening it shows anything. */
  leads(link: PostLink): boolean;
  /** Shows the post or the page that a link leads to, or says that there is none; null: no link was there. */
  open(link: PostLink | null): void;
};

/** A post that a link may lead to, as the list shows it; `destination` is what the link says. */
export type LinkOffer = { title: string; detail: string; warning?: string; destination: string };

export type LinkWords = {
  /** Accessible name of the list. */
  list: string;
  /** Name of the field in which words of the title are typed. */
  ask: string;
  /** No title answers. */
  none: string;
  /** Said aloud when the list has changed. */
  count(posts: number): string;
};

/** Who changed the text that `changed` tells of: the writer in the text itself, or the panel through `apply`. */
export type ChangeOrigin = "user" | "panel";

/** Something to underline, with what to say when the pointer rests on it. */
export type EditorProblem = {
  from: number;
  to: number;
  severity: "error" | "warning" | "hint";
  message: string;
};
