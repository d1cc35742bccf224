import { relocation as en } from "./en/relocation.ts";
import { relocation as fr } from "./fr/relocation.ts";

/** The words of a post that moves: they come with the dialog and the panel's part that say them, in both languages. */
export const relocation = { en, fr };
