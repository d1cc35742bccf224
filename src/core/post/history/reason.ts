/** Why a former text was kept: what the writer rested from, or what was about to happen to her words. */
export type RevisionReason =
  | "pause"
  | "writing"
  | "opened"
  | "import"
  | "export"
  | "replace"
  | "typography"
  | "restore"
  | "update"
  | "publish"
  | "relocate"
  | "journal"
  | "before-restore-backup";
