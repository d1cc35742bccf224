import { seen as en } from "./en/seen.ts";
import { seen as fr } from "./fr/seen.ts";

/** The words of what Jekyll will see: they come with the panel that says it, in both languages. */
export const seen = { en, fr };

export type SeenWords = typeof en;
