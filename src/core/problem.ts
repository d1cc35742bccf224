/** What each failure tells besides its code: the words of i18n are written from it. */
type ProblemData = {
  "file-name-unread": { path: string };
  /** The bytes are not UTF-8 text. */
  "not-text": { path: string };
  "too-large": { path: string; size: number };
  "path-unsafe": { path: string };
  "zip-unreadable": { message: string };
  "storage-full": Record<never, never>;
  "storage-failed": { message: string };
  /** The browser neither saved nor refused: it does not answer. */
  "storage-silent": Record<never, never>;
  /** A newer version of the app has the database: this page can no longer save. */
  "storage-outdated": Record<never, never>;
  /** Another tab saved the post meanwhile: its text and these words are two. */
  "changed-elsewhere": Record<never, never>;
  "permission-refused": { path: string };
  "write-differs": { path: string };
  "file-unreadable": { path: string; message: string };
  "write-failed": { path: string; message: string };
  /** What the folder holds is no longer what the writer was shown: nothing was written. */
  "changed-outside": { path: string };
  /** Another file bears this name, or one that a disk ignoring case takes for it. */
  "path-taken": { path: string; by: string };
  /** The zip holds two files of this name: the last one is read. */
  "path-twice": { path: string };
  "zip-encrypted": { path: string };
};

/** What reading or rendering a document finds in it, each with what it tells besides. */
type DocumentProblemData = {
  /** The YAML of the front matter does not parse; `message` is the parser's, in English. */
  "yaml-unreadable": { line: number; message: string };
  /** No `---` block at the very first byte. */
  "front-matter-missing": Record<never, never>;
  "date-unreadable": { raw: string };
  /** `categories: 12`: Ruby raises, and the post is published without its front matter. */
  "categories-unreadable": { raw: string };
  /** `slug: 12` without quotes: Jekyll's build stops. */
  "slug-not-text": { raw: string };
  /** The permalink asks for something that Jekyll does not have, or that no URL can hold: the build stops. */
  "permalink-unusable": { template: string; placeholder: string };
  /** A link to a post that is not there: Jekyll's build fails. */
  "link-missing": { path: string };
  /** A link to a draft, a future or an unpublished post: Jekyll's build fails. */
  "link-hidden": { path: string };
  "include-missing": { path: string };
  /** Most often a plugin's tag: fine on a site that has the plugin. */
  "tag-unknown": { tag: string };
  /** `{ site.baseurl }`: one brace too few on each side, so that Jekyll prints it as it stands. */
  "brace-single": { source: string };
  /** Liquid stops the build; `message` is the engine's, in English. */
  "liquid-failed": { message: string };
};

type Coded<Data> = {
  [Code in keyof Data]: { code: Code } & (keyof Data[Code] extends never
    ? { data?: undefined }
    : { data: Data[Code] });
}[keyof Data];

/** An expected failure that the writer is told of: a code and data; words come from i18n. */
export type Problem = Coded<ProblemData>;

/** A sentence for each failure. */
export type ProblemWords = {
  [Code in keyof ProblemData]: (data: ProblemData[Code]) => string;
};

/** What is wrong in a text, with its place in it: a rule of the checks makes a finding of it, which has words. */
export type DocumentProblem = Coded<DocumentProblemData> & { from?: number; to?: number };

/** What can be wrong in a text. */
export type DocumentProblemCode = keyof DocumentProblemData;
