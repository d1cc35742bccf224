import type { UnreadReason } from "#core/jekyll/file-name.ts";
import type { ReasonWords } from "#core/post/seen/reason.ts";
import type { SeenValue, Source, Visible } from "#core/post/seen/seen.ts";
import { count } from "../plural.ts";

const unread: Record<UnreadReason, string> = {
  "name-without-date": "Jekyll passes over a name that does not begin with YYYY-MM-DD-.",
  "name-without-extension": "Jekyll passes over a name without an extension.",
  "name-starts-with-mark": "Jekyll passes over names that begin with . _ # or ~.",
  backup: "Jekyll passes over names that end with ~.",
  "hidden-folder": "Jekyll does not enter a folder of this name.",
};

const stopping = {
  date: "its date",
  slug: "its slug",
  permalink: "its permalink",
  "front matter": "its front matter (strict_front_matter)",
};

const kinds = {
  boolean: (typed: string, seen: string) => `Without quotes, “${typed}” is a yes or a no to YAML: ${seen}.`,
  number: (typed: string, seen: string) => `Without quotes, “${typed}” is the number ${seen}.`,
  date: (typed: string) => `Without quotes, “${typed}” is a date.`,
  list: (typed: string) => `Without quotes, “${typed}” is a list, not text.`,
  hash: (typed: string) => `Without quotes, “${typed}” is keys and values, not text.`,
};

/** What is not typed in the text comes from somewhere else. */
type ToldSource = Exclude<Source, "front matter" | "nothing">;

/** What Jekyll will see of a post. */
export const seen = {
  heading: "What Jekyll will see",
  differences: (n: number) => count("en", n, "difference", "differences"),
  keys: {
    visibility: "On the site",
    url: "URL",
    title: "Title",
    date: "Date",
    categories: "Categories",
    tags: "Tags",
    layout: "Layout",
    slug: "Slug",
  } satisfies Record<SeenValue["key"], string> as Record<SeenValue["key"], string>,
  excerpt: "Excerpt",
  visible: {
    published: () => "Now: the next build shows it",
    future: (near: string, full: string) => `Later (${near}): the first build after ${full}`,
    draft: () => "Not yet: it is a draft",
    unpublished: () => "Never: it says that it is not published",
    unread: () => "Never: Jekyll reads no post there",
    "build-fails": () => "Never: the build of the site stops",
  } satisfies Record<Visible["why"], (near: string, full: string) => string> as Record<
    Visible["why"],
    (near: string, full: string) => string
  >,
  noTitle: "None",
  noSlug: "None: the URL has the whole file name",
  noUrl: "None: Jekyll writes no page for this file",
  draftUrl: "It comes with the day of publication",
  noDate: "None that Jekyll can read",
  draftDate: "That of the day of publication",
  none: "None",
  noLayout: "None: the page has nothing around it",
  nCategories: (n: number) => count("en", n, "category", "categories"),
  nTags: (n: number) => count("en", n, "tag", "tags"),
  listed: (counted: string) => `${counted}:`,
  from: {
    "file name": "from the file name",
    defaults: "from the defaults of _config.yml",
    path: "from the folder",
    config: "as _config.yml has it",
  } satisfies Record<ToldSource, string> as Record<ToldSource, string>,
  lost: {
    yaml: (line: number) =>
      `The front matter is not read (line ${line}): no title, no tags, dated the day of the build.`,
    categories: (raw: string) =>
      `“${raw}” is no category, and the whole front matter goes with it: no title, no tags, dated the day of the build.`,
    late: () => "Something stands before the front matter: to Jekyll, all of it is text of the post.",
    unclosed: () => "No line of dashes ends the front matter: to Jekyll, all of it is text of the post.",
  },
  typedAndLost: (typed: string) => `Typed and not read: “${typed}”`,
  ofToday: "That of the day of the build",
  reasons: {
    lost: () => "What was typed is not read.",
    comment: ({ rest }) => `After a blank, # begins a comment: “${rest}” is left out.`,
    retyped: ({ typed, seen, kind }) => kinds[kind](typed, seen),
    nothing: ({ typed }) => `Without quotes, “${typed}” is no text: Jekyll takes the line for empty.`,
    repeated: ({ key }) => `“${key}” is there more than once: only the last one counts.`,
    "read-as-utc": ({ typed, isOtherDay }) =>
      `With seconds and without an offset, ${typed} is read as UTC: ${isOtherDay ? "it is another day" : "it is another hour"}.`,
    "offset-day": ({ typed }) =>
      `With the offset that was typed, it is no longer ${typed} in the site’s zone.`,
    "no-such-day": ({ typed }) => `There is no ${typed}: Ruby goes on counting.`,
    "date-unreadable": ({ raw }) =>
      raw === ""
        ? "An empty date stops the build of the site."
        : `Jekyll cannot read “${raw}”: the build of the site stops.`,
    "split-blanks": ({ typed }) => `Without brackets, “${typed}” is cut at each blank.`,
    "split-commas": () => "Without brackets, only blanks separate: the commas stay in the words.",
    "one-with-comma": ({ typed }) => `The singular key cuts nothing: “${typed}” is one word.`,
    "not-a-list": ({ typed }) => `Without quotes, “${typed}” is no text: Jekyll makes nothing of it.`,
    "hidden-by-tag": ({ ignored }) => `Beside “tag”, Jekyll does not look at “tags”: ${ignored} left out.`,
    "style-name": ({ style }) => `“${style}” is a style in _config.yml only: here, it is the very address.`,
    "over-home": () => "An empty address writes this post over the home page.",
    "permalink-unusable": ({ placeholder }) =>
      `Jekyll cannot fill in “${placeholder}”: the build of the site stops.`,
    "slug-not-text": ({ raw }) => `Without quotes, “${raw}” is no text: the build of the site stops.`,
    "slug-spelled": ({ spelled }) => `In the URL, it is spelt “${spelled}”.`,
    "published-empty": () => "An empty “published” hides the post.",
    "published-text": ({ typed }) => `“${typed}” is only text to YAML: the post is published.`,
    "name-unread": ({ why }) => unread[why],
    excluded: () => "“exclude” of _config.yml leaves this file out.",
    outside: () => "The file is neither in _posts nor in _drafts.",
    "build-fails": ({ key }) => `The build stops at ${stopping[key]}: nothing of the blog is published.`,
  } satisfies ReasonWords as ReasonWords,
  abroad: (zone: string, seen: string) => `Built on a machine set to ${zone}: ${seen}`,
  abroadNow: (zone: string) => `A machine set to ${zone}, as servers often are, would publish it now.`,
  abroadLater: (zone: string, near: string, time: string) =>
    `A machine set to ${zone}, as servers often are, will publish it only ${near} at ${time} here.`,
  noZone: "_config.yml names no time zone: each machine that builds takes its own.",
  write: "Write",
  remove: (key: string) => `Remove “${key}”`,
  moveUp: "Put the front matter first",
  close: "End the front matter",
  excerptFrame: "Excerpt, as lists show it",
  excerptEmpty: "Empty",
  announce: (keys: readonly string[]) =>
    `Jekyll will see something else than what was typed: ${keys.join(", ")}.`,
  announceNone: "Jekyll will see what was typed.",
};
