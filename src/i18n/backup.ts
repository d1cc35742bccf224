import { backup as en } from "./en/backup.ts";
import { backup as fr } from "./fr/backup.ts";

/** The words of backups and of their restoring: they come when the first is made or opened, in both languages. */
export const backup = { en, fr };

export type BackupWords = typeof en;
