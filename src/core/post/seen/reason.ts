import type { UnreadReason } from "#core/jekyll/file-name.ts";

/** What each reason tells besides its code: the words of i18n are written from it. */
export type ReasonData = {
  /** Jekyll reads no front matter: said once, with what is lost. */
  lost: Record<never, never>;
  /** ` #` begins a comment: Jekyll never sees the rest. */
  comment: { rest: string };
  /** A word without quotes that YAML takes for something else than text. */
  retyped: { typed: string; seen: string; kind: "boolean" | "number" | "date" | "list" | "hash" };
  /** YAML reads nothing there (`~`, `no`, `!important`): it is as if the key were empty. */
  nothing: { typed: string };
  /** The key is written more than once: the last one counts. */
  repeated: { key: string };
  /** A date with seconds and without offset. */
  "read-as-utc": { typed: string; isOtherDay: boolean };
  /** The offset that was typed makes it another day on the site's calendar. */
  "offset-day": { typed: string };
  /** The calendar has no such day; Ruby goes on counting. */
  "no-such-day": { typed: string };
  /** The build stops. */
  "date-unreadable": { raw: string };
  /** `tags: et moi`: a string of the plural key is split at blanks. */
  "split-blanks": { typed: string };
  /** `tags: a, b`: split at blanks, commas kept. */
  "split-commas": { typed: string };
  /** `tag: a, b`: one word with a comma in it. */
  "one-with-comma": { typed: string };
  /** `tags: 42`: neither a list nor text, so that Jekyll takes none. */
  "not-a-list": { typed: string };
  /** Beside `tag`, Jekyll ignores `tags`. */
  "hidden-by-tag": { ignored: string };
  /** `permalink: pretty`: the name of a style is one in `_config.yml` only. */
  "style-name": { style: string };
  /** `permalink: ""` writes over the home page. */
  "over-home": Record<never, never>;
  /** The build stops. */
  "permalink-unusable": { placeholder: string };
  /** `slug: 12`: the build stops. */
  "slug-not-text": { raw: string };
  /** The URL spells the slug otherwise. */
  "slug-spelled": { spelled: string };
  /** `published:` with nothing behind it hides the post. */
  "published-empty": Record<never, never>;
  /** `published: "false"` is text, and text is true. */
  "published-text": { typed: string };
  /** Jekyll passes over a file of this name. */
  "name-unread": { why: UnreadReason };
  excluded: Record<never, never>;
  /** The file lies in neither `_posts` nor `_drafts`. */
  outside: Record<never, never>;
  /** What another value does to the build. */
  "build-fails": { key: "date" | "slug" | "permalink" | "front matter" };
};

export type ReasonCode = keyof ReasonData;

/** Why Jekyll sees something else than what was typed: a code and data; words come from i18n. */
export type Reason = { [Code in ReasonCode]: { code: Code } & ReasonData[Code] }[ReasonCode];

export type ReasonWords = { [Code in ReasonCode]: (data: ReasonData[Code]) => string };
