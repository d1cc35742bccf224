import type { DBSchema } from "idb";
import type { Card } from "#core/post/card.ts";
import type { TextChange } from "#core/post/history/describe-change.ts";
import type { RevisionReason } from "#core/post/history/reason.ts";
import type { Post } from "#core/post/post.ts";

/** A blog on this machine; its posts live in a database of their own. */
export type Blog = {
  id: string;
  name: string;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch */
  openedAt: number;
  /** The blog's repository, when the browser can keep such a handle. */
  folder?: FileSystemDirectoryHandle;
};

/** What was typed and not yet acknowledged when the page went away. */
export type JournalEntry = {
  /** Of the post, which may never have been saved. */
  id: string;
  /** Which page wrote it. */
  page?: string;
  /** The revision that the text was typed on; 0 for a post that was never saved. */
  baseRev: number;
  /** Fingerprints of the texts that these words go on from: the acknowledged one, and one that was on its way. */
  over?: string[];
  text: string;
  /** ms since the epoch */
  at: number;
};

/** A former text of a post. */
export type Revision = {
  postId: string;
  /** ms since the epoch */
  at: number;
  text: string;
  reason: RevisionReason;
};

/** What a list tells of a former text, without the text. */
export type RevisionEntry = {
  /** Its name, never used twice in a blog. */
  key: number;
  postId: string;
  /** ms since the epoch */
  at: number;
  reason: RevisionReason;
  /** Of its body, as the desk counts them. */
  words: number;
  /** Against the one before it in time; null for the oldest. */
  change: TextChange | null;
  /** Of its text: two entries with equal ones have the same text. */
  fingerprint: string;
};

/** The text of an entry of the same key: whole, or as the way to it from another one of the same post. */
export type RevisionPack = {
  key: number;
  /** The key of the text that the edits are of; null for a whole one. */
  on: number | null;
  /** How many texts lie between it and the whole one. */
  depth: number;
  bytes: Uint8Array<ArrayBuffer>;
};

/** A post in the trash, with all that it needs to come back as it was. */
export type Trashed = {
  id: string;
  /** When it was thrown away, ms since the epoch. */
  at: number;
  post: Post;
  card: Card;
  baseText?: string;
};

/** A file of the site that is not a post: `_config.yml`, an include, a layout, data. */
export type SiteFile = { path: string; text: string };

/** Every card as of the last compaction, in one record: read twenty times faster than as many records. */
export type CardSnapshot = { key: "all"; cards: Card[] };

/** What happened to a card since the snapshot; no `card` means that the post is gone. */
export type CardChange = { id: string; card?: Card };

/** The database of one blog, `ecritoire-blog-<id>`, as the newest migration leaves it. */
export interface BlogSchema extends DBSchema {
  posts: { key: string; value: Post };
  /** The texts of `post.base`. */
  bases: { key: string; value: { id: string; text: string } };
  cardSnapshot: { key: string; value: CardSnapshot };
  cardChanges: { key: string; value: CardChange };
  /** Written when the page goes away and used by nothing else: a busy store would lose that last write. */
  journal: { key: string; value: JournalEntry };
  /** Whole texts on their way into the two stores below, under keys that they keep. */
  revisions: { key: number; value: Revision; indexes: { byPost: [string, number] } };
  revisionEntries: { key: number; value: RevisionEntry; indexes: { byPost: [string, number] } };
  revisionPacks: { key: number; value: RevisionPack };
  trash: { key: string; value: Trashed };
  siteFiles: { key: string; value: SiteFile };
  meta: { key: string; value: unknown };
}

/** The database `ecritoire`: which blogs there are, and the app's settings. */
export interface RegistrySchema extends DBSchema {
  blogs: { key: string; value: Blog };
  settings: { key: string; value: unknown };
  /** Blogs whose database may still have to be deleted. */
  forgotten: { key: string; value: { id: string } };
}
