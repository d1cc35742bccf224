import { unsaved as en } from "./en/unsaved.ts";
import { unsaved as fr } from "./fr/unsaved.ts";

/** The words over a text that could not be saved: they come with their bar, in both languages. */
export const unsaved = { en, fr };

export type UnsavedWords = typeof en;
