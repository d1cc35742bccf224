import type { BackupDamage, BackupRefusal } from "#core/exchange/backup.ts";
import type { RestoreChoice, RestoreVerdict } from "#core/exchange/restore.ts";
import { bytes } from "../bytes.ts";
import { count } from "../plural.ts";

export const backup = {
  packing: (share: number) =>
    share === 0
      ? "Backing up…"
      : `Backing up: ${new Intl.NumberFormat("en", { style: "percent" }).format(share)}`,
  saved: (name: string, size: number) =>
    `The whole blog is in ${name} (${bytes("en", size)}), with your downloads.`,
  failed: (why: string) => `The backup could not be made. ${why}`,

  readingTitle: (name: string) => `Reading the backup “${name}”`,
  reading: (done: number, total: number) => `${done} of ${total}`,
  planTitle: (blog: string) => `Restore “${blog}”`,
  madeAt: (when: string) => `Backup of ${when}.`,
  intoNew: "This blog is not in this browser: it comes back with its name, history and trash.",
  intoSame: (name: string) => `It completes “${name}”, open here. Nothing newer is replaced.`,
  intoOther: (name: string) =>
    `This is not the blog that is open here: its posts will join “${name}”, beside those that are there.`,
  nothing: "This backup holds no post that can be read.",
  verdicts: {
    new: (n: number) => (n === 1 ? "post that is not here" : "posts that are not here"),
    same: (n: number) => (n === 1 ? "post is already here, unchanged" : "posts are already here, unchanged"),
    newer: (n: number) => (n === 1 ? "post newer in the backup" : "posts newer in the backup"),
    older: (n: number) =>
      n === 1 ? "post changed here since the backup" : "posts changed here since the backup",
    trashed: (n: number) => (n === 1 ? "post put in the trash here" : "posts put in the trash here"),
    "in-trash": (n: number) => (n === 1 ? "post from the trash" : "posts from the trash"),
    "path-taken": (n: number) =>
      n === 1 ? "post whose name another one has" : "posts whose names others have",
  } satisfies Record<RestoreVerdict, (n: number) => string> as Record<RestoreVerdict, (n: number) => string>,
  verdictHints: {
    new: "They come back, with their earlier versions.",
    same: "Only earlier versions that are missing are added.",
    newer: "The backup’s text is taken; the one from here is kept as an earlier version.",
    older: "Your text stays as it is. The backup’s goes:",
    trashed: "They stay in the trash, where you can take them back.",
    "in-trash": "They go back to the trash.",
    "path-taken": "They come in beside it, under another name.",
  } satisfies Record<RestoreVerdict, string> as Record<RestoreVerdict, string>,
  choiceLabel: "The backup’s text",
  choices: {
    history: "into the earlier versions",
    copy: "beside it, as a copy",
  } satisfies Record<RestoreChoice, string> as Record<RestoreChoice, string>,
  andMore: (n: number) => `and ${n} more`,
  history: (n: number) => `${count("en", n, "earlier version", "earlier versions")} in the backup.`,
  siteFiles: (added: number, kept: number) =>
    `Site files: ${added === 0 ? "none to add" : `${added} to add`}${kept > 0 ? `, ${kept} kept as they are here` : ""}.`,
  settings: (added: number) => `${count("en", added, "setting", "settings")} of Écritoire taken back.`,
  damageTitle: (n: number) =>
    n === 1 ? "One part of the backup is damaged" : `${n} parts of the backup are damaged`,
  damageHint: "Everything that can be read can be restored.",
  damage: (damage: BackupDamage): string => {
    switch (damage.code) {
      case "cut-short":
        return "The end of the file is missing: it was probably cut while being copied.";
      case "unlisted":
        return "The list of what it holds cannot be read: the rest could not be checked.";
      case "entry-missing":
        return `${damage.name}: missing.`;
      case "entry-damaged":
        return `${damage.name}: damaged, or changed since.`;
      case "entry-unsafe":
        return `${damage.name}: this name leads out of the folder, it is not read.`;
      case "entry-too-large":
        return `${damage.name}: far too large, it is not read.`;
    }
  },
  refusal: (refusal: BackupRefusal): string =>
    refusal.code === "newer-backup"
      ? "This backup comes from a newer version of Écritoire: update the app, then try again."
      : "This file is not a backup of Écritoire, or is too damaged to be recognized.",
  carryOut: "Restore",
  carryingTitle: "Restoring",
  carried: (done: number, total: number) => `${done} of ${total}`,
  doneTitle: "Restored",
  stoppedTitle: "Restoring stopped",
  stoppedText: "What was already restored stays.",
  added: (n: number) => `${count("en", n, "post is", "posts are")} back.`,
  replaced: (n: number) =>
    `${count("en", n, "post", "posts")} replaced by a newer text; the one before is among the earlier versions.`,
  keptHere: (n: number) =>
    `${count("en", n, "post", "posts")} kept as here; the text of the backup is among the earlier versions.`,
  copies: (n: number) => `${count("en", n, "post", "posts")} came in beside another, under another name.`,
  inTrash: (n: number) => `${count("en", n, "post is", "posts are")} back in the trash.`,
  unchanged: (n: number) => `${count("en", n, "post was", "posts were")} already here.`,
  revisions: (n: number) => `${count("en", n, "earlier version", "earlier versions")} added.`,
  siteFilesAdded: (n: number) => `${count("en", n, "site file", "site files")} added.`,
  nothingTaken: "Nothing to do: everything was already here.",
  undoing:
    "To go back: put a post that came in into the trash; take a replaced one back from its earlier versions.",
  toPosts: "To the posts",
  failedTitle: "Restoring did not work",
  nothingLost: "Nothing is lost: what was here still is.",
};
