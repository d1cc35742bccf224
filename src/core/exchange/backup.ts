import type { Post } from "#core/post/post.ts";

/**
 * The backup file, version 1: a zip that says everything of one blog, and that a reader can use without the app.
 *
 * | name in the zip | what it holds |
 * |---|---|
 * | `.ecritoire/backup.json` | the first entry, a `BackupHead`: whose backup this is |
 * | `_posts/…`, `_drafts/…` | each post at its repository path, byte for byte (BOM and line endings included) |
 * | `_config.yml`, `_includes/…`, `_layouts/…`, `_data/…` | the files of the site, at their repository paths |
 * | `.ecritoire/bases/<path>` | what the repository held of a post, where that is another text |
 * | `.ecritoire/posts/<n>.jsonl` | a `PostLine` a line, right behind the posts that they are of |
 * | `.ecritoire/revisions/<n>.jsonl` | the former texts of one post, oldest first: `{ post }`, then a `RevisionLine` a line |
 * | `.ecritoire/trash/<path>`, `.ecritoire/trash.jsonl` | posts thrown away, and a `TrashLine` for each |
 * | `.ecritoire/values.json` | site files by name, what the app remembers of the blog, its settings, the journal |
 * | `lisez-moi.html` | every post to read in a browser, with nothing but this file |
 * | `.ecritoire/manifest.json` | the last entry, a `BackupManifest`: how much there is, and the SHA-256 of every entry |
 *
 * A text that UTF-8 cannot carry (half a surrogate pair, alone) is in its line as well, as JSON writes it: the file then
 * holds U+FFFD in its place. Two posts of one path, or a path that no disk would take, lie in `.ecritoire/strays/`.
 * Every entry is complete by itself, so that what lies before the end of a file that was cut short can still be read.
 */
export const backupVersion = 1;

/** What tells the file from any other zip: its first entry. */
export const headName = ".ecritoire/backup.json";
/** The last entry. */
export const manifestName = ".ecritoire/manifest.json";
/** The page that shows every post without the app. */
export const readerName = "lisez-moi.html";

/** Whose backup it is. */
export type BackupHead = {
  format: "ecritoire-backup";
  version: number;
  /** Of the app that wrote it. */
  app: string;
  /** `createdAt` in ms since the epoch. */
  blog: { id: string; name: string; createdAt: number };
  /** ms since the epoch */
  at: number;
};

export type BackupCounts = {
  posts: number;
  revisions: number;
  trashed: number;
  siteFiles: number;
};

/** What the whole ought to be. */
export type BackupManifest = BackupHead & {
  counts: BackupCounts;
  /** Every entry but this one, in the order of the zip; `size` in bytes. */
  entries: { name: string; size: number; sha256: string }[];
  /** Of the entries above, as JSON prints them. */
  sha256: string;
};

/** A former text; fields that a later version knows stay with it. */
export type BackupRevision = { postId: string; at: number; text: string; reason: string };

/** Words that had not reached their post. */
export type BackupJournalEntry = { id: string; baseRev: number; text: string; at: number };

/** One thing that a backup holds: what is packed, and what unpacking gives again. */
export type BackupPiece =
  | { kind: "post"; post: Post; baseText?: string }
  | { kind: "trashed"; at: number; post: Post; baseText?: string }
  | { kind: "revision"; revision: BackupRevision }
  | { kind: "site-file"; path: string; text: string }
  | { kind: "meta"; key: string; value: unknown }
  | { kind: "setting"; key: string; value: unknown }
  | { kind: "journal"; entry: BackupJournalEntry };

/** Why a file cannot be restored at all; words come from i18n. */
export type BackupRefusal = { code: "not-a-backup" } | { code: "newer-backup"; version: number };

/** What of a backup cannot be given back; the rest can. `name` is that of the entry in the zip. */
export type BackupDamage =
  /** The end is missing: nobody can tell what else was in it. */
  | { code: "cut-short" }
  /** The list of what there ought to be cannot be trusted: what is there is not checked against it. */
  | { code: "unlisted" }
  | { code: "entry-missing" | "entry-damaged" | "entry-unsafe" | "entry-too-large"; name: string };
