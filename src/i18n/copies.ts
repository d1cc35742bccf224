import { copies as en } from "./en/copies.ts";
import { copies as fr } from "./fr/copies.ts";

/** The words of second copies, and of the screen that tells where the text is: they come with what shows them. */
export const copies = { en, fr };

export type CopyWords = typeof en;
