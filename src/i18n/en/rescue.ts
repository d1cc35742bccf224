import { count } from "../plural.ts";

export const rescue = {
  reload: "Reload",
  cannotStart: "Écritoire cannot open its database",
  cannotStartWhy: (message: string) =>
    `The browser answered: ${message} A full disk or blocked site data can be the reason. Nothing was erased.`,
  outdatedTitle: "A newer version of Écritoire was here",
  outdatedText:
    "It has changed the database, which this page can no longer read. Reload the page to go on with that version: nothing is lost.",
  outdatedAgain:
    "If this page comes back, the site serves an older version again. Your texts stay in this browser, and the newer one will open them.",
  waitingTitle: "Another tab keeps the database",
  waitingText:
    "It runs an older version of Écritoire. Close that tab, or reload it: this page then opens by itself.",
  waitingAlone: "If no other tab is open, the browser does not answer: start it again.",
  writeAnyway: "Write meanwhile, in this page only",

  title: (name: string, missing: number | null, left: number): string =>
    missing === null || (left === 0 && missing > 0)
      ? `Écritoire no longer finds “${name}”`
      : missing === 0
        ? `Écritoire no longer finds the last changes of “${name}”`
        : `Écritoire no longer finds ${count("en", missing, "post", "posts")} of “${name}”`,
  was: (expected: number, when: string): string =>
    `${count("en", expected, "post", "posts")} · last changed: ${when}`,
  wasChanged: (when: string): string => `Last known change: ${when}`,
  why: "The browser opened an empty or damaged database in the place of the one that held your posts: after a breakdown, a full disk, or site data that were cleaned. Nothing was written since, and nothing will be before you choose.",
  whyOpen:
    "The browser dropped what it held while this page was open: site data that were cleared, for example. What was on the desk is stored again.",
  stillHere: (n: number): string =>
    n === 1 ? "One post is still here" : `${count("en", n, "post is", "posts are")} still here`,
  words: (n: number): string =>
    n === 1
      ? "Words typed just before the page closed were found"
      : `Words typed just before ${n} pages closed were found`,
  wordsText: "They come back by themselves with the blog, into their post or beside it.",
  saveRest: "Download all that is left (.zip)",
  ways: "What can be done",
  snapshot: (when: string): string => `Take the latest copy (${when})`,
  snapshotText: (name: string, size: string): string =>
    `“${name}”, ${size}, kept by this browser. You see what is in it before anything is restored.`,
  olderSnapshots: (n: number): string => count("en", n, "older copy", "older copies"),
  restoreThis: "Take this copy",
  saveSnapshot: "Download",
  looking: "Looking for copies…",
  noSnapshot: "This browser has no copy of it left.",
  backup: "Open a backup file",
  backupText: "A zip that Écritoire made: posts, history and trash.",
  folder: "Open the blog’s folder",
  folderText: "Whatever was written there comes back; former texts of the history do not.",
  files: "Import files or a zip",
  filesText: "Of posts as they lie in the blog’s repository.",
  goOn: "Go on without",
  goOnText: "What is missing will not be looked for again.",
  goOnTitle: "Go on without what is missing?",
  goOnSure: (missing: number | null, name: string): string =>
    missing
      ? `${count("en", missing, "post", "posts")} of “${name}” will no longer be asked for at the start. Copies that exist stay where they are.`
      : `What is missing of “${name}” will no longer be asked for at the start. Copies that exist stay where they are.`,
  later: "Not now",
  back: (n: number): string =>
    n === 1 ? "One post is here now." : `${count("en", n, "post is", "posts are")} here now.`,
  backMissing: (n: number): string =>
    n === 1 ? "One is still missing." : `${count("en", n, "is", "are")} still missing.`,
  toDesk: "Go back to writing",

  memory: "Nothing is kept",
  memoryText: (message: string): string =>
    `this browser refuses to open its database (${message}). What you write is in this page only.`,
  memorySilent: "this browser does not open its database. What you write is in this page only.",
  memoryKnown: (names: string): string => `${names}: not erased, but out of reach for now.`,
  again: "Try again",
  trying: "Trying…",
  stillRefused: (message: string): string => `The browser still refuses (${message}).`,
  saveAll: "Download all (.zip)",
  repair: "Repair…",
  repairTitle: "Erase the damaged database?",
  repairText:
    "The browser says that it cannot read its own database. Erasing it often helps; the posts that it held are then gone for good, save in copies. Download these first.",
  repairNow: "Erase the database",
  passing: "Private window",
  passingText: "this browser seems to keep nothing once the window is closed.",
  hide: "Hide",
};
