import type { ExportItem } from "#core/exchange/export.ts";
import type { ImportItem } from "#core/exchange/import.ts";
import type { UnreadReason } from "#core/jekyll/file-name.ts";
import { count } from "../plural.ts";

type Verdict = ImportItem["verdict"];

/** New posts and their names, import, export, trash. */
export const exchange = {
  newTitle: "New post",
  titleField: "Title",
  titleExample: "What it is about",
  takeUp: (title: string) => `Take up “${title}” again`,
  kindField: "Where it starts",
  asDraft: "Draft",
  asPost: "Post",
  create: "Create",
  categoryField: "Filed as",
  noCategory: "No category",
  atHour: "At a given hour",
  hourField: "Hour",
  hourOf: (zone: string) => `On the clocks of ${zone}; the offset is written with it.`,
  fileField: "File",
  urlField: "URL",
  blockField: "Front matter",
  notBefore: (when: string, zone: string) =>
    `Jekyll will not publish it before ${when} (${zone}): build the site again after that.`,
  notBeforeUtc: (when: string) => `A build on a machine in UTC publishes it from ${when} UTC on.`,
  otherDayUtc: (day: string, url: string | null): string =>
    `The site’s settings name no time zone: a build in UTC would date this post ${day}${url === null ? "" : `, at ${url}`}. Add timezone: to _config.yml, or choose an hour in the middle of the day.`,
  showDraft: "Take “published: false” off",
  showDraftHint: "As long as it is there, Jekyll does not publish the post.",
  publishTitle: (title: string) => `Publish “${title}”`,
  publishDiffers: (date: string) => `The front matter says ${date}: that is the date Jekyll will follow.`,
  publishDay: "Day of publication",
  publish: "Publish",
  publishHint: "The day goes into the file name: no time, no time zone, no surprise.",

  importTitle: "Import posts",
  openFolder: "Open my blog’s folder",
  chooseFolder: "Import a folder",
  chooseFiles: "Import a zip or files",
  dropHint: "You can also drop a folder, a zip or files anywhere on the page.",
  readingTitle: (name: string) => `Reading “${name}”`,
  found: (n: number) => `${count("en", n, "file", "files")} read`,
  planTitle: (name: string) => `What “${name}” holds`,
  nothingFound:
    "No post in there. Jekyll keeps them in a folder called _posts, and drafts in _drafts: choose the folder that holds them.",
  openBlog: "Open this blog",
  carryImport: "Import",
  verdicts: {
    new: (n: number) => (n === 1 ? "new post" : "new posts"),
    same: (n: number) => (n === 1 ? "post is already here, unchanged" : "posts are already here, unchanged"),
    "changed-there": (n: number) => (n === 1 ? "post changed over there" : "posts changed over there"),
    "changed-here": (n: number) => (n === 1 ? "post changed here only" : "posts changed here only"),
    conflict: (n: number) => (n === 1 ? "post changed on both sides" : "posts changed on both sides"),
    skipped: (n: number) => (n === 1 ? "file left out" : "files left out"),
  } satisfies Record<Verdict, (n: number) => string> as Record<Verdict, (n: number) => string>,
  verdictHints: {
    new: "They will be added.",
    same: "Nothing to do.",
    "changed-there": "The text from over there is taken; yours is kept as a revision.",
    "changed-here": "Your text stays as it is.",
    conflict: "Your text stays; the other one comes in beside it, as a copy.",
    skipped: "Nothing of them is imported.",
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  andMore: (n: number) => `and ${n} more`,
  siteFiles: (n: number) =>
    `${count("en", n, "settings, layout or include file", "settings, layout and include files")} for the preview`,
  carryingTitle: "Importing",
  carried: (done: number, total: number) => `${done} of ${total}`,
  importedTitle: "Imported",
  cancelledTitle: "Import stopped",
  cancelledText: "What was already imported stays.",
  nothingTaken: "Nothing new: everything was already here.",
  imported: (n: number) => `${count("en", n, "post", "posts")} imported.`,
  updated: (n: number) =>
    `${count("en", n, "post", "posts")} updated from over there; the former text is kept as a revision.`,
  conflicts: (n: number) => `${count("en", n, "post", "posts")} kept twice: changed on both sides.`,
  keptHere: (n: number) => `${count("en", n, "post", "posts")} kept as they are here.`,
  unchanged: (n: number) => `${count("en", n, "post was", "posts were")} already here.`,
  toPosts: "See the posts",
  failedTitle: "It did not work",
  nothingLost: "Nothing was lost: your posts are as they were.",
  unread: {
    "name-without-date": (path: string) => `Jekyll wants a date at the start of the name: ${example(path)}`,
    "name-without-extension": () => "No extension: Jekyll does not read it.",
    "name-starts-with-mark": () => "Its name starts with a mark that Jekyll passes over.",
    backup: () => "An editor’s backup: Jekyll does not read it.",
    "hidden-folder": () => "In a folder that Jekyll passes over.",
  } satisfies Record<UnreadReason, (path: string) => string> as Record<
    UnreadReason,
    (path: string) => string
  >,

  comparingTitle: "Comparing with the folder",
  compared: (done: number, total: number) => `${done} of ${total}`,
  exportTitle: (folder: string) => `Write into “${folder}”`,
  nothingToWrite: "Nothing to write: the folder is up to date.",
  sameThere: (n: number) => `${count("en", n, "post is", "posts are")} the same over there.`,
  exportVerdicts: {
    new: "New file",
    same: "Same",
    update: "Changed",
    moved: "Moved",
    conflict: "Changed in the folder too",
  } satisfies Record<ExportItem["verdict"], string> as Record<ExportItem["verdict"], string>,
  oldFile: (path: string) => `Replaces ${path}`,
  conflictText:
    "The folder holds a text that Écritoire has never read or written. It will not be overwritten without your word.",
  keepMine: "Write mine",
  takeFolder: "Take the folder’s",
  keepBoth: "Keep both",
  showDiff: "Show the changes",
  hideDiff: "Hide the changes",
  sameText: "The text is the same.",
  diffOf: (path: string) => `Changes in ${path}`,
  lineKinds: { removed: "removed: ", added: "added: " },
  write: (n: number) => (n === 0 ? "Choose above" : `Write ${count("en", n, "post", "posts")}`),
  writingTitle: "Writing",
  written: (done: number, total: number) => `${done} of ${total}`,
  exportedTitle: "In the folder",
  partlyTitle: "Not everything was written",
  exported: (n: number) => `${count("en", n, "post", "posts")} written, read back and compared.`,

  trashTitle: "Trash",
  trashEmpty: "The trash is empty.",
  trashKept: (days: number) =>
    `Posts stay here for ${days} days, then leave this browser with their versions.`,
  keptUntil: (when: string) => `kept until ${when} at least`,
  readTrashed: (title: string) => `Read “${title}”`,
  emptyTrash: "Empty the trash",
  restore: "Restore",
  trashedAt: (when: string) => `deleted ${when}`,
  purge: (title: string) => `Delete “${title}” for good`,
  purgeTitle: "Delete for good?",
  purgeText: (n: number) =>
    `${count("en", n, "post and its former texts", "posts and their former texts")} will leave this browser. This cannot be undone. Files in your blog’s folder are not touched.`,
  purgeNow: "Delete for good",
};

function example(path: string): string {
  return `2017-09-17-${path.slice(path.lastIndexOf("/") + 1)}`;
}
