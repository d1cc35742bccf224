import { bytes } from "../bytes.ts";
import { count } from "../plural.ts";

const size = (n: number) => bytes("en", n);
const posts = (n: number) => count("en", n, "post", "posts");
const words = (n: number) => count("en", n, "word", "words");
const exist = (n: number) => (n === 1 ? "exists" : "exist");

export const copies = {
  title: "Where is my text?",
  reading: "Reading what is where…",
  unread: "The database does not answer, so this page cannot tell what it holds.",
  again: "Read again",
  readAt: (when: string) => `Read at ${when}`,
  see: "Where is my text?",

  /** What matters, in one sentence. */
  allElsewhere: "All that you wrote is somewhere else too.",
  noPosts: "There is no text yet.",
  alone: (n: number) => `${words(n)} ${exist(n)} in this browser only.`,
  aloneNoWord: (n: number) => `${posts(n)} changed here since the last copy, without a new word.`,
  aloneIn: (n: number, all: number) => `In ${count("en", n, "post", "posts")} of ${all}.`,
  aloneAll: "Nothing has left this browser yet.",
  aloneText: "Should this disk or this profile be lost, they would be lost with it.",
  elsewhereText: (n: number) =>
    `${posts(n)}, each as it is here: in the blog’s repository, in a file of yours, or in the folder of copies.`,
  foot: (n: number) => `${words(n)} in this browser only`,
  footLabel: "Where is my text?",
  reminder: (n: number) => `${words(n)} ${exist(n)} in this browser only.`,
  makeBackup: "Save a backup",
  makeBackupText: "One file with every post, its history and the trash. It opens without the app too.",

  here: "In this browser",
  openPost: "The open post",
  openNone: "None is open.",
  openAlone: (n: number) => (n === 0 ? "No word that is here only." : `${words(n)} here only.`),
  openSafe: "As it is in the last copy elsewhere.",
  openUnsaved: "Not saved. The text is in the editor, and the app keeps trying.",
  openTyping: "Being written down…",
  openSaved: (when: string) => `Acknowledged by the database on ${when}`,
  lastWrite: "Last write",
  writtenAt: (when: string) => `The database acknowledged the last one on ${when}.`,
  changedAt: (when: string) => `None since this page was opened. The newest text in it is of ${when}.`,
  neverWritten: "None yet.",
  holds: "It holds",
  held: (n: number, of: number) => `${posts(n)}, ${words(of)}`,
  promise: "Promised to keep",
  persisted: "Yes. The browser will not drop the texts by itself, not even when the disk is nearly full.",
  notPersisted:
    "No. When the disk is nearly full, or after weeks without a visit in Safari, the browser may drop everything without asking.",
  persistUnknown: "The browser does not say.",
  persistDenied: (when: string) =>
    `Asked on ${when}: the browser said no. It decides by itself; installing the app or adding it to the bookmarks often changes its mind.`,
  persistAsk: "Ask the browser",
  persistNever: "It is asked when you first write.",
  memory:
    "Nothing is kept: this browser opens no database, most often because the window is private. All you write goes with this page.",
  passing:
    "This seems to be a private window: it forgets everything when it is closed. No browser says so for sure.",
  always: "Clearing the site’s data deletes everything here, promise or not.",
  room: "Space",
  roomUsed: (used: number, of: number) => `${size(used)} used of the ${size(of)} that the browser allows`,
  roomLeft: (left: number) => `${size(left)} left`,
  roomUnknown: "The browser does not say.",
  roomNote: "An estimate of the browser’s, for this address and everything under it.",
  roomLow: (left: number) => `The browser has only ${size(left)} left for your texts.`,
  others: "Other blogs",
  othersText: "This browser keeps them beside this one. The figures of this page leave them out.",
  otherOf: (name: string, when: string) => `“${name}”, opened ${when}`,
  otherHasPost: (name: string) => `This post is in another blog of this browser: “${name}”.`,
  otherOpen: "Open",
  otherOpenOf: (name: string) => `Open “${name}”`,

  elsewhere: "Elsewhere",
  repository: "The blog’s repository",
  repositorySame: (same: number, all: number) =>
    same === all
      ? `It held all ${posts(all)} as they are here.`
      : `It held ${same} of ${posts(all)} as they are here.`,
  repositoryAt: (when: string) =>
    `Last exchange on ${when}. What happened there since, this page cannot know.`,
  repositoryNone: "No exchange yet.",
  backup: "A backup file",
  backupNone: "None was made here.",
  zip: "A zip of the posts",
  zipNone: "None with all posts yet.",
  fileAt: (when: string) => `Downloaded on ${when}. Where it is now, this page cannot know.`,
  changed: (n: number) => (n === 0 ? "Nothing changed since." : `${posts(n)} changed since.`),
  folder: "Automatic copies",
  folderNone:
    "Choose a folder, best one that a cloud service keeps: the app writes a backup there as you write, and keeps the last seven days.",
  folderImpossible: "This browser cannot write into a folder. A backup file does the same by hand.",
  folderChoose: "Choose a folder",
  folderOther: "Choose another",
  folderStop: "Stop",
  folderNow: "Copy now",
  folderAllow: "Allow again",
  folderReady: (name: string) => `Into “${name}”.`,
  folderAt: (when: string) => `Last copy on ${when}, read back and compared.`,
  folderNotYet: "No copy yet.",
  folderCopying: "Copying…",
  folderWaiting: (name: string) =>
    `The browser closed “${name}” when the app was closed. One click opens it again.`,
  folderRefused: (name: string) => `The browser refuses “${name}”: it was forbidden in the site’s settings.`,
  folderGone: (name: string) =>
    `“${name}” is no longer where it was: moved, renamed or on a disk that is not there.`,
  folderIsBlog: (name: string) =>
    `“${name}” is a blog: Jekyll would publish the copies with it. Choose a folder beside it.`,
  folderFailed: (name: string, problem: string) =>
    name === "" ? problem : `No copy into “${name}”: ${problem}`,

  back: "To go back",
  revisions: "Former texts",
  revisionsKept: (n: number) => count("en", n, "former text kept", "former texts kept"),
  revisionsOldest: (when: string) => `the oldest of ${when}`,
  revisionsNone: "None yet.",
  trash: "Trash",
  trashHeld: (n: number) => posts(n),
  trashNone: "Empty.",
  trashOpen: "Open the trash",
  snapshots: "Snapshots",
  snapshotsText:
    "A backup a day, in the same browser but outside its database. It helps when the database breaks; for a lost disk it is no second place.",
  snapshotsNone: "None yet: the first is made a little after you write.",
  snapshotsAbsent: "This browser has no place for them, or forbids it in this window.",
  snapshotFailed: (problem: string) => `The last one failed: ${problem}`,
  snapshotOf: (when: string) => `Snapshot of ${when}`,
  snapshotOfOther: (name: string, when: string) => `${name}, ${when}`,
  snapshotSize: size,
  download: "Download",
  downloadOf: (what: string) => `Download: ${what}`,
  restore: "Restore…",
  restoreOf: (what: string) => `Restore: ${what}`,
  test: "Restore test",
  testText:
    "Makes a backup, restores it into an empty place in this browser, compares every text, and clears that place again.",
  testRun: "Run the test",
  testing: "Backing up, restoring, comparing…",
  tested: (n: number, revisions: number) =>
    `${posts(n)}, ${count("en", revisions, "version", "versions")}: everything came back the same.`,
  testedAt: (when: string, n: number) => `On ${when}, ${size(n)}.`,
  testDiffers: (n: number) =>
    `${count("en", n, "record", "records")} did not come back the same. The texts here are as they were; the backup is what cannot be trusted.`,
  testElsewhere: "Another tab is at this test just now.",
  testFailed: (problem: string) => `The test could not be finished: ${problem}`,
};
